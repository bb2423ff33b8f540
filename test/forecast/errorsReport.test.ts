import { expect, test } from "vitest";
import { standardErrorsOf } from "../../src/forecast/errorsReport.ts";
import { statisticsOf } from "../../src/forecast/report.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { estimatedErrorsOfQuantiles } from "../../src/statistics/standardErrors.ts";
import { baseline } from "../fixtures/scenario.ts";
import { outcomeOf } from "./outcomes.ts";

/** 1 to 10,000 yuan in some order: a quantile is off by as many yuan as there are trials in an error of its rank. */
const evenly = Array.from({ length: 10_000 }, (_, t) => (((t * 7_919) % 10_000) + 1) * 100);

test("of quantiles of an even spread: n × √(p (1 − p) / n) yuan", () => {
  const exhaustedIn = evenly.map((fen) => (fen > 9_000_00 ? 10 : 0));
  const [year] = standardErrorsOf(
    outcomeOf([{ year: 2026, ceiling: 9_000_00, demand: evenly, paid: evenly, exhaustedIn }]),
  ).years;
  expect(year.demand.p50).toBeCloseTo(50, 1);
  expect(year.demand.p05).toBeCloseTo(Math.sqrt(10_000 * 0.05 * 0.95), 1);
  expect(year.budgetNeeded.p90).toBeCloseTo(30, 1);
  expect(year.paid.p90).toBe(year.demand.p90);
  expect(year.shortfall.p90).toBe(0);
  expect(year.byMonth?.[8]).toBe(0);
  expect(year.byMonth?.[9]).toBeCloseTo(0.003, 10);
});

test("a year without a ceiling does not run out and leaves nothing; one trial says no error", () => {
  const { years, total } = standardErrorsOf(
    outcomeOf([{ year: 2026, ceiling: null, demand: [1], paid: [1] }]),
  );
  expect(years[0]).toMatchObject({ byMonth: null, unspent: null, executionRate: null });
  expect(total.unspent).toBeNull();
  expect(Object.values(years[0].demand)).toEqual([null, null, null, null, null, null]);
  expect(years[0].budgetNeeded).toEqual({ p80: null, p90: null, p95: null });
});

test("of what is paid, as yuan, as what is left of the ceiling and as a share of it", () => {
  const [year] = standardErrorsOf(
    outcomeOf([{ year: 2026, ceiling: 20_000_00, demand: evenly, paid: evenly }]),
  ).years;
  expect(year.paid.p90).toBeCloseTo(30, 1);
  expect(year.unspent?.p05).toBeCloseTo(year.paid.p95 ?? NaN, 6);
  expect(year.executionRate?.p90).toBeCloseTo((year.paid.p90 ?? NaN) / 20_000, 12);
  expect(year.paidShare.p50).toBe(0);
});

test("each clause has its own", () => {
  const outcome = simulate(baseline, 400);
  const { years } = standardErrorsOf(outcome);
  outcome.byYear.forEach(({ byClause }, y) => {
    expect(Object.keys(years[y].clauses)).toEqual(byClause.map(({ clause }) => String(clause)));
    for (const { clause, demand, paid } of byClause) {
      const [ofDemand, ofPaid] = [demand, paid].map(
        (column) => (estimatedErrorsOfQuantiles(column, [0.75])[0] ?? NaN) / 100,
      );
      expect(years[y].clauses[clause].demand.p75).toBe(ofDemand);
      expect(years[y].clauses[clause].paid.p75).toBe(ofPaid);
    }
  });
});

test("of awards, applicants and the share at a cap, from sums of squares", () => {
  const squares = { awards: 6, atCap: 1, product: 2 };
  const [year] = standardErrorsOf(
    outcomeOf([
      {
        year: 2026,
        ceiling: null,
        demand: [1, 2, 3],
        paid: [1, 2, 3],
        applicants: 3,
        squares: { awards: 14, applicants: 5 },
        byClause: [
          { clause: 3, demand: [1, 2, 3], paid: [1, 2, 3], awards: 4, atCap: 1, poolCut: null, squares },
          { clause: 8, demand: [0, 0, 0], paid: [0, 0, 0], awards: 2, atCap: 0, poolCut: null },
        ],
      },
    ]),
  ).years;
  // 1, 2 and 3 awards; 0, 1 and 2 applicants; of clause 3 the awards 1, 1 and 2, and the cap of the last reached once.
  expect(year.awards).toBeCloseTo(1 / Math.sqrt(3), 14);
  expect(year.applicants).toBeCloseTo(1 / Math.sqrt(3), 14);
  expect(year.clauses[3].awards).toBeCloseTo(1 / 3, 14);
  expect(year.clauses[3].atCap).toBeCloseTo(Math.sqrt((1 / 16 + 1 / 16 + 1 / 4) / 2 / 3) / (4 / 3), 14);
});

test("every figure of a forecast has one that is not 0 where it is uncertain", () => {
  const outcome = simulate(baseline, 400);
  const errors = standardErrorsOf(outcome);
  statisticsOf(outcome).years.forEach(({ exhausted, clauses }, y) => {
    const { demand, budgetNeeded, byMonth, poolExhausted } = errors.years[y];
    for (const error of [...Object.values(demand), ...Object.values(budgetNeeded)])
      expect(error).toBeGreaterThan(0);
    expect(byMonth?.[11]).toBe(exhausted?.se);
    expect(Object.keys(poolExhausted)).toEqual(["11"]);
    const p = clauses[11].poolExhausted ?? NaN;
    expect(poolExhausted[11]).toBeCloseTo(Math.sqrt((p * (1 - p)) / 400), 12);
  });
  expect(errors.total.demand.p50).toBeGreaterThan(0);
  expect(errors.tail.demand.p50).toBeGreaterThanOrEqual(0);
});
