import { beforeEach, describe, expect, test } from "vitest";
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

test("what an edit leaves alone stays the same value, for all that hangs on it", () => {
  const before = plan.work.scenario;
  plan.edits.figure(8, "ratio", 4_000);
  const { population, budget, levers } = plan.work.scenario;
  expect(population).toBe(before.population);
  expect(budget).toBe(before.budget);
  expect(levers).not.toBe(before.levers);
  expect(calls[0].scenario).toBe(plan.work.scenario);
  plan.undo();
  expect(plan.work.scenario.population).toBe(before.population);
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
  expect(calls.map(({ what }) => what)).toEqual([]);
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

describe("undo and redo", () => {
  const cap = () => plan.work.scenario.levers.clauses[8]?.cap;

  test("a drag is one step, and the page follows back and forth", () => {
    for (let ratio = 4_900; ratio >= 4_000; ratio -= 100) plan.edits.figure(8, "ratio", ratio);
    plan.end();
    calls = [];
    plan.undo();
    expect(ratioOf8()).toBeUndefined();
    expect(plan.canUndo).toBe(false);
    plan.redo();
    expect(ratioOf8()).toBe(4_000);
    expect(plan.canRedo).toBe(false);
    expect(calls.map(({ what }) => what)).toEqual(["numbers", "numbers"]);
  });

  test("two drags of one slider are two steps; another field ends the first by itself", () => {
    plan.edits.figure(8, "ratio", 4_000);
    plan.end();
    plan.edits.figure(8, "ratio", 3_000);
    plan.edits.figure(8, "cap", 200_000_00);
    plan.undo();
    expect([ratioOf8(), cap()]).toEqual([3_000, undefined]);
    plan.undo();
    expect(ratioOf8()).toBe(4_000);
  });

  test("what is chosen is a step each, also without an end", () => {
    plan.edits.enabled(8, false);
    plan.edits.enabled(8, true);
    plan.edits.enabled(8, false);
    plan.undo();
    expect(plan.work.scenario.levers.clauses[8]?.enabled).toBeUndefined();
    plan.undo();
    expect(plan.work.scenario.levers.clauses[8]?.enabled).toBe(false);
  });

  test("a named gesture holds edits of several fields together", () => {
    plan.begin("shift the budget");
    plan.edits.ceiling(2027, 15_000_000_00);
    plan.edits.ceiling(2028, 22_000_000_00);
    plan.edits.rule("first-come");
    plan.end();
    plan.undo();
    expect(plan.work.document).toEqual(baseline.document);
    expect(plan.canUndo).toBe(false);
  });

  test("an edit that comes to nothing is no step", () => {
    plan.edits.figure(8, "ratio", 5_000);
    plan.edits.enabled(8, true);
    expect(plan.canUndo).toBe(false);
    plan.edits.figure(8, "ratio", 4_000);
    plan.edits.figure(8, "ratio", null);
    plan.end();
    expect(plan.canUndo).toBe(false);
  });

  test("dragged away and back, a default that the file spells out is spelt out again", () => {
    plan.edits.segment("park", "entryPerMonth", 1);
    plan.edits.segment("park", "entryPerMonth", 0);
    expect(plan.isTouched).toBe(false);
    plan.end();
    expect(writeScenario(plan.work.document)).toBe(writeScenario(baseline.document));
  });

  test("a name can be taken back without a new forecast", () => {
    plan.rename("甲", "zh");
    plan.undo();
    expect(plan.work.scenario.name.zh).not.toBe("甲");
    expect(calls.map(({ what }) => what)).toEqual(["words", "words"]);
  });

  test("opening another scenario is a step too: nothing is lost by it", () => {
    plan.edits.figure(8, "ratio", 4_000);
    plan.open(workOf(tight.document, tight.id));
    plan.undo();
    expect([ratioOf8(), plan.work.from, plan.isTouched]).toEqual([4_000, baseline.id, true]);
    plan.redo();
    expect([plan.work.from, plan.isTouched]).toEqual([tight.id, false]);
    expect(calls.map(({ what }) => what)).toEqual(["numbers", "work", "work", "work"]);
  });
});

describe("two resets", () => {
  test("to the saved values: what was opened, or saved last", () => {
    plan.edits.figure(8, "ratio", 4_000);
    plan.toSaved();
    expect(plan.work.document).toEqual(baseline.document);
    plan.undo();
    plan.markSaved();
    expect(plan.isTouched).toBe(false);
    plan.edits.ceiling(2027, 1_00);
    plan.edits.figure(8, "ratio", 3_000);
    expect(plan.isTouched).toBe(true);
    plan.toSaved();
    expect([ratioOf8(), plan.isTouched]).toEqual([4_000, false]);
    expect(plan.work.scenario.budget.ceilings[2027]).toBe(16_000_000_00);
  });

  test("both can be undone", () => {
    plan.edits.figure(8, "ratio", 4_000);
    plan.edits.ceiling(2027, 1_00);
    plan.toSaved();
    plan.undo();
    plan.edits.restore();
    expect(ratioOf8()).toBeUndefined();
    expect(plan.work.scenario.budget.ceilings[2027]).toBe(1_00);
    plan.undo();
    expect(ratioOf8()).toBe(4_000);
  });

  test("undone past the moment of saving, the saved values are still the saved ones", () => {
    plan.edits.figure(8, "ratio", 4_000);
    plan.markSaved();
    plan.undo();
    expect(plan.isTouched).toBe(true);
    plan.toSaved();
    expect(ratioOf8()).toBe(4_000);
  });
});

test("an unsound edit is refused with the reason and changes nothing", () => {
  const before = plan.work;
  const refused = plan.edits.segment("small", "ineligible", 2);
  expect(refused?.map(({ path, code }) => `${path}: ${code}`)).toEqual(["segments[4].ineligible: max"]);
  expect(plan.edits.decisionLag([{ months: 1, probability: 0.5 }])?.[0].code).toBe("sum-one");
  expect(plan.work).toBe(before);
  expect(plan.canUndo).toBe(false);
  expect(calls).toEqual([]);
});

test("assumptions go into the file in its own units", () => {
  const offer = { segment: "small", clause: 8 };
  expect(plan.edits.habit(offer, "cost.median", 123_456_78)).toBeNull();
  expect(plan.edits.segment("mid", "municipal", 2_500)).toBeNull();
  expect(plan.edits.grades({ segment: "park", clause: 1 }, [{ share: 7_500, weight: 1 }])).toBeNull();
  expect(plan.edits.stepDown(0, { used: 8_000, ratioTimes: 5_000, clauses: [5] })).toBeNull();
  const { population, stepDown } = plan.work.scenario;
  expect(population.segments[4].claims[3].cost?.median).toBe(123_456_78);
  expect(population.segments[3].municipal).toBe(2_500);
  expect(population.segments[0].claims[0].grades).toEqual([{ share: 7_500, weight: 1 }]);
  expect(stepDown).toEqual([{ used: 8_000, ratioTimes: 5_000, clauses: [5] }]);
});

test("while another tab writes, nothing here changes the work", () => {
  plan.edits.figure(8, "ratio", 4_000);
  plan.isReadOnly = true;
  const before = plan.work;
  plan.edits.figure(8, "ratio", 3_000);
  plan.undo();
  plan.toSaved();
  plan.open(workOf(tight.document, tight.id));
  expect(plan.work).toBe(before);
  expect(plan.canUndo).toBe(false);
});

describe("dates", () => {
  test("a date that leaves named years outside is refused, and changes nothing", () => {
    const refused = plan.edits.assumption("timing.expires", "2027-12-31");
    expect(refused?.map(({ path }) => path)).toContain("budget.ceilings.2028");
    expect(plan.work.document).toBe(plan.work.origin.saved);
  });

  test("without those years it is taken, in one step that undo brings back whole", () => {
    expect(plan.edits.timingWithout("timing.expires", "2027-12-31")).toBeNull();
    expect(Object.keys(plan.work.scenario.budget.ceilings)).toEqual(["2026", "2027"]);
    expect(plan.work.scenario.population.timing.expires.year).toBe(2027);
    plan.undo();
    expect(writeScenario(plan.work.document)).toBe(writeScenario(baseline.document));
    expect(plan.canUndo).toBe(false);
  });

  test("an expiry before the signing is refused either way", () => {
    expect(plan.edits.timingWithout("timing.expires", "2026-06-30")).not.toBeNull();
    expect(plan.work.document).toBe(plan.work.origin.saved);
  });
});

describe("grades", () => {
  const place = { segment: "park", clause: 1 };
  const grades = () =>
    plan.work.scenario.population.segments[0].claims.find(({ clause }) => clause === 1)?.grades ?? [];

  test("one more has no weight yet, and dropping it leads back to the letter", () => {
    const before = grades();
    expect(plan.edits.addGrade(place)).toBeNull();
    expect(grades()).toEqual([...before, { share: 5_000, weight: 0 }]);
    expect(plan.edits.dropGrade(place, before.length)).toBeNull();
    expect(writeScenario(plan.work.document)).toBe(writeScenario(baseline.document));
  });

  test("the one that is dropped goes, not the last", () => {
    const [, ...others] = grades();
    plan.edits.dropGrade(place, 0);
    expect(grades()).toEqual(others);
  });

  test("the last one stays, and so does the only one of any weight", () => {
    while (grades().length > 1) plan.edits.dropGrade(place, 0);
    expect(plan.edits.dropGrade(place, 0)).not.toBeNull();
    plan.edits.addGrade(place);
    expect(plan.edits.dropGrade(place, 0)).not.toBeNull();
    expect(grades()).toHaveLength(2);
  });
});
