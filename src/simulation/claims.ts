import { DAYS, YEAR_DAYS } from "../population/calendar.ts";
import type { DrawPlan, RowPlan, SegmentPlan } from "../population/plan.ts";
import type { Draws } from "../population/store.ts";
import { offerShare } from "./award.ts";
import type { Job, RowTerms } from "./plan.ts";
import { operatorOf } from "./stepwise.ts";
import type { DrawnClaim, DrawnDate } from "./types.ts";

/** The claims of one drawn trial, readable, in the order of their positions. */
export function claimsOfTrial(job: Job, draws: Draws, trial: number): DrawnClaim[] {
  const rows = job.draw.segments.flatMap((segment) => segment.rows.map((row) => ({ segment, row })));
  let position = 0;
  return rows.flatMap(({ segment, row }, r) => {
    const from = draws.start[r * draws.trials + trial];
    const to = draws.start[r * draws.trials + trial + 1];
    const before = draws.firstApplicant[r * draws.trials + trial];
    const terms = job.settlement.rows[r];
    return Array.from({ length: to - from }, (_, k) => ({
      id: position++,
      operator: terms.operators > 0 ? operatorOf(draws.applicant[from + k] - before, terms.operators) : 0,
      ...claimAt(job.draw, draws, from + k, { segment, row, terms }),
    }));
  });
}

function claimAt(
  plan: DrawPlan,
  draws: Draws,
  i: number,
  of: { readonly segment: SegmentPlan; readonly row: RowPlan; readonly terms: RowTerms },
): Omit<DrawnClaim, "id" | "operator"> {
  const { form } = of.row;
  return {
    segment: of.segment.id,
    applicant: draws.applicant[i],
    clause: of.row.clause,
    claimYear: plan.firstYear + draws.year[i],
    submitted: dateOf(plan, draws.submitted[i]),
    decided: dateOf(plan, draws.decided[i]),
    gradeShare: form === "graded" ? of.row.gradeShares[draws.base[i]] : null,
    cost: form === "ratio" || form === "pooled-order" ? draws.base[i] : null,
    events: form === "per-event" ? eventsFrom(draws.events, draws.base[i]) : null,
    otherOffer: draws.offer[i] === 0 ? null : offerShare(draws.offer[i]),
  };
}

function eventsFrom(events: Float64Array, first: number): number[] {
  return [...events.subarray(first, events.indexOf(-1, first))];
}

function dateOf(plan: DrawPlan, day: number): DrawnDate {
  return {
    year: plan.firstYear + Math.floor(day / YEAR_DAYS),
    month: Math.floor((day % YEAR_DAYS) / DAYS) + 1,
    day: (day % DAYS) + 1,
  };
}
