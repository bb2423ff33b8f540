import type { DrawnClaim } from "../../src/simulation/types.ts";
import { applicantsOf, recognisedFrom, type Applicant } from "./applicants.ts";
import type { Chance } from "./chance.ts";
import { ordersOf } from "./orders.ts";
import type { Rules } from "./rules.ts";
import {
  costFactor,
  claimOf,
  drawShocks,
  lastYear,
  level,
  submission,
  takeUp,
  wholeFen,
  type Draft,
  type Shocks,
} from "./habits.ts";
import { tenThousandths, type HabitFile } from "./scenarioFile.ts";

/** The claims of one trial that reach the desk: operating, not excluded, applied, recognised. */
export function drawTrial(rules: Rules, chance: Chance): DrawnClaim[] {
  const shocks = drawShocks(rules, chance);
  const applicants = applicantsOf(rules, chance);
  const drafts = applicants.flatMap((applicant) => claimsOf(rules, chance, shocks, applicant));
  drafts.forEach((draft, id) => (draft.id = id));
  return drafts;
}

function claimsOf(rules: Rules, chance: Chance, shocks: Shocks, applicant: Applicant): Draft[] {
  const { segment } = applicant;
  const end = lastYear(rules);
  const entryYear = rules.signed.year + Math.floor(applicant.entry / 12);
  const excluded = new Map<number, boolean>();
  for (let year = rules.signed.year; year <= end; year++) {
    excluded.set(year, chance.happens(Number(segment.ineligible ?? 0)));
  }
  const lasting = segment.recognition.lasting === true;
  const own = Number(segment.recognition.probability);
  const together = lasting ? recognisedFrom(chance, own, entryYear, end) : entryYear;
  return segment.claims.flatMap((habit) => {
    const rule = rules.rule(habit.clause);
    const probability = Number(habit.recognition ?? own);
    const isExcluded = (year: number): boolean => excluded.get(year) === true;
    if (rule.form === "pooled-order") {
      return ordersOf(rules, chance, shocks, { applicant, habit, probability, isExcluded });
    }
    const from =
      lasting && habit.recognition !== undefined
        ? recognisedFrom(chance, probability, entryYear, end)
        : together;
    const isRecognised = (year: number): boolean => (lasting ? year >= from : chance.happens(probability));
    return yearly(rules, chance, shocks, { applicant, habit, isExcluded, isRecognised });
  });
}

interface Slot {
  readonly applicant: Applicant;
  readonly habit: HabitFile;
  isExcluded(year: number): boolean;
  isRecognised(year: number): boolean;
}

function yearly(rules: Rules, chance: Chance, shocks: Shocks, slot: Slot): Draft[] {
  const { applicant, habit } = slot;
  const rule = rules.rule(habit.clause);
  const lasting = chance.normal();
  const drafts: Draft[] = [];
  const end = rules.isThreeYears(rule) ? lastYear(rules) : rules.expires.year;
  for (let year = rules.opens.year; year <= end; year++) {
    if (!chance.happens(takeUp(rules, shocks, habit, year))) continue;
    if (slot.isExcluded(year) || !slot.isRecognised(year)) continue;
    const submitted = submission(rules, chance, habit, year);
    const month = 12 * (year - rules.signed.year) + submitted.month - 1;
    if (month < applicant.entry + 1 || month > applicant.exit) continue;
    if (rules.isLate(submitted) && !rules.isThreeYears(rule)) continue;
    const claim = claimOf(rules, chance, slot, submitted);
    size(rules, chance, shocks, { claim, habit, lasting });
    drafts.push(claim);
  }
  return drafts;
}

/** Gives the claim its grade, its events or its eligible cost; `lasting` is the applicant's own size, z₁. */
function size(
  rules: Rules,
  chance: Chance,
  shocks: Shocks,
  one: { readonly claim: Draft; readonly habit: HabitFile; readonly lasting: number },
): void {
  const { claim, habit, lasting } = one;
  const form = rules.rule(habit.clause).form;
  const logSd = Number(habit.cost?.logSd ?? 0);
  const factor = costFactor(rules, claim.claimYear);
  const median = level(rules, shocks, habit, claim.claimYear);
  if (form === "graded") {
    const grades = habit.grades ?? [];
    claim.gradeShare = Number(
      tenThousandths(grades[chance.weighted(grades.map((g) => Number(g.weight)))].share),
    );
  } else if (form === "per-event") {
    const events: number[] = [];
    const held = chance.poisson(Number(habit.events?.mean ?? 0) * factor);
    for (let i = 0; i < held; i++) {
      const cost = wholeFen(median * Math.exp(logSd * chance.normal()));
      if (chance.happens(Number(habit.events?.outcome ?? 0))) events.push(cost);
    }
    claim.events = events;
  } else {
    const rho = Number(rules.file.persistence);
    const z = Math.sqrt(rho) * lasting + Math.sqrt(1 - rho) * chance.normal();
    claim.cost = wholeFen(median * factor * Math.exp(logSd * z));
  }
}
