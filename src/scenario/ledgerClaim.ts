import type { LedgerClaim } from "../ledger/types.ts";
import type { Fen } from "../money/fen.ts";
import type { CalendarDate, Clause, Policy, ResolvedClause, Rules } from "../policy/types.ts";
import { compareDates, writeDate } from "./dates.ts";
import { isObject } from "./field.ts";
import type { Field, ObjectField } from "./field.ts";
import { readClause } from "./horizon.ts";
import { ANY_YEAR } from "./ledgerApplicant.ts";
import { LIMITS, RANGE } from "./limits.ts";
import { quote } from "./problem.ts";

export interface ClaimContext {
  readonly policy: Policy;
  readonly resolved: ReadonlyMap<number, ResolvedClause>;
  readonly rules: Rules;
  /** `null`: the ledger has no list to look them up in. */
  readonly applicants: ReadonlySet<string> | null;
}

const COMMON_KEYS = [
  "id",
  "applicant",
  "clause",
  "claimYear",
  "submitted",
  "decided",
  "recognised",
  "documents",
  "otherDistrictAward",
  "municipalAward",
];

const FORM_KEYS = [
  "gradeShare",
  "need",
  "events",
  "cost",
  "costs",
  "expenses",
  "labour",
  "order",
  "loss",
  "warehoused",
  "exporter",
  "designatedWarehouse",
];

const NOTHING_CLAIMED: Pick<
  LedgerClaim,
  | "gradeShare"
  | "need"
  | "cost"
  | "costs"
  | "expenses"
  | "labour"
  | "events"
  | "order"
  | "loss"
  | "warehoused"
  | "exporter"
  | "designatedWarehouse"
> = {
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
};

/** One claim; `null` where its clause is not known, for then nothing else can be judged. */
export function readClaim(field: Field, context: ClaimContext): LedgerClaim | null {
  const claim = field.object([...COMMON_KEYS, ...FORM_KEYS]);
  const id = claim.key("id").text(LIMITS.idLength);
  const applicant = claim.key("applicant").text(LIMITS.idLength);
  if (applicant !== "" && context.applicants?.has(applicant) === false) {
    claim.key("applicant").report("unknown-applicant", { found: quote(applicant) });
  }
  const clause = readClause(claim.key("clause"), context.policy);
  const resolved = context.resolved.get(clause?.number ?? 0);
  if (clause === null || resolved === undefined) return null;
  return {
    id,
    applicant,
    clause: clause.number,
    ...readDates(claim),
    recognised: claim.key("recognised").flag(true),
    ...NOTHING_CLAIMED,
    ...readForm(claim, { clause, resolved, rules: context.rules }),
    documents: claim
      .key("documents")
      .list(1000)
      .map((entry) => entry.text(LIMITS.idLength)),
    otherDistrictAward: claim.key("otherDistrictAward").yuan(RANGE.ledgerMoney, 0),
    municipalAward: claim.key("municipalAward").yuan(RANGE.ledgerMoney, 0),
  };
}

/** What is left out: submitted on 1 July or when decided, decided on 1 July or when submitted. */
function readDates(claim: ObjectField): Pick<LedgerClaim, "claimYear" | "submitted" | "decided"> {
  const [submittedField, decidedField] = [claim.key("submitted"), claim.key("decided")];
  let claimYear = 0;
  let given: { submitted: CalendarDate | null; decided: CalendarDate | null } = {
    submitted: null,
    decided: null,
  };
  const isSound = submittedField.isSound(() => {
    claimYear = claim.key("claimYear").whole(ANY_YEAR);
    given = {
      submitted: submittedField.isMissing ? null : submittedField.date(),
      decided: decidedField.isMissing ? null : decidedField.date(),
    };
  });
  const july: CalendarDate = { year: claimYear, month: 7, day: 1 };
  const submitted = given.submitted ?? earlier(july, given.decided ?? july);
  const decided = given.decided ?? later(july, given.submitted ?? july);
  if (isSound && compareDates(decided, submitted) < 0) {
    decidedField.report("decided-first", { submitted: writeDate(submitted) });
  }
  if (isSound && submitted.year !== claimYear) {
    const cause = given.submitted === null ? decidedField : submittedField;
    cause.report("outside-claim-year", { year: claimYear });
  }
  return { claimYear, submitted, decided };
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return compareDates(a, b) <= 0 ? a : b;
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return compareDates(a, b) >= 0 ? a : b;
}

interface FormContext {
  readonly clause: Clause;
  readonly resolved: ResolvedClause;
  readonly rules: Rules;
}

