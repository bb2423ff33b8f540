import { expect, test } from "vitest";
import { Plan, workOf } from "../../src/app/plan.svelte.ts";
import {
  MOST_SLOTS,
  Slots,
  columnOrder,
  comparedScenarios,
  policyDocument,
} from "../../src/app/slots.svelte.ts";
import { sharesFutures } from "../../src/forecast/ruler.ts";
import { differences } from "../../src/scenario/differences.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Slot } from "../../src/app/slots.svelte.ts";

const [baseline, tight] = shippedScenarios;
const file: Slot = { document: tight.document, source: { kind: "file", file: "a.json" } };
const bench: Slot = { document: baseline.document, source: { kind: "bench" } };
const planOn = (shipped = baseline) => new Plan(workOf(shipped.document, shipped.id), () => undefined);

test("three beside the policy, no more", () => {
  const slots = new Slots([]);
  for (let i = 0; i < MOST_SLOTS; i++) expect(slots.add(file)).toBe(true);
  expect([slots.isFull, slots.add(file), slots.list.length]).toEqual([true, false, 3]);
});

test("slots are replaced, moved and removed in their places", () => {
  const [one, two, three] = ["1", "2", "3"].map((name): Slot => ({
    ...file,
    source: { kind: "file", file: name },
  }));
  const slots = new Slots([one, two, three]);
  slots.move(0, 2);
  expect(slots.list).toEqual([two, three, one]);
  slots.move(2, 0);
  slots.replace(1, bench);
  expect(slots.list).toEqual([one, bench, three]);
  slots.remove(0);
  expect(slots.list).toEqual([bench, three]);
});

test("the policy as drafted: no lever, reading or step-down, the bench's futures, the opened budget", () => {
  const plan = planOn();
  plan.edits.figure(8, "ratio", 4_000);
  plan.edits.reading("A4", "vested");
  plan.edits.stepDown(0, { used: 8_000, ratioTimes: 5_000, clauses: null });
  plan.edits.ceiling(2027, 1_00);
  plan.edits.segment("small", "start", 10);
  const [policy, now] = comparedScenarios(plan.work, [bench]);
  expect(differences(policy)).toEqual([]);
  expect(sharesFutures(policy, now)).toBe(true);
  expect(policy.budget.ceilings[2027]).toBe(16_000_000_00);
  expect(now).toBe(plan.work.scenario);
});

test("where the opened ceilings do not fit the dates any more, the bench's stand", () => {
  const plan = planOn();
  plan.edits.ceiling(2028, null);
  plan.edits.yearFactor(2028, "costFactor", 1);
  plan.edits.yearFactor(2028, "takeUpFactor", 1);
  expect(plan.edits.assumption("timing.expires", "2027-12-31")).toBeNull();
  const [policy] = comparedScenarios(plan.work, []);
  expect(Object.keys(policy.budget.ceilings)).toEqual(["2026", "2027"]);
});

test("the bench's column follows the bench, a snapshot does not", () => {
  const plan = planOn();
  const snapshot: Slot = { document: plan.work.document, source: { kind: "snapshot" } };
  plan.edits.figure(8, "ratio", 4_000);
  const [, live, taken] = comparedScenarios(plan.work, [bench, snapshot]);
  expect([live.levers.clauses[8]?.ratio, taken.levers.clauses[8]?.ratio]).toEqual([4_000, undefined]);
});

test("an untouched bench is the policy as drafted, where it opened without levers", () => {
  expect(policyDocument(planOn().work)).toEqual(baseline.document);
});

test("the baseline stands first, wherever its place; without one it is the policy", () => {
  const slots = new Slots([bench, file, file]);
  expect(columnOrder(slots.list)).toEqual([null, 0, 1, 2]);
  slots.chooseBaseline(1);
  expect(columnOrder(slots.list)).toEqual([1, null, 0, 2]);
  slots.move(1, 0);
  expect(columnOrder(slots.list)).toEqual([0, null, 1, 2]);
  slots.remove(0);
  expect(columnOrder(slots.list)).toEqual([null, 0, 1]);
  slots.chooseBaseline(1);
  slots.chooseBaseline(null);
  expect(columnOrder(slots.list)).toEqual([null, 0, 1]);
});
