import { expect, test } from "vitest";
import { jobOf } from "../../src/forecast/job.ts";
import { drawTrials } from "../../src/population/draw.ts";
import { BINDING } from "../../src/simulation/marks.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { baseline } from "../fixtures/scenario.ts";
import { long } from "./changes.ts";
import { settled } from "./settled.ts";

const TRIALS = 30;

/** Every trial alone: its sums are its own counts. */
function countsByTrial(scenario: Scenario) {
  const { draw, settlement } = jobOf(scenario);
  const all = settled(settlement, drawTrials(draw, 0, TRIALS)).counts;
  const each = Array.from(
    { length: TRIALS },
    (_, t) => settled(settlement, drawTrials(draw, t, t + 1)).counts,
  );
  return { all, each, years: settlement.years, clauses: settlement.clauses.length };
}

test.each([
  { why: "the baseline", scenario: baseline },
  {
    why: "money carried over",
    scenario: { ...long, budget: { ...long.budget, rule: "first-come", carryOver: true } } as const,
  },
  {
    why: "topped up, so that another policy need not take all",
    scenario: { ...baseline, readings: { ...baseline.readings, A31: "top-up" } } as const,
  },
])("squares and products are of what each trial counts: $why", ({ scenario }) => {
  const { all, each, years, clauses } = countsByTrial(scenario);
  const sum = (of: (counts: (typeof each)[number]) => number): number =>
    each.reduce((total, counts) => total + of(counts), 0);
  const total = (counts: Float64Array): number => counts.reduce((a, b) => a + b, 0);

  for (let cell = 0; cell < clauses * years; cell++) {
    expect(all.awards[cell]).toBe(sum((one) => one.awards[cell]));
    expect(all.awardsSquared[cell]).toBe(sum((one) => one.awards[cell] ** 2));
    expect(all.atCapSquared[cell]).toBe(sum((one) => one.atCap[cell] ** 2));
    expect(all.awardsTimesAtCap[cell]).toBe(sum((one) => one.awards[cell] * one.atCap[cell]));
  }
  for (let y = 0; y < years; y++) {
    const ofYear = (_: number, cell: number): boolean => cell % years === y;
    expect(all.yearAwardsSquared[y]).toBe(sum((one) => total(one.awards.filter(ofYear)) ** 2));
    expect(all.applicantsSquared[y]).toBe(sum((one) => one.applicants[y] ** 2));
  }
  // The last one: all clauses together.
  const [other, lost] = [BINDING.indexOf("other"), BINDING.indexOf("lost")];
  for (let c = 0; c <= clauses; c++) {
    const [from, to] = c === clauses ? [0, clauses] : [c, c + 1];
    const awards = (one: (typeof each)[number]): number =>
      total(one.awards.subarray(from * years, to * years));
    const bound = (one: (typeof each)[number], kind: number): number =>
      total(
        one.binding.filter(
          (_, k) => k >= from * BINDING.length && k < to * BINDING.length && k % BINDING.length === kind,
        ),
      );
    expect(all.clauseAwards[c]).toBe(sum(awards));
    expect(all.clauseAwardsSquared[c]).toBe(sum((one) => awards(one) ** 2));
    expect(all.otherTimesLost[c]).toBe(sum((one) => bound(one, other) * bound(one, lost)));
    BINDING.forEach((_, kind) => {
      const k = c * BINDING.length + kind;
      expect(all.binding[k]).toBe(sum((one) => bound(one, kind)));
      expect(all.bindingSquared[k]).toBe(sum((one) => bound(one, kind) ** 2));
      expect(all.awardsTimesBinding[k]).toBe(sum((one) => awards(one) * bound(one, kind)));
    });
  }
  // Every kind was there to be counted.
  for (const kind of BINDING.keys()) {
    expect(all.bindingSquared[clauses * BINDING.length + kind]).toBeGreaterThan(0);
  }
});
