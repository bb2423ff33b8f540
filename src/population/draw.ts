import { Applicants } from "./applicants.ts";
import { Candidates, whoApplies } from "./apply.ts";
import { storeClaims } from "./decide.ts";
import { Kernel } from "./kernel/kernel.ts";
import { drawOrders } from "./orders.ts";
import type { DrawPlan } from "./plan.ts";
import type { RowScene } from "./scene.ts";
import { commonYears, drawShocks } from "./shocks.ts";
import { ClaimStore, type Draws } from "./store.ts";
import { whoIsRecognised, whoSubmits, withinWindow } from "./submit.ts";

const store = new ClaimStore();
const candidates = new Candidates();
/** By position in the batch; used again for the next one. */
const applicantsOf: Applicants[] = [];

/** Null where WebAssembly cannot be had; undefined until the first draw of this thread. */
let kernel: Kernel | null | undefined;

/**
 * The claims of trials `from` to `to` − 1; the same whatever batch they are drawn in, and the same to the bit
 * with and without WebAssembly.
 */
export function drawTrials(plan: DrawPlan, from: number, to: number): Draws {
  return byKernel((ready) => ready.draw(plan, from, to)) ?? drawTrialsInTypeScript(plan, from, to);
}

/** The same in arrays that hold until this thread draws again: for who copies them elsewhere. */
export function lendTrials(plan: DrawPlan, from: number, to: number): Draws {
  return byKernel((ready) => ready.lend(plan, from, to)) ?? drawTrialsInTypeScript(plan, from, to);
}

function byKernel(draw: (ready: Kernel) => Draws): Draws | null {
  try {
    if (kernel === undefined) kernel = new Kernel();
    if (kernel !== null) return draw(kernel);
  } catch {
    // Refused by the browser, or its memory has come to an end.
    kernel = null;
  }
  return null;
}

/**
 * The same without WebAssembly: what the kernel is held against, and what draws where it cannot be had.
 *
 * A row is drawn in stages, each a short loop over those whom the stage before has kept: engines keep
 * short loops in registers, and most applicants end at the first stage.
 */
export function drawTrialsInTypeScript(plan: DrawPlan, from: number, to: number): Draws {
  const trials = Array.from({ length: to - from }, (_, t) => openTrial(plan, from, t));
  store.open(trials.length, plan.rows);
  for (const segment of plan.segments) {
    for (const { trial, applicants } of trials) applicants.draw(plan, segment, trial);
    for (const row of segment.rows) {
      for (const { trial, applicants, firstApplicant, common } of trials) {
        drawRow({ plan, segment, row, trial, applicants, firstApplicant, common, store });
      }
    }
    for (const trial of trials) trial.firstApplicant += trial.applicants.count;
  }
  return store.finish(trials.map((trial) => trial.firstApplicant));
}

type TrialScene = Pick<RowScene, "trial" | "applicants" | "common"> & { firstApplicant: number };

function openTrial(plan: DrawPlan, from: number, t: number): TrialScene {
  const common = commonYears(plan.drawnYears);
  drawShocks(plan, from + t, common);
  return { trial: from + t, applicants: (applicantsOf[t] ??= new Applicants()), firstApplicant: 0, common };
}

function drawRow(scene: RowScene): void {
  store.openRow(scene.firstApplicant);
  if (scene.row.form === "pooled-order") drawOrders(scene);
  else drawClaims(scene);
}

/** At most one claim per applicant and year. */
function drawClaims(scene: RowScene): void {
  whoApplies(scene, candidates);
  whoIsRecognised(scene, candidates);
  whoSubmits(scene, candidates);
  withinWindow(scene, candidates);
  storeClaims(scene, candidates);
}
