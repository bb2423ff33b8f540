import { expect, test } from "vitest";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import {
  ceilingWarnings,
  clauseWarnings,
  overallWarnings,
  stepDownWarnings,
} from "../../src/views/plan/warnings.ts";
import type { Picture } from "../../src/forecast/types.ts";
import type { Clause, Levers } from "../../src/policy/types.ts";

function clauseOf(number: number): Clause {
  const clause = dalian2026.clauses.find((each) => each.number === number);
  if (clause === undefined) throw new Error(`no clause ${number}`);
  return clause;
}

test.each([
  { why: "as drafted", clause: 8, levers: undefined, said: [] },
  { why: "a cap of one fen", clause: 8, levers: { cap: 1 }, said: [] },
  { why: "a cap of 0", clause: 8, levers: { cap: 0 }, said: ["每年最高为0"] },
  { why: "a ratio of 0", clause: 8, levers: { ratio: 0 }, said: ["支持比例为0"] },
  { why: "a cap of 0 with the clause off", clause: 8, levers: { cap: 0, enabled: false }, said: [] },
  {
    why: "a cap of 0 in a year in which the clause is on",
    clause: 8,
    levers: { enabled: false, byYear: { 2027: { cap: 0, enabled: true }, 2028: { cap: 0 } } },
    said: ["2027年 每年最高为0"],
  },
  { why: "a pool of 0", clause: 11, levers: { pool: { 2027: 0 } }, said: ["2027年资金池为0"] },
])("clause: $why", ({ clause, levers, said }) => {
  const lines = clauseWarnings(clauseOf(clause), levers, "zh");
  expect(lines).toHaveLength(said.length);
  said.forEach((text, k) => expect(lines[k]).toContain(text));
});

const leversOf = (ratioTimes: number, clauses: Levers["clauses"] = {}): Levers => ({ ratioTimes, clauses });

test.each([
  { why: "twice the drafted ratios is exactly the whole", ratioTimes: 20_000, warned: false },
  { why: "more than twice passes it", ratioTimes: 20_001, warned: true },
  { why: "lower never does", ratioTimes: 9_000, warned: false },
])("overall: $why", ({ ratioTimes, warned }) => {
  expect(overallWarnings(dalian2026, leversOf(ratioTimes), "zh")).toHaveLength(warned ? 1 : 0);
});

const picture = {
  years: [2026, 2027].map((year) => ({ year, carriedIn: { mean: year === 2027 ? 2_000_000 : 0 } })),
  clauses: [1, 3, 8].map((clause) => ({ clause, demandByYear: [9e9, clause === 8 ? 9e9 : 3_000_000] })),
} as unknown as Picture;

test.each([
  { why: "none", year: 2027, yuan: undefined, said: [] },
  { why: "0", year: 2027, yuan: 0, said: ["限额为0"] },
  { why: "exactly the pool", year: 2026, yuan: 300_000, said: [] },
  { why: "below the pool", year: 2026, yuan: 299_999, said: ["第11条当年资金池（30万元）"] },
  { why: "exactly what three-year clauses need", year: 2027, yuan: 6_000_000, said: [] },
  {
    why: "below what three-year clauses need",
    year: 2027,
    yuan: 5_999_999,
    said: ["（第1、3、4、6、10条）"],
  },
  { why: "below what is carried in", year: 2027, yuan: 1_999_999, said: ["上年结转", "连续三年"] },
  { why: "commitments of the first year are none", year: 2026, yuan: 400_000, said: [] },
])("ceiling: $why", ({ year, yuan, said }) => {
  const ceilings: Record<number, number> = yuan === undefined ? {} : { [year]: yuan * 100 };
  const budget = { ceilings, rule: "pro-rata", priority: [], carryOver: false } as const;
  const lines = ceilingWarnings(
    year,
    { policy: dalian2026, levers: leversOf(10_000), budget, picture },
    "zh",
  );
  expect(lines).toHaveLength(said.length);
  said.forEach((text, k) => expect(lines[k]).toContain(text));
});

test("a clause that is off promises no pool, and before the first forecast nothing else is known", () => {
  const budget = { ceilings: { 2027: 100 }, rule: "pro-rata", priority: [], carryOver: false } as const;
  const of = { policy: dalian2026, levers: leversOf(10_000, { 11: { enabled: false } }), budget };
  expect(ceilingWarnings(2027, { ...of, picture: null }, "zh")).toEqual([]);
});

test.each([
  { why: "usual", used: 8_000, ratioTimes: 5_000, hasCeiling: true, count: 0 },
  { why: "no ceiling", used: 8_000, ratioTimes: 5_000, hasCeiling: false, count: 1 },
  { why: "from the start", used: 0, ratioTimes: 5_000, hasCeiling: true, count: 1 },
  { why: "at the whole ceiling", used: 10_000, ratioTimes: 5_000, hasCeiling: true, count: 0 },
  { why: "after the whole ceiling", used: 10_001, ratioTimes: 5_000, hasCeiling: true, count: 1 },
  { why: "times one", used: 8_000, ratioTimes: 10_000, hasCeiling: true, count: 1 },
  { why: "a raise", used: 8_000, ratioTimes: 10_001, hasCeiling: true, count: 1 },
])("step-down: $why", ({ used, ratioTimes, hasCeiling, count }) => {
  expect(stepDownWarnings({ used, ratioTimes, clauses: null }, hasCeiling, "zh")).toHaveLength(count);
});
