import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYuan } from "../../src/money/parse.ts";
import { oneApplicant, settled } from "./given.ts";

const yuan = (most: number) => fc.oneof(fc.nat(99), fc.nat(most * 100)).map((fen) => (fen / 100).toFixed(2));

function awardOf(
  clause: number,
  ratio: number,
  facts: { cost: string; before: string; share: number },
): number {
  const cost = clause === 11 ? { order: facts.cost, warehoused: "2026-07-02" } : { cost: facts.cost };
  const lever = clause <= 2 ? { gradeFactor: ratio } : { ratio };
  const claim = clause <= 2 ? { gradeShare: facts.share } : cost;
  const given = { [clause]: facts.before };
  const earlier = clause === 9 ? { awarded: given } : clause === 11 ? {} : { awardedByYear: yearly(given) };
  const report = settled(
    oneApplicant(clause, [claim], { levers: { [clause]: lever }, readings: { A20: "cumulative" } }, earlier),
  );
  const parsed = parseYuan(report.claims[0].award);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.value;
}

const yearly = (awarded: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(awarded).map(([clause, amount]) => [clause, { 2027: amount }]));

test("a higher ratio never lowers one claim's amount, what was awarded before held fixed", () => {
  let raised = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(1, 3, 5, 6, 7, 8, 9, 10, 11),
      fc.uniqueArray(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
      fc.record({ cost: yuan(2_000_000), before: yuan(60_000), share: fc.nat(4).map((k) => k / 4) }),
      (clause, ratios, facts) => {
        const awards = ratios
          .toSorted((a, b) => a - b)
          .map((ratio) => awardOf(clause, ratio / 10_000, facts));
        awards.slice(1).forEach((award, k) => {
          expect(award).toBeGreaterThanOrEqual(awards[k]);
          if (award > awards[k]) raised++;
        });
      },
    ),
    { numRuns: 300 },
  );
  expect(raised).toBeGreaterThan(50);
});
