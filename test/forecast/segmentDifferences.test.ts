import { describe, expect, test } from "vitest";
import { copyOfSegments, segmentDifferences } from "../../src/forecast/segmentDifferences.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { asDrafted } from "../../src/scenario/asDrafted.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";
import type { SegmentOutcome } from "../../src/simulation/types.ts";

const segment = (name: string, demand: number[], paid: number[]): SegmentOutcome => ({
  segment: name,
  demand: Float64Array.from(demand),
  paid: Float64Array.from(paid),
});

const before = [segment("a", [100_00, 300_00], [100_00, 100_00]), segment("b", [0, 0], [0, 0])];
const after = [
  segment("a", [100_00, 100_00], [100_00, 100_00]),
  segment("b", [50_00, 50_00], [50_00, 50_00]),
];

describe("two trials by hand", () => {
  const [a, b, all] = segmentDifferences(before, after);

  test("means in yuan and the error of the paired difference", () => {
    // Differences 0 and −200: mean −100, sd 200/√2, error of the mean 100.
    expect(a.demand).toEqual({
      before: 200,
      after: 100,
      difference: -100,
      se: expect.closeTo(100, 9) as number,
      relative: -0.5,
    });
    expect(a.paid).toMatchObject({ difference: 0, se: 0 });
  });

  test("nothing is no base for a share", () => {
    expect(b.paid).toEqual({ before: 0, after: 50, difference: 50, se: 0, relative: null });
  });

  test("all together pairs the sums of each trial", () => {
    expect(all.segment).toBeNull();
    expect(all.demand).toEqual({
      before: 200,
      after: 150,
      difference: -50,
      se: expect.closeTo(100, 9) as number,
      relative: -0.25,
    });
  });
});

test("a scenario without levers differs from the policy as drafted by 0 in every segment", () => {
  const scenario = withTrials(baseline, 50);
  const [one, two] = [asDrafted(scenario), scenario].map((each) => simulate(each).bySegment);
  for (const { demand, paid } of segmentDifferences(one, two)) {
    expect([demand.difference, demand.se, paid.difference, paid.se]).toEqual([0, 0, 0, 0]);
  }
});

test("as drafted: no lever, no step-down, everything else as it was", () => {
  const scenario = {
    ...withTrials(baseline, 50),
    levers: { ratioTimes: 9_000, clauses: { 8: { ratio: 4_000 } } },
    stepDown: [{ used: 5_000, ratioTimes: 5_000, clauses: null }],
  };
  expect(asDrafted(scenario)).toEqual({
    ...scenario,
    levers: { ratioTimes: 10_000, clauses: {} },
    stepDown: [],
  });
});

test("a copy outlives what it was taken from", () => {
  const mine = [segment("a", [1, 2], [1, 2])];
  const copy = copyOfSegments(mine);
  mine[0].demand.fill(NaN);
  expect([...copy[0].demand]).toEqual([1, 2]);
});
