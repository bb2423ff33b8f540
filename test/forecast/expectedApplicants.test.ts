import { expect, test } from "vitest";
import { expectedApplicants } from "../../src/forecast/expectedApplicants.ts";
import { Applicants } from "../../src/population/applicants.ts";
import { jobOf } from "../../src/forecast/job.ts";
import { baseline, onlySegments } from "../fixtures/scenario.ts";
import type { Segment } from "../../src/population/types.ts";

const inForce = { signed: { year: 2026, month: 7, day: 1 }, expires: { year: 2028, month: 12, day: 31 } };
const expected = (segment: Partial<Segment>, timing: typeof inForce): number =>
  expectedApplicants(
    { ...baseline.population.segments[0], ...segment },
    { ...baseline.population, timing: { ...baseline.population.timing, ...timing } },
  );
const nobody = { start: 0, entryPerMonth: 0, oneMore: null };

test.each([
  { why: "nobody", segment: nobody, count: 0 },
  { why: "those at signing", segment: { ...nobody, start: 7 }, count: 7 },
  { why: "August 2026 to December 2028", segment: { ...nobody, entryPerMonth: 0.5 }, count: 14.5 },
  {
    why: "one more with its probability",
    segment: { start: 2, entryPerMonth: 1, oneMore: { probability: 0.6, from: 1, to: 12 } },
    count: 2 + 29 + 0.6,
  },
])("$why", ({ segment, count }) => {
  expect(expected(segment, inForce)).toBeCloseTo(count, 12);
});

test("nobody enters where the policy expires in the month of its signing", () => {
  const short = { ...inForce, expires: { year: 2026, month: 7, day: 31 } };
  expect(expected({ ...nobody, start: 3, entryPerMonth: 9 }, short)).toBe(3);
});

test("as many as are drawn, within 4 standard errors over 4,000 trials", () => {
  const segment = { ...nobody, start: 1, entryPerMonth: 0.7 };
  const scenario = onlySegments((each) =>
    each.id === baseline.population.segments[0].id
      ? { ...each, ...segment, oneMore: { probability: 0.4, from: 2, to: 9 } }
      : null,
  );
  const { draw } = jobOf(scenario);
  const applicants = new Applicants();
  let sum = 0;
  for (let trial = 0; trial < 4_000; trial++) {
    applicants.draw(draw, draw.segments[0], trial);
    sum += applicants.count;
  }
  const mean = expectedApplicants(scenario.population.segments[0], scenario.population);
  const variance = 0.7 * 29 + 0.4 * 0.6;
  expect(Math.abs(sum / 4_000 - mean)).toBeLessThan(4 * Math.sqrt(variance / 4_000));
});
