import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reportSettlement } from "../../src/ledger/report.ts";
import { settleLedger } from "../../src/ledger/settle.ts";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import { checkLedger } from "../../src/scenario/ledgerFile.ts";
import { stepText } from "../../src/text/settlement.ts";

interface AwardCase {
  readonly id: string;
  readonly title: string;
  readonly ledger: unknown;
  readonly expect: { readonly claims: readonly { readonly id: string }[] };
}

const cases = JSON.parse(readFileSync("test/ledger/award-cases.json", "utf8")) as readonly AwardCase[];

test("there are cases", () => {
  expect(cases.length).toBeGreaterThan(40);
});

test.each(cases)("$id $title", ({ ledger, expect: expected }) => {
  const read = checkLedger(ledger);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const report = reportSettlement(settleLedger(read.ledger, dalian2026), stepText);
  for (const claim of expected.claims)
    expect(report.claims.find((settled) => settled.id === claim.id)).toMatchObject(claim);
});
