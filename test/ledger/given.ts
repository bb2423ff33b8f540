import { reportSettlement } from "../../src/ledger/report.ts";
import type { SettlementReport } from "../../src/ledger/report.ts";
import { settleLedger } from "../../src/ledger/settle.ts";
import type { Settlement } from "../../src/ledger/settlement.ts";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import type { Limit } from "../../src/policy/step.ts";
import { checkLedger } from "../../src/scenario/ledgerFile.ts";
import { stepText } from "../../src/text/settlement.ts";

export type Json = Readonly<Record<string, unknown>>;

/** A ledger as its file has it; applicants and claims may leave out what a test does not care about. */
export interface Given extends Json {
  readonly applicants: readonly Json[];
  readonly claims: readonly Json[];
}

/** Applicant kinds that are open to a clause. */
const KIND: Readonly<Record<number, string>> = {
  1: "park",
  2: "head",
  3: "centre",
  4: "centre",
  10: "centre",
  11: "service",
};

/** One applicant (`a`) of the right kind with these claims of one clause; claims are numbered from 1. */
export function oneApplicant(
  clause: number,
  claims: readonly Json[],
  more: Json = {},
  applicant: Json = {},
): Given {
  return {
    ...more,
    applicants: [{ id: "a", kind: KIND[clause] ?? "seller", stateOwnedBuilding: true, ...applicant }],
    claims: claims.map((claim, i) => ({
      id: String(i + 1),
      applicant: "a",
      clause,
      claimYear: 2027,
      ...claim,
    })),
  };
}

/** Sellers e1, e2, … with one claim each under clause 8, whose awards are these amounts of yuan, decided one a day. */
export function inTurn(awards: readonly number[], more: Json = {}): Given {
  return {
    ...more,
    applicants: awards.map((_, i) => ({ id: `e${i + 1}`, kind: "seller" })),
    claims: awards.map((award, i) => ({
      id: String(i + 1),
      applicant: `e${i + 1}`,
      clause: 8,
      claimYear: 2027,
      decided: `2027-07-${String(i + 1).padStart(2, "0")}`,
      cost: (award * 2).toFixed(2),
    })),
  };
}

/** The settlement itself, whose steps keep their figures. */
export function settlementOf(given: Given): Settlement {
  const read = checkLedger({
    format: "subsidy-forecast/ledger@1",
    policy: "dalian-hitech-cbec-2026",
    timing: { signed: "2026-07-01", expires: "2028-12-31" },
    ...given,
  });
  if (!read.ok) throw new Error(read.problems.map(({ path, code }) => `${path}: ${code}`).join("; "));
  return settleLedger(read.ledger, dalian2026);
}

export function settled(given: Given): SettlementReport {
  return reportSettlement(settlementOf(given), stepText);
}

export const awardsOf = (report: SettlementReport): string[] => report.claims.map((claim) => claim.award);
export const paidOf = (report: SettlementReport): string[] => report.claims.map((claim) => claim.paid);
export const limitsOf = (report: SettlementReport): (readonly Limit[])[] =>
  report.claims.map((claim) => claim.limits);