/** What the form of the clause asks for, under the readings in force. */
function readForm(claim: ObjectField, context: FormContext): Partial<LedgerClaim> {
  const allowed = formKeys(context.clause);
  for (const key of FORM_KEYS) {
    if (allowed.includes(key) || !claim.has(key)) continue;
    claim.key(key).report("not-of-clause", { clause: context.clause.number, allowed: allowed.join(", ") });
  }
  switch (context.clause.form) {
    case "graded":
      return readGrade(claim, context);
    case "ratio":
      return readCosts(claim, allowed);
    case "per-event":
      return { events: readEvents(claim.key("events"), context) };
    case "pooled-order":
      return readOrder(claim);
  }
}

function formKeys(clause: Clause): string[] {
  if (clause.form === "graded") return ["gradeShare", "need"];
  if (clause.form === "per-event") return ["events"];
  if (clause.form === "pooled-order")
    return ["order", "loss", "warehoused", "exporter", "designatedWarehouse"];
  return [
    "cost",
    ...(clause.readings.capScope === undefined ? [] : ["costs"]),
    "expenses",
    ...(clause.conditions.labourExcluded ? ["labour"] : []),
  ];
}

function readGrade(claim: ObjectField, { resolved }: FormContext): Partial<LedgerClaim> {
  const usesShare = resolved.amount === "as-claimed";
  const usesNeed = resolved.amount === "cost-limited";
  return {
    gradeShare: usesShare || claim.has("gradeShare") ? claim.key("gradeShare").ratio(RANGE.share) : null,
    need: usesNeed || claim.has("need") ? claim.key("need").yuan(RANGE.ledgerMoney) : null,
  };
}

function readCosts(claim: ObjectField, allowed: readonly string[]): Partial<LedgerClaim> {
  const ways = ["cost", "costs", "expenses"].filter((key) => allowed.includes(key));
  const named = ways.filter((key) => claim.has(key));
  if (named.length === 0) claim.key("cost").report("cost-missing", { allowed: ways.join(", ") });
  if (named.length > 1) claim.key(named[1] ?? "").report("cost-twice", { found: named.join(", ") });
  const cost = claim.has("cost") ? claim.key("cost").yuan(RANGE.ledgerMoney) : null;
  const labour = claim.key("labour").yuan(RANGE.ledgerMoney, 0);
  if (cost !== null && labour > cost) claim.key("labour").report("labour-above-cost");
  return {
    cost,
    labour,
    costs: claim.has("costs") ? readKinds(claim.key("costs")) : null,
    expenses: claim.has("expenses") ? readExpenses(claim.key("expenses")) : null,
  };
}

function readKinds(field: Field): LedgerClaim["costs"] {
  const kinds = ["trademark", "patent", "certification"] as const;
  const costs = field.object(kinds);
  if (isObject(field.value) && !kinds.some((kind) => costs.has(kind))) {
    field.report("cost-missing", { allowed: kinds.join(", ") });
  }
  const [trademark = 0, patent = 0, certification = 0] = kinds.map((kind) =>
    costs.key(kind).yuan(RANGE.ledgerMoney, 0),
  );
  reportSum(field, trademark + patent + certification);
  return { trademark, patent, certification };
}

function readExpenses(field: Field): NonNullable<LedgerClaim["expenses"]> {
  const expenses = field.list(LIMITS.ledgerEntries, 1).map((entry) => {
    const expense = entry.object(["paid", "amount"]);
    return { paid: expense.key("paid").date(), amount: expense.key("amount").yuan(RANGE.ledgerMoney) };
  });
  reportSum(
    field,
    expenses.reduce((sum, expense) => sum + expense.amount, 0),
  );
  return expenses;
}

/** A flat amount per event needs no cost, unless the municipal award is held against it. */
function readEvents(field: Field, { resolved, rules }: FormContext): NonNullable<LedgerClaim["events"]> {
  if (field.isMissing) field.report("required");
  const usesCost = resolved.amount !== "flat" || rules.municipalDeducted;
  const events = field.list(LIMITS.ledgerEntries).map((entry) => {
    const event = entry.object(["count", "cost", "outcome"]);
    return {
      count: event.key("count").whole(RANGE.eventCount, 1),
      cost: usesCost || event.has("cost") ? event.key("cost").yuan(RANGE.ledgerMoney) : 0,
      outcome: event.key("outcome").flag(),
    };
  });
  reportSum(
    field,
    events.reduce((sum, event) => sum + event.count * event.cost, 0),
  );
  return events;
}

function readOrder(claim: ObjectField): Partial<LedgerClaim> {
  return {
    order: claim.key("order").yuan(RANGE.ledgerMoney),
    loss: claim.has("loss") ? claim.key("loss").yuan(RANGE.ledgerMoney) : null,
    warehoused: claim.key("warehoused").date(),
    exporter: claim.has("exporter") ? claim.key("exporter").text(LIMITS.idLength) : null,
    designatedWarehouse: claim.key("designatedWarehouse").flag(true),
  };
}

/** What is added up has to stay exact. */
function reportSum(field: Field, sum: Fen): void {
  if (sum > RANGE.ledgerMoney.max * 100) field.report("sum-large", { max: RANGE.ledgerMoney.max });
}
