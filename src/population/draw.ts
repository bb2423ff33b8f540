import { Applicants } from "./applicants.ts";
import { Candidates, whoApplies } from "./apply.ts";
import { storeClaims } from "./decide.ts";
import { drawOrders } from "./orders.ts";
import type { DrawPlan } from "./plan.ts";
import type { RowScene } from "./scene.ts";
import { commonYears, drawShocks } from "./shocks.ts";
import { ClaimStore, type Draws } from "./store.ts";
import { whoIsRecognised, whoSubmits, withinWindow } from "./submit.ts";

const store = new ClaimStore();
const applicants = new Applicants();
const candidates = new Candidates();

/**
 * The claims of trials `from` to `to` − 1; the same whatever batch they are drawn in.
 *
 * A row is drawn in stages, each a short loop over those whom the stage before has kept: engines keep
 * short loops in registers, and most applicants end at the first stage.
 */
export function drawTrials(plan: DrawPlan, from: number, to: number): Draws {
  store.open(to - from, plan.rows);
  const common = commonYears(plan.drawnYears);
  for (let trial = from; trial < to; trial++) {
    drawShocks(plan, trial, common);
    let firstApplicant = 0;
    for (const segment of plan.segments) {
      applicants.draw(plan, segment, trial);
      for (const row of segment.rows) {
        store.openRow(firstApplicant);
        const scene = { plan, segment, row, trial, applicants, firstApplicant, common, store };
        if (row.form === "pooled-order") drawOrders(scene);
        else drawClaims(scene);
      }
      firstApplicant += applicants.count;
    }
    store.closeTrial(trial - from, firstApplicant);
  }
  return store.finish();
}

/** At most one claim per applicant and year. */
function drawClaims(scene: RowScene): void {
  whoApplies(scene, candidates);
  whoIsRecognised(scene, candidates);
  whoSubmits(scene, candidates);
  withinWindow(scene, candidates);
  storeClaims(scene, candidates);
}
