import type { AllocationRule } from "../../allocation/types.ts";
import type { Readings, ResolvedClause } from "../../policy/types.ts";
import { FORMS, Image, NULL } from "../../population/kernel/record.ts";
import type { Group } from "../groups.ts";
import { groupsOf } from "../groups.ts";
import type { PoolTerms, RowTerms, SettlePlan } from "../plan.ts";
import { isStepwise } from "../stepwise.ts";

/** A plan as the kernel reads it, for copying to the address it was made for. */
export interface PlanImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Address of the SettlePlan record. */
  readonly plan: number;
}

const NOT_STATED = -1;
const NO_CEILING = -1;
/** Later than any day. */
const NEVER = 0x7fffffff;

const ENTITLEMENTS: Readonly<Record<ResolvedClause["entitlement"], number>> = {
  "every-year": 0,
  once: 1,
  cumulative: 2,
  "calendar-window": 3,
  "three-payments": 4,
  "36-months": 5,
};
const RULES: Readonly<Record<AllocationRule, number>> = {
  "pro-rata": 0,
  "first-come": 1,
  "first-come-whole": 2,
  priority: 3,
  "commitments-first": 4,
};
const CHARGED_BY: Readonly<Record<Readings["A37"], number>> = { decision: 0, submission: 1, "next-year": 2 };

/**
 * Writes `plan` for the address `at`, record by record as assembly/plan.ts declares them.
 *
 * @param at      multiple of 8
 * @param numbers of terms: groups with the same number stand in the books as they are
 */
export function planImage(plan: SettlePlan, at: number, numbers: (terms: string) => number): PlanImage {
  const image = new Image(at);
  const groups = groupsOf(plan);
  const rows = image.words(plan.rows.map((row) => writeRow(image, row)));
  const written = image.words(groups.map((group) => writeGroup(image, group, numbers)));
  const address = image.words([
    plan.years,
    plan.drawnYears,
    plan.expiryDay,
    Number(plan.vested),
    Number(plan.topUp),
    CHARGED_BY[plan.chargedBy],
    plan.clauses.length,
    plan.segments.length,
    plan.rows.length,
    rows,
    groups.length,
    written,
    image.doubles(plan.ceilings.map((ceiling) => ceiling ?? NO_CEILING)),
    RULES[plan.rule],
    image.words(plan.classes),
    Number(plan.carryOver),
    image.words(plan.stepsAt.map((steps) => steps.length)),
    image.words(plan.stepsAt.map((steps) => image.doubles(steps))),
    Number(isStepwise(plan)),
  ]);
  return { bytes: image.written(), plan: address };
}

function writeRow(image: Image, row: RowTerms): number {
  const { enacted } = row;
  return image.record(
    [enacted.ratio, enacted.cap, enacted.perEvent, row.lossShare ?? NOT_STATED, row.municipal ?? NOT_STATED],
    [
      row.clause,
      row.segment,
      FORMS[row.form],
      ENTITLEMENTS[row.entitlement],
      Number(row.threeYear),
      Number(row.flatEvents),
      row.operators,
      Number(row.atMostLoss),
      Number(!row.enabled.includes(false)),
      image.words(row.enabled.map(Number)),
      image.doubles(row.cap),
      image.doubles(row.perEvent),
      image.doubles(row.costResponse),
      image.words(row.ratio.map((byYear) => image.doubles(byYear))),
      image.words(
        row.gradeAwards.map((byYear) => image.words(byYear.map((awards) => image.doubles(awards)))),
      ),
      image.doubles(enacted.gradeAwards),
    ],
  );
}

function writeGroup(image: Image, { rows, pool, terms }: Group, numbers: (terms: string) => number): number {
  return image.words([
    rows.length,
    image.words(rows),
    pool === null ? NULL : writePool(image, pool),
    numbers(terms),
  ]);
}

function writePool(image: Image, { clause, share, beginsAt, endsAt, amounts }: PoolTerms): number {
  return image.words([
    clause,
    Number(share === "pro-rata"),
    beginsAt,
    endsAt ?? NEVER,
    amounts.length,
    image.doubles(amounts),
  ]);
}
