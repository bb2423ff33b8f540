import { expect, test } from "vitest";
import { termErrors } from "../../src/forecast/termErrors.ts";
import { carried, outcomeOf } from "./outcomes.ts";

/** By the book: of the mean of so few values. */
const ofMean = (...values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
};

const { clauses, all } = termErrors(carried);

test("of a clause: years of one future go together", () => {
  const [eight, eleven] = clauses;
  expect(eight.clause).toBe(8);
  expect(eight.demand).toBeCloseTo(ofMean(3000, 1900, 3100.01, 0), 9);
  expect(eight.paid).toBeCloseTo(ofMean(2500, 1900, 3000, 0), 9);
  expect(eleven.demand).toBeCloseTo(ofMean(0, 100, 0, 0), 9);
});

test("of all clauses together", () => {
  expect(all.demand).toBeCloseTo(ofMean(3000, 2000, 3100.01, 0), 9);
  expect(all.paid).toBeCloseTo(ofMean(2500, 2000, 3000, 0), 9);
});

test("of the probability that a pool falls short in its tightest year: 3 of 4 trials", () => {
  expect(clauses.map(({ poolExhausted }) => poolExhausted)).toEqual([null, Math.sqrt((0.75 * 0.25) / 4)]);
});

test("none of a single trial", () => {
  const clause = { clause: 3, demand: [1], paid: [1], awards: 1, atCap: 0, poolCut: null };
  const one = outcomeOf([{ year: 2026, ceiling: 1, demand: [1], paid: [1], byClause: [clause] }]);
  expect(termErrors(one)).toEqual({
    clauses: [{ clause: 3, demand: null, paid: null, poolExhausted: null }],
    all: { demand: null, paid: null },
  });
});
