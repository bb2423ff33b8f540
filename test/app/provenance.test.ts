import { expect, test } from "vitest";
import { workOf } from "../../src/app/plan.svelte.ts";
import { isSample, provenanceOf, today } from "../../src/app/provenance.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";

const { scenario } = workOf(shippedScenarios[0].document, null);
const withSegments = (segments: typeof scenario.population.segments) => ({
  ...scenario,
  population: { ...scenario.population, segments },
});

test.each([
  { why: "the shipped population", of: scenario, expected: true },
  {
    why: "one whose values were moved",
    of: withSegments(scenario.population.segments.map((each) => ({ ...each, start: each.start + 1 }))),
    expected: true,
  },
  {
    why: "one with a segment less",
    of: withSegments(scenario.population.segments.slice(1)),
    expected: false,
  },
  {
    why: "one with a segment of another id",
    of: withSegments(
      scenario.population.segments.map((each, i) => (i === 0 ? { ...each, id: "own" } : each)),
    ),
    expected: false,
  },
])("$why: a sample is $expected", ({ of, expected }) => {
  expect(isSample(of)).toBe(expected);
});

test("says which scenarios, seeds, digests and engine; one sample among them makes all of it one", () => {
  const own = { ...withSegments([]), name: { zh: "甲", en: "A" } };
  expect(
    provenanceOf([
      { scenario: own, digest: "aa" },
      { scenario, digest: "bb" },
    ]),
  ).toMatchObject({
    names: [own.name, scenario.name],
    digests: ["aa", "bb"],
    trials: 10_000,
    engine: "1.0.0",
    isSample: true,
  });
});

test("the day is that of the place, with two figures each", () => {
  expect(today(new Date(2027, 0, 5, 0, 30))).toBe("2027-01-05");
  expect(today(new Date(2027, 11, 31, 23, 30))).toBe("2027-12-31");
});
