import type { Ledger, LedgerApplicant, LedgerClaim } from "../../src/ledger/types.ts";
import { ONE } from "../../src/money/fen.ts";
import { defaultReadings } from "../../src/policy/readings.ts";

/** Parts of ledgers that no reader has seen: of another district, or such as no file can state. */
export const applicant = (id: string, facts: Partial<LedgerApplicant> = {}): LedgerApplicant => ({
  id,
  kind: "park",
  legalForm: "company",
  inZone: true,
  inBusiness: true,
  stateOwnedBuilding: false,
  operator: null,
  excluded: null,
  firstRecognised: {},
  awarded: {},
  awardedByYear: {},
  yearsUsed: {},
  ...facts,
});

/** Of applicant `a`, submitted on 1 March and decided on 1 May of its year. */
export const claim = (
  id: string,
  clause: number,
  year: number,
  facts: Partial<LedgerClaim> = {},
): LedgerClaim => ({
  id,
  applicant: "a",
  clause,
  claimYear: year,
  submitted: { year, month: 3, day: 1 },
  decided: { year, month: 5, day: 1 },
  recognised: true,
  gradeShare: null,
  need: null,
  cost: null,
  costs: null,
  expenses: null,
  labour: 0,
  events: null,
  order: null,
  loss: null,
  warehoused: null,
  exporter: null,
  designatedWarehouse: true,
  documents: [],
  otherDistrictAward: 0,
  municipalAward: 0,
  ...facts,
});

/** Claims of a seller `a` under the draft, without ceilings. */
export const ledgerOf = (claims: readonly LedgerClaim[], more: Partial<Ledger> = {}): Ledger => ({
  policy: "dalian-hitech-cbec-2026",
  timing: { signed: { year: 2026, month: 7, day: 1 }, expires: { year: 2028, month: 12, day: 31 } },
  levers: { ratioTimes: ONE, clauses: {} },
  stepDown: [],
  readings: defaultReadings,
  budget: { ceilings: {}, rule: "pro-rata", priority: [], carryOver: false },
  applicants: [applicant("a", { kind: "seller" })],
  claims,
  ...more,
});
