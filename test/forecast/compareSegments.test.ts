import { describe, expect, test } from "vitest";
import { compare } from "../../src/forecast/compare.ts";
import { expectedApplicants } from "../../src/forecast/expectedApplicants.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { baseline, onlySegments, withPopulation, withTrials } from "../fixtures/scenario.ts";
import { unlimited } from "./outcomes.ts";
import type { Computed } from "../../src/forecast/ruler.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const run = (scenario: Scenario): Computed => ({ scenario, outcome: simulate(scenario) });
const [first] = baseline.population.segments;
const { timing } = baseline.population;

describe("expected applicants", () => {
  const alone = { ...first, start: 0, entryPerMonth: 0, oneMore: null };
  test.each([
    { why: "those at signing", segment: { ...alone, start: 7 }, expires: timing.expires, expected: 7 },
    {
      why: "entries from the month after signing to the month of expiry",
      segment: { ...alone, entryPerMonth: 0.5 },
      expires: { ...timing.signed, year: timing.signed.year + 1 },
      expected: 6,
    },
    {
      why: "no entries where it expires in the month of signing",
      segment: { ...alone, entryPerMonth: 0.5 },
      expires: timing.signed,
      expected: 0,
    },
    {
      why: "one more, by its probability",
      segment: { ...alone, start: 1, oneMore: { probability: 0.3, from: 1, to: 2 } },
      expires: timing.expires,
      expected: 1.3,
    },
  ])("$why", ({ segment, expires, expected }) => {
    const population = { ...baseline.population, timing: { ...timing, expires } };
    expect(expectedApplicants(segment, population)).toBeCloseTo(expected, 12);
  });
});

describe("known columns of a segment", () => {
  const [one] = onlySegments((segment) => segment).population.segments;
  const two = withPopulation(withTrials(baseline, 2), {
    segments: [{ ...one, start: 4, entryPerMonth: 0, oneMore: null }],
  });
  const computed = (demand: number[], scenario = two, segment = one.id): Computed => ({
    scenario,
    outcome: {
      ...unlimited,
      bySegment: [{ segment, demand: Float64Array.from(demand), paid: Float64Array.from([0, 100_00]) }],
    },
  });

  test("in total and per applicant, with the error of the paired difference", () => {
    const [{ segment, applicants, demand, paid }] = compare(
      computed([400_00, 800_00]),
      computed([800_00, 400_00]),
    ).segments;
    expect([segment, applicants]).toEqual([one.id, { before: 4, after: 4 }]);
    // Differences of +400 and −400 have a standard deviation of 400 √2.
    expect(demand.total).toMatchObject({ before: 600, after: 600, difference: 0, chances: { more: 0.5 } });
    expect(demand.total.se).toBeCloseTo(400, 10);
    expect(demand.perApplicant).toMatchObject({ before: 150, after: 150, difference: 0 });
    expect(demand.perApplicant?.se).toBeCloseTo(100, 10);
    expect(paid.total).toMatchObject({ before: 50, difference: 0, se: 0, chances: { tie: 1 } });
  });

  test("each scenario by its own number: twice as many share the same money", () => {
    const crowded = withPopulation(two, { segments: [{ ...two.population.segments[0], start: 8 }] });
    const [{ demand }] = compare(computed([400_00, 800_00]), computed([400_00, 800_00], crowded)).segments;
    expect(demand.total.difference).toBe(0);
    expect(demand.perApplicant).toMatchObject({ before: 150, after: 75, difference: -75, relative: -0.5 });
  });

  test("nobody to divide by, and a segment that only one has", () => {
    const nobody = withPopulation(two, { segments: [] });
    const [{ demand }] = compare(computed([1, 2]), computed([1, 2], nobody)).segments;
    expect(demand.perApplicant).toBeNull();
    expect(compare(computed([1, 2]), computed([1, 2], two, "another")).segments).toEqual([]);
  });
});

describe("whole scenarios", () => {
  const small = withTrials(baseline, 200);
  const drafted = run(small);
  const cut = run({ ...small, levers: { ...small.levers, clauses: { 8: { ratio: 4_000 } } } });

  test("with itself: exactly 0 on every trial, for every segment", () => {
    const all = compare(drafted, run(small)).segments.flatMap(({ demand, paid }) => [demand, paid]);
    expect(all).toHaveLength(2 * baseline.population.segments.length);
    for (const { total, perApplicant } of all) {
      expect(total).toMatchObject({ difference: 0, se: 0, chances: { more: 0, less: 0, tie: 1 } });
      expect(perApplicant).toMatchObject({ difference: 0, se: 0 });
    }
  });

  test("what the segments lose adds up to what the total loses", () => {
    const { segments, total } = compare(drafted, cut);
    for (const key of ["demand", "paid"] as const) {
      const sum = segments.reduce((all, segment) => all + segment[key].total.difference, 0);
      expect(sum).toBeCloseTo(total[key].difference, 4);
    }
  });
});
