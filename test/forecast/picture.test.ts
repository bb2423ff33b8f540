import { describe, expect, test } from "vitest";
import { bindingShares } from "../../src/forecast/bindingShares.ts";
import { pictureOf } from "../../src/forecast/picture.ts";
import { reportOf } from "../../src/forecast/report.ts";
import { baselineScenario } from "./baseline.ts";
import { bindingOf, carried, outcomeOf, unlimited } from "./outcomes.ts";

const picture = pictureOf(carried);
const report = await reportOf(baselineScenario, carried);

test("says of every year what the report says", () => {
  report.years.forEach((year, y) => {
    const shown = picture.years[y];
    expect(shown).toMatchObject({
      year: year.year,
      ceiling: year.ceiling,
      demand: year.demand,
      paid: { mean: year.paid.mean },
      carriedIn: { mean: year.carriedIn.mean },
      shortfall: { mean: year.shortfall.mean, se: year.shortfall.se, p90: year.shortfall.p90 },
      exhausted: year.exhausted,
      budgetNeeded: year.budgetNeeded,
    });
    expect(shown.executionRate).toBeCloseTo(year.executionRate?.mean ?? NaN, 12);
  });
});

test("says of all years together what the report says", () => {
  expect(picture.trials).toBe(4);
  for (const key of ["demand", "paid", "shortfall"] as const) {
    expect(picture.total[key]).toBeCloseTo(report.total[key].mean, 9);
  }
  expect(picture.tail).toEqual({ mean: report.tail.demand.mean, p90: report.tail.demand.p90 });
  expect(picture.contingent).toEqual({ mean: 10, p90: report.tail.contingent.p90 });
});

describe("exhaustion", () => {
  test("counts trials and finds the median month", () => {
    expect(picture.years[0].exhausted).toMatchObject({ count: 1, medianMonth: 11 });
    expect(picture.years[1].exhausted).toMatchObject({ count: 2, medianMonth: 9 });
  });

  test("there is none without a ceiling", () => {
    for (const year of pictureOf(unlimited).years) {
      expect(year).toMatchObject({ ceiling: null, exhausted: null, executionRate: null });
    }
  });
});

describe("clauses over all years", () => {
  test("means per trial, in the order of the policy", () => {
    expect(picture.clauses.map(({ clause }) => clause)).toEqual([8, 11]);
    expect(picture.clauses[0]).toMatchObject({ awards: 14 / 4, atCap: 2 / 14, poolExhausted: null });
    expect(picture.clauses[0].demand).toBeCloseTo((3000 + 1900 + 3100.01) / 4, 9);
    expect(picture.clauses[1]).toMatchObject({ demand: 25, paid: 25, atCap: 0 });
  });

  test("the pool's year that is likeliest to cut", () => {
    expect(picture.clauses[1].poolExhausted).toBe(0.75);
  });

  test("a clause without awards is at no cap", () => {
    const idle = { clause: 1, demand: [0], paid: [0], awards: 0, atCap: 0, poolCut: null };
    const [clause] = pictureOf(
      outcomeOf([{ year: 2026, ceiling: null, demand: [0], paid: [0], byClause: [idle] }]),
    ).clauses;
    expect(clause).toMatchObject({ awards: 0, atCap: 0 });
  });
});

describe("what binds", () => {
  const outcome = {
    ...carried,
    binding: [
      { clause: 8, ...bindingOf({ awards: 14, cap: 7, atCap: 7, other: 3, lost: 2, ceiling: 14 }) },
      { clause: 11, ...bindingOf({ awards: 2, piece: 1, atCap: 1, pool: 2 }) },
    ],
    allBinding: bindingOf({
      awards: 16,
      cap: 7,
      piece: 1,
      atCap: 8,
      other: 3,
      lost: 2,
      pool: 2,
      ceiling: 14,
    }),
    bySegment: [
      {
        segment: "mid",
        demand: Float64Array.of(100_00, 300_00, 0, 0),
        paid: Float64Array.of(100_00, 100_00, 0, 0),
      },
    ],
  };

  test("shares of awards; of awards and lost claims where another policy takes all", () => {
    const [eight, eleven] = pictureOf(outcome).clauses;
    expect(eight.binding).toMatchObject({
      awards: 14 / 4,
      lost: 2 / 4,
      cap: 7 / 14,
      piece: 0,
      atCap: 7 / 14,
      other: 3 / 16,
      pool: 0,
      ceiling: 1,
    });
    expect(eleven.binding).toMatchObject({ piece: 1 / 2, atCap: 1 / 2, pool: 1, other: 0 });
  });

  test("all clauses together by their counts, not by their shares", () => {
    expect(pictureOf(outcome).binding).toMatchObject({ cap: 7 / 16, other: 3 / 18, pool: 2 / 16 });
  });

  test("no share where there is nothing to share", () => {
    expect(bindingShares(bindingOf({}), 4)).toMatchObject({
      cap: null,
      other: null,
      errors: { cap: null, other: null, pool: null },
    });
    // Every claim is lost to another policy.
    expect(bindingShares(bindingOf({ other: 5, lost: 5 }), 4)).toMatchObject({ cap: null, other: 1 });
  });

  test("means of each segment", () => {
    expect(pictureOf(outcome).segments).toEqual([{ segment: "mid", demand: 100, paid: 50 }]);
  });
});

describe("the fan", () => {
  test("starts from what was carried in and ends at carried in and demand together", () => {
    const { p50, p95 } = picture.years[1].fan;
    expect(p50.slice(0, 8)).toEqual(Array(8).fill(0));
    // 0, 0, 0 and 400.01 before September; 0, 1000, 2100.01 and 2500 from then on.
    expect(p95[0]).toBeCloseTo(0.85 * 400.01, 9);
    expect(p50.slice(8)).toEqual(Array(4).fill((1000 + 2100.01) / 2));
  });

  test("lines never cross and never fall", () => {
    for (const { fan } of picture.years) {
      for (let m = 0; m < 12; m++) {
        const here = [fan.p05[m], fan.p25[m], fan.p50[m], fan.p75[m], fan.p95[m]];
        expect(here).toEqual([...here].sort((a, b) => a - b));
      }
      for (const line of Object.values(fan)) expect(line).toEqual([...line].sort((a, b) => a - b));
    }
  });

  test("months belong to their own year", () => {
    expect(picture.years[0].fan.p95.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(picture.years[0].fan.p95[10]).toBe(picture.years[0].demand.p95);
  });
});
