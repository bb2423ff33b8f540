import { describe, expect, test } from "vitest";
import { bindingShares } from "../../src/forecast/bindingShares.ts";
import { leadErrors } from "../../src/forecast/leadErrors.ts";
import { leadPicture, wholeTerm } from "../../src/forecast/leadPicture.ts";
import { pictureOf } from "../../src/forecast/picture.ts";
import { statisticsOf } from "../../src/forecast/report.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { termErrors } from "../../src/forecast/termErrors.ts";
import { moments } from "../../src/statistics/moments.ts";
import { baselineScenario } from "./baseline.ts";
import { bindingOfTrials, carried, outcomeOf, unlimited } from "./outcomes.ts";

const errors = leadErrors(carried);

/** By the book: of the mean of so few values. */
const ofMean = (...values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
};

test("of a year: its demand, what is open at its end, shares of what waits and of the ceiling", () => {
  const [first, second] = errors.years;
  expect(first.demand).toBeCloseTo(ofMean(500, 1000, 1400.01, 0), 9);
  expect(first.shortfall).toBeCloseTo(ofMean(0, 0, 400.01, 0), 9);
  expect(first.paidShare).toBeCloseTo(ofMean(1, 1, 1000 / 1400.01, 1), 12);
  expect(first.executionRate).toBeCloseTo(ofMean(0.5, 1, 1, 0), 12);
  expect(second.shortfall).toBeCloseTo(ofMean(500, 0, 100.01, 0), 9);
});

test("of all years: what is paid later is no shortfall, and awards of one future go together", () => {
  const allBinding = bindingOfTrials([{ awards: 3 }, { awards: 5 }, { awards: 8 }, { awards: 0 }]);
  const { whole } = leadErrors({ ...carried, allBinding });
  expect(whole.demand).toBeCloseTo(ofMean(3000, 2000, 3100.01, 0), 9);
  expect(whole.shortfall).toBeCloseTo(ofMean(500, 0, 100.01, 0), 9);
  expect(whole.executionRate).toBeCloseTo(ofMean(2500 / 3000, 2000 / 3000, 1, 0), 12);
  expect(whole.paidShare).toBeCloseTo(ofMean(2500 / 3000, 1, 3000 / 3100.01, 1), 12);
  expect(whole.awards).toBeCloseTo(ofMean(3, 5, 8, 0), 12);
  expect(whole.applicants).toBeNull();
});

describe("there is none", () => {
  test("of the share of a ceiling where there is none, or one of 0", () => {
    expect(leadErrors(unlimited).whole.executionRate).toBeNull();
    expect(leadErrors(unlimited).years.map(({ executionRate }) => executionRate)).toEqual([null, null]);
    const none = outcomeOf([{ year: 2026, ceiling: 0, demand: [1, 1], paid: [0, 0] }]);
    expect(leadErrors(none).whole.executionRate).toBeNull();
  });

  test("of a single trial", () => {
    const segment = { segment: "a", demand: Float64Array.of(1), paid: Float64Array.of(1) };
    const one = outcomeOf([{ year: 2026, ceiling: 1, demand: [1], paid: [1] }]);
    const { years, whole, segments } = leadErrors({ ...one, bySegment: [segment] });
    for (const each of [years[0], whole]) for (const value of Object.values(each)) expect(value).toBeNull();
    expect(segments).toEqual([{ segment: "a", demand: null, paid: null, unpaid: null }]);
  });
});

test("of a segment: what it is not paid varies by itself", () => {
  const segment = {
    segment: "a",
    demand: Float64Array.of(1_00, 5_00, 9_00),
    paid: Float64Array.of(1_00, 4_00, 4_00),
  };
  const [found] = leadErrors({ ...carried, trials: 3, byYear: [], bySegment: [segment] }).segments;
  expect(found.demand).toBeCloseTo(ofMean(1, 5, 9), 12);
  expect(found.paid).toBeCloseTo(ofMean(1, 4, 4), 12);
  expect(found.unpaid).toBeCloseTo(ofMean(0, 1, 5), 12);
});

