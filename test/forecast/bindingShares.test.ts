import { describe, expect, test } from "vitest";
import { bindingShares } from "../../src/forecast/bindingShares.ts";
import { bindingOf, bindingOfTrials } from "./outcomes.ts";

const trials = [
  { awards: 10, cap: 4, piece: 1, atCap: 5, other: 3, lost: 2, pool: 0, ceiling: 10 },
  { awards: 6, cap: 3, piece: 2, atCap: 4, other: 1, lost: 1, pool: 1, ceiling: 0 },
  { awards: 8, cap: 2, piece: 0, atCap: 2, other: 4, lost: 4, pool: 3, ceiling: 5 },
];
const { errors, ...shares } = bindingShares(bindingOfTrials(trials), 3);

/** By the book: how far each trial is from the common ratio, by the mean whole. */
function ofRatio(part: (trial: (typeof trials)[number]) => number, whole: typeof part): number {
  const sum = (of: typeof part): number => trials.reduce((all, trial) => all + of(trial), 0);
  const ratio = sum(part) / sum(whole);
  const squares = sum((trial) => (part(trial) - ratio * whole(trial)) ** 2);
  return Math.sqrt(squares / 2 / 3) / (sum(whole) / 3);
}

describe("standard errors of what binds", () => {
  test.each(["cap", "piece", "atCap", "pool", "ceiling"] as const)("%s, of awards", (kind) => {
    expect(shares[kind]).toBeGreaterThan(0);
    expect(errors[kind]).toBeCloseTo(
      ofRatio(
        (trial) => trial[kind],
        (trial) => trial.awards,
      ),
      12,
    );
  });

  test("another policy: of awards and lost claims together, which vary together", () => {
    expect(errors.other).toBeCloseTo(
      ofRatio(
        (trial) => trial.other,
        (trial) => trial.awards + trial.lost,
      ),
      12,
    );
  });

  test("means: of awards, and of lost claims", () => {
    expect(errors.awards).toBeCloseTo(Math.sqrt((4 + 4 + 0) / 2 / 3), 12);
    expect(errors.lost).toBeCloseTo(Math.sqrt(((1 / 3) ** 2 + (4 / 3) ** 2 + (5 / 3) ** 2) / 2 / 3), 12);
  });

  test("none of a single trial, or where there is no share", () => {
    for (const error of Object.values(bindingShares(bindingOfTrials(trials.slice(0, 1)), 1).errors)) {
      expect(error).toBeNull();
    }
    expect(bindingShares(bindingOf({}), 3).errors).toMatchObject({
      awards: 0,
      lost: 0,
      cap: null,
      other: null,
    });
  });
});
