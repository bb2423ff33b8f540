import { expect, test } from "vitest";
import { standardErrorsOf } from "../../src/forecast/errorsReport.ts";
import { statisticsOf } from "../../src/forecast/report.ts";
import { simulate } from "../../src/forecast/simulate.ts";
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

test("a year without a ceiling does not run out", () => {
  const [year] = standardErrorsOf(outcomeOf([{ year: 2026, ceiling: null, demand: [1], paid: [1] }])).years;
  expect(year.byMonth).toBeNull();
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
