import fc from "fast-check";
import { expect, test } from "vitest";
import { jobOf } from "../../src/forecast/job.ts";
import { drawTrials } from "../../src/population/draw.ts";
import type { Draws } from "../../src/population/store.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { settled } from "./settled.ts";
import { change, long } from "./changes.ts";

const TRIALS = 8;
const draws = drawTrials(jobOf(long).draw, 0, TRIALS);
/** The same claims, of which nothing has been settled yet. */
const unsettled = (): Draws => ({ ...draws });

test("what was settled before cannot be seen: any chain of changes ends as if it were the first", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const kept = unsettled();
      let scenario = long;
      for (const step of [(same: Scenario) => same, ...changes]) {
        scenario = step(scenario);
        const { settlement } = jobOf(scenario);
        expect(settled(settlement, kept)).toEqual(settled(settlement, unsettled()));
      }
    }),
    { numRuns: 250 },
  );
});

test("a ceiling that wakes step-downs settles awards anew, though no term of a clause has changed", () => {
  const stepDown = [{ used: 2_000, ratioTimes: 5_000, clauses: null }];
  const asleep: Scenario = { ...long, stepDown, budget: { ...long.budget, ceilings: {} } };
  const awake: Scenario = { ...asleep, budget: { ...long.budget, ceilings: { 2028: 1_000_000_000 } } };
  const kept = unsettled();
  const before = settled(jobOf(asleep).settlement, kept);
  const after = settled(jobOf(awake).settlement, kept);
  expect(after).toEqual(settled(jobOf(awake).settlement, unsettled()));
  expect(after.columns).not.toEqual(before.columns);
});