test("figures of 40 forecasts differ by as much as one says that chance may move them", () => {
  const trials = 100;
  const outcomes = Array.from({ length: 40 }, (_, k) =>
    simulate({ ...baselineScenario, run: { ...baselineScenario.run, seed: `errors ${k}`, trials } }),
  );
  const of = outcomes.map((outcome) => ({
    errors: leadErrors(outcome),
    report: statisticsOf(outcome),
    lead: leadPicture(outcome),
    whole: wholeTerm(outcome),
    segments: outcome.bySegment,
    binding: bindingShares(outcome.allBinding, trials),
    clauses: pictureOf(outcome).clauses,
    term: termErrors(outcome),
  }));
  const agrees = (
    figure: (one: (typeof of)[number]) => number,
    error: (one: (typeof of)[number]) => number | null,
  ) => {
    const seen = moments(Float64Array.from(of, figure)).sd;
    const said = moments(Float64Array.from(of, (one) => error(one) ?? NaN)).mean;
    // What never varies is said to be known.
    if (seen === 0) return expect(said).toBe(0);
    // The spread of 40 values is itself known to 1 / √78.
    expect(Math.abs(seen / said - 1)).toBeLessThan(4 / Math.sqrt(78));
  };
  for (const y of [0, 1, 2]) {
    agrees(
      ({ report }) => report.years[y].demand.mean,
      ({ errors }) => errors.years[y].demand,
    );
    agrees(
      ({ report }) => report.years[y].shortfall.mean,
      ({ errors }) => errors.years[y].shortfall,
    );
    agrees(
      ({ lead }) => lead.years[y].paid.share,
      ({ errors }) => errors.years[y].paidShare,
    );
    agrees(
      ({ lead }) => lead.years[y].paid.executionRate ?? NaN,
      ({ errors }) => errors.years[y].executionRate,
    );
    agrees(
      ({ lead }) => lead.years[y].paid.awards,
      ({ errors }) => errors.years[y].awards,
    );
    agrees(
      ({ lead }) => lead.years[y].paid.applicants ?? NaN,
      ({ errors }) => errors.years[y].applicants,
    );
  }
  agrees(
    ({ whole }) => whole.demand,
    ({ errors }) => errors.whole.demand,
  );
  agrees(
    ({ whole }) => whole.shortfall.mean,
    ({ errors }) => errors.whole.shortfall,
  );
  agrees(
    ({ whole }) => whole.shortfall.p90,
    ({ errors }) => errors.whole.shortfallP90,
  );
  agrees(
    ({ whole }) => whole.paid.share,
    ({ errors }) => errors.whole.paidShare,
  );
  agrees(
    ({ whole }) => whole.paid.executionRate ?? NaN,
    ({ errors }) => errors.whole.executionRate,
  );
  agrees(
    ({ whole }) => whole.paid.awards,
    ({ errors }) => errors.whole.awards,
  );
  for (const kind of ["awards", "lost", "cap", "piece", "atCap", "other", "pool", "ceiling"] as const) {
    agrees(
      ({ binding }) => binding[kind] ?? NaN,
      ({ binding }) => binding.errors[kind],
    );
  }
  for (const c of of[0].clauses.keys()) {
    agrees(
      ({ clauses }) => clauses[c].demand,
      ({ term }) => term.clauses[c].demand,
    );
    agrees(
      ({ clauses }) => clauses[c].paid,
      ({ term }) => term.clauses[c].paid,
    );
    agrees(
      ({ clauses }) => clauses[c].binding.other ?? NaN,
      ({ clauses }) => clauses[c].binding.errors.other,
    );
    agrees(
      ({ clauses }) => clauses[c].binding.ceiling ?? NaN,
      ({ clauses }) => clauses[c].binding.errors.ceiling,
    );
  }
  for (const s of of[0].errors.segments.keys()) {
    const mean = (values: Float64Array): number => moments(values).mean / 100;
    agrees(
      ({ segments }) => mean(segments[s].demand),
      ({ errors }) => errors.segments[s].demand,
    );
    agrees(
      ({ segments }) => mean(segments[s].paid),
      ({ errors }) => errors.segments[s].paid,
    );
  }
});
