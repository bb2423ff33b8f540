import { describe, expect, test } from "vitest";
import { DOTS, FUTURES, leadPicture, wholeTerm } from "../../src/forecast/leadPicture.ts";
import { pictureOf } from "../../src/forecast/picture.ts";
import { statisticsOf } from "../../src/forecast/report.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { baselineScenario } from "./baseline.ts";
import { carried, outcomeOf, unlimited } from "./outcomes.ts";

const lead = leadPicture(carried);
const whole = wholeTerm(carried);
const [first, second] = lead.years;

describe("what is asked of a ceiling", () => {
  test("ascending, what was carried in included, and the outcome's own columns stay as they were", () => {
    expect([...second.askedFen]).toEqual([0, 1_000_00, 2_100_01, 2_500_00]);
    expect([...carried.byYear[1].demand]).toEqual([2_500_00, 1_000_00, 1_700_00, 0]);
  });

  test("is above the ceiling in exactly the trials that run out", () => {
    for (const [y, { ceiling }] of carried.byYear.entries()) {
      const above = lead.years[y].askedFen.filter((fen) => fen > (ceiling ?? NaN)).length;
      expect(above).toBe(lead.years[y].exhausted?.count);
    }
  });

  test("each dot stands for 2 %, from the quantile at 1 % to that at 99 %", () => {
    const even = outcomeOf([
      { year: 2026, ceiling: null, demand: Array.from({ length: 101 }, (_, k) => 100_00 * k), paid: [] },
    ]);
    const { dots } = leadPicture({ ...even, byYear: [{ ...even.byYear[0], paid: new Float64Array(101) }] })
      .years[0];
    expect(dots).toHaveLength(DOTS);
    dots.forEach((dot, k) => expect(dot).toBeCloseTo(100 * (2 * k + 1), 6));
  });
});

describe("how often the money runs out", () => {
  test("of each year, with bounds that hold the share and are not 0 where no trial shows it", () => {
    expect(first.exhausted).toMatchObject({ count: 1 });
    expect(first.exhausted?.low).toBeGreaterThan(0);
    expect(first.exhausted?.high).toBeLessThan(1);
    const never = leadPicture(outcomeOf([{ year: 2026, ceiling: 10_00, demand: [0, 0], paid: [0, 0] }]));
    expect(never.years[0].exhausted).toMatchObject({ count: 0, low: 0 });
    expect(never.years[0].exhausted?.high).toBeGreaterThan(0.5);
  });

  test("in at least one year: a trial that runs out twice counts once", () => {
    expect(first.exhausted?.count).toBe(1);
    expect(second.exhausted?.count).toBe(2);
    expect(whole.exhausted?.count).toBe(2);
  });

  test("without a ceiling there is no answer, which is not never", () => {
    expect(leadPicture(unlimited).years.map(({ exhausted }) => exhausted)).toEqual([null, null]);
    expect(wholeTerm(unlimited)).toMatchObject({
      exhausted: null,
      ceiling: null,
      paid: { executionRate: null, share: 1 },
    });
  });

  test("where one year has no ceiling the others are judged, and the sum of ceilings is none", () => {
    const [one, two] = carried.byYear;
    const whole = wholeTerm({ ...carried, byYear: [one, { ...two, ceiling: null }] });
    expect(whole.exhausted).not.toBeNull();
    expect(whole.ceiling).toBeNull();
    expect(whole.paid.executionRate).toBeCloseTo((500 + 1000 + 1000) / 4 / 1000, 12);
  });
});

describe("paid", () => {
  test("over all years what is carried over and paid later is no shortfall", () => {
    expect(whole).toMatchObject({ ceiling: 3_000, demand: (2_900.01 + 5_200) / 4 });
    // Asked 2,900.01 and 5,200 with a payment of 2,500 and 5,000: trials open with 500, 0, 100.01 and 0.
    expect(whole.shortfall.mean).toBeCloseTo((500 + 100.01) / 4, 9);
    expect(whole.shortfall.p90).toBeCloseTo(100.01 + 0.7 * (500 - 100.01), 9);
  });

  test("awards and applicants per trial; applicants are not added up over years", () => {
    expect(first.paid).toMatchObject({ awards: 10 / 4, applicants: 10 / 4 });
    expect(whole.paid).toMatchObject({ awards: 16 / 4, applicants: null });
  });

  test("a trial that asks for nothing is paid in full", () => {
    expect(first.paid.share).toBeCloseTo((1 + 1 + 1000 / 1400.01 + 1) / 4, 12);
  });

  test("a ceiling of 0 has no execution rate", () => {
    const none = outcomeOf([{ year: 2026, ceiling: 0, demand: [1], paid: [0], exhaustedIn: [9] }]);
    expect(leadPicture(none).years[0].paid).toMatchObject({ executionRate: null, share: 0 });
    expect(wholeTerm(none).paid.executionRate).toBeNull();
  });
});

describe("single futures", () => {
  test("begin with what was carried in and say when they ran out", () => {
    expect(lead.futures.map(({ trial }) => trial)).toEqual([1, 2, 3, 4]);
    const [, later] = lead.futures[2].years;
    expect(later.byMonth[0]).toBeCloseTo(400.01, 9);
    expect(later.byMonth[11]).toBeCloseTo(2100.01, 9);
    expect(later.exhaustedIn).toBe(9);
    expect(lead.futures[1].years[1].exhaustedIn).toBeNull();
  });
});

test("of the baseline it says what the report says, and what the engine counts", () => {
  const outcome = simulate({ ...baselineScenario, run: { ...baselineScenario.run, trials: 400 } });
  const of = leadPicture(outcome);
  const term = wholeTerm(outcome);
  const report = statisticsOf(outcome);
  const picture = pictureOf(outcome);
  expect(of.futures).toHaveLength(FUTURES);
  report.years.forEach((year, y) => {
    const mine = of.years[y];
    expect(mine.paid.share).toBeCloseTo(year.paidShare.mean, 12);
    expect(mine.paid.executionRate).toBeCloseTo(year.executionRate?.mean ?? NaN, 12);
    expect(mine.paid).toMatchObject({ awards: year.awards, applicants: year.applicants });
    expect(mine.exhausted?.count).toBe(picture.years[y].exhausted?.count);
    const ceiling = outcome.byYear[y].ceiling ?? NaN;
    expect(mine.askedFen.filter((fen) => fen > ceiling)).toHaveLength(mine.exhausted?.count ?? NaN);
    for (const [t, future] of of.futures.entries()) {
      expect(future.years[y].byMonth[11]).toBeCloseTo(outcome.byYear[y].demand[t] / 100, 6);
    }
  });
  expect(term.demand).toBeCloseTo(report.total.demand.mean, 6);
  expect(term.shortfall.mean).toBeCloseTo(report.total.shortfall.mean, 6);
  expect(term.shortfall.p90).toBe(report.total.shortfall.p90);
});
