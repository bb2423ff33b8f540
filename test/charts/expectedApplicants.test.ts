import { expect, test } from "vitest";
import { expectedApplicants } from "../../src/charts/expectedApplicants.ts";
import { poissonQuantile } from "../../src/charts/poissonSpread.ts";
import { costShockSpread, responseTo, takeUpShockSpread } from "../../src/charts/yearShocks.ts";

const signed = { year: 2026, month: 7 };
const none = { start: 0, entryPerMonth: 0, exitPerYear: 0, oneMore: null };

test("entries come in the months after that of signing: five in 2026, twelve a year from then on", () => {
  const years = expectedApplicants({ ...none, start: 20, entryPerMonth: 1 }, signed, [2026, 2027, 2028]);
  expect(years.map(({ arriving }) => arriving)).toEqual([5, 12, 12]);
  expect(years.map(({ present }) => present)).toEqual([25, 37, 49]);
});

test("exits thin out the first ones: half a year at 6 % a year", () => {
  const [{ present }] = expectedApplicants({ ...none, start: 100, exitPerYear: 0.06 }, signed, [2026]);
  expect(present).toBeCloseTo(100 * 0.970446, 3);
});

test("one more counts with its probability, from the first month of its interval to the last", () => {
  const oneMore = { probability: 0.5, from: 6, to: 18 };
  const years = expectedApplicants({ ...none, start: 1, oneMore }, signed, [2026, 2027, 2028]);
  expect(years[0].present).toBe(1);
  expect(years[1].present).toBeCloseTo(1 + (0.5 * 12) / 13, 12);
  expect(years[2].present).toBeCloseTo(1.5, 12);
});

test.each([
  { mean: 0, p: 0.9, expected: 0 },
  { mean: 4.8, p: 0.1, expected: 2 },
  { mean: 4.8, p: 0.9, expected: 8 },
  { mean: 1_000_000, p: 0.5, expected: 1_000_000 },
])("a Poisson count of mean $mean passes $expected with less than 1 − $p", ({ mean, p, expected }) =>
  expect(poissonQuantile(mean, p)).toBe(expected),
);

test("shocks of a year: mean one for costs, symmetric on the logit for take-up", () => {
  const cost = costShockSpread(0.15);
  expect(cost.low).toBeCloseTo(0.8158, 3);
  expect(cost.high).toBeCloseTo(1.1984, 3);
  const takeUp = takeUpShockSpread(0.25);
  expect(takeUp.low + takeUp.high).toBeCloseTo(1, 12);
  expect(takeUp.high).toBeCloseTo(0.5794, 3);
  expect(costShockSpread(0)).toEqual({ low: 1, high: 1 });
});

test("an elasticity of one follows the ratio, none does not", () => {
  expect(responseTo(0.9, 1)).toBeCloseTo(-0.1, 12);
  expect(responseTo(0.9, 0)).toBe(0);
});
