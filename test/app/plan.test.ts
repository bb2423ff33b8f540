import { beforeEach, expect, test } from "vitest";
import { Plan, workOf } from "../../src/app/plan.svelte.ts";
import type { Change } from "../../src/app/plan.svelte.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const [baseline, tight] = shippedScenarios;
let calls: { scenario: Scenario; what: Change }[] = [];
let plan: Plan;

beforeEach(() => {
  calls = [];
  plan = new Plan(workOf(baseline.document, baseline.id), (scenario, what) => calls.push({ scenario, what }));
});

const ratioOf8 = () => plan.work.scenario.levers.clauses[8]?.ratio;

test("a lever goes into the document as people write files, and asks for a forecast", () => {
  plan.edits.figure(8, "ratio", 4_000);
  expect(plan.work.document["levers"]).toEqual({ "8": { ratio: 0.4 } });
  expect(calls).toHaveLength(1);
  expect(calls[0].what).toBe("numbers");
  expect(calls[0].scenario.levers.clauses[8]?.ratio).toBe(4_000);
});

test("fen stay exact, whole yuan stay plain", () => {
  plan.edits.figure(8, "cap", 299_999_99);
  plan.edits.figure(5, "cap", 400_000_00);
  expect(plan.work.document["levers"]).toEqual({ "8": { cap: "299999.99" }, "5": { cap: 400_000 } });
});

test("put back leaves the document as it was opened, to the letter", () => {
  plan.edits.figure(8, "ratio", 4_000);
  plan.edits.figure(1, "gradeFactor", 9_000);
  plan.edits.pool(11, 2027, 600_000_00);
  plan.edits.enabled(10, false);
  expect(plan.isTouched).toBe(true);
  plan.edits.figure(8, "ratio", null);
  plan.edits.figure(1, "gradeFactor", null);
  plan.edits.pool(11, 2027, null);
  plan.edits.enabled(10, true);
  expect(writeScenario(plan.work.document)).toBe(writeScenario(baseline.document));
  expect(plan.isTouched).toBe(false);
});

test("restoring the policy's values keeps ceilings and rule", () => {
  plan.edits.figure(8, "ratio", 4_000);
  plan.edits.overall(9_000);
  plan.edits.ceiling(2027, 15_000_000_00);
  plan.edits.rule("first-come");
  plan.edits.restore();
  expect(ratioOf8()).toBeUndefined();
  expect(plan.work.scenario.levers.ratioTimes).toBe(10_000);
  expect(plan.work.scenario.budget).toMatchObject({ rule: "first-come" });
  expect(plan.work.scenario.budget.ceilings[2027]).toBe(15_000_000_00);
});

test("levers of single years can be dropped without the clause's own", () => {
  const levers = {
    "8": { ratio: 0.4, byYear: { "2027": { cap: 250_000 }, "2028": { ratio: 0.35, enabled: false } } },
  };
  plan.open(workOf({ ...baseline.document, levers }, null));
  plan.edits.dropYears(8);
  expect(plan.work.document["levers"]).toEqual({ "8": { ratio: 0.4 } });
});

test("every rule can be chosen, and carrying over goes when the rule has none", () => {
  for (const rule of [
    "first-come",
    "first-come-whole",
    "priority",
    "commitments-first",
    "pro-rata",
  ] as const) {
    plan.edits.rule(rule);
    expect(plan.work.scenario.budget.rule).toBe(rule);
    if (plan.mayCarryOver) plan.edits.carryOver(true);
    expect(plan.work.scenario.budget.carryOver).toBe(plan.mayCarryOver);
  }
});

test("a year may have no ceiling", () => {
  plan.edits.ceiling(2028, null);
  expect(plan.work.scenario.budget.ceilings[2028]).toBeUndefined();
  expect(plan.work.scenario.budget.ceilings[2027]).toBe(16_000_000_00);
});

test("a new name asks for no forecast and leaves the other language alone", () => {
  plan.rename("压减方案", "zh");
  expect(plan.work.scenario.name).toEqual({ zh: "压减方案", en: "Baseline" });
  expect(calls.map(({ what }) => what)).toEqual(["words"]);
});

test("an edit that changes no number asks for no forecast", () => {
  plan.edits.figure(8, "ratio", 5_000);
  expect(calls.map(({ what }) => what)).toEqual(["words"]);
});

test("another scenario replaces the one on show, which can be brought back with its edits", () => {
  plan.edits.figure(8, "ratio", 4_000);
  plan.open(workOf(tight.document, tight.id));
  expect(ratioOf8()).toBeUndefined();
  plan.goBack();
  expect(ratioOf8()).toBe(4_000);
  expect(plan.before).toBeNull();
  expect(calls.map(({ what }) => what)).toEqual(["numbers", "work", "work"]);
});

test("notes and keys of one's own survive edits", () => {
  plan.open(workOf({ ...baseline.document, "x-author": "planning office" }, null));
  plan.edits.figure(8, "ratio", 4_000);
  expect(plan.work.document["x-author"]).toBe("planning office");
  expect(plan.work.document["note"]).toEqual(baseline.document["note"]);
});
