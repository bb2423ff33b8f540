import type { DrawnClaim } from "../../src/simulation/types.ts";
import { applicantsOf, recognisedFrom, type Applicant } from "./applicants.ts";
import type { Chance } from "./chance.ts";
import { ordersOf } from "./orders.ts";
import type { Rules } from "./rules.ts";
import {
  base,
  costFactor,
  decision,
  drawShocks,
  lastYear,
  level,
  overlap,
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
  const drafts = applicantsOf(rules, chance).flatMap((applicant) =>
    claimsOf(rules, chance, shocks, applicant),
  );
  return drafts.map((draft, id) => ({ ...draft, id }));
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
    const submitted = submission(rules, chance, habit, year);
    const month = 12 * (year - rules.signed.year) + submitted.month - 1;
    const applies = chance.happens(takeUp(rules, shocks, habit, year));
    const recognised = slot.isRecognised(year);
    if (month < applicant.entry + 1 || month > applicant.exit) continue;
    if (slot.isExcluded(year) || !applies || !recognised) continue;
    if (rules.isLate(submitted) && !rules.isThreeYears(rule)) continue;
    drafts.push({
      ...base(applicant, habit),
      claimYear: year,
      submitted,
      decided: decision(rules, chance, submitted),
      ...size(rules, chance, shocks, habit, year, lasting),
      otherOffer: overlap(chance, habit),
    });
  }
  return drafts;
}

function size(
  rules: Rules,
  chance: Chance,
  shocks: Shocks,
  habit: HabitFile,
  year: number,
  lasting: number,
): Pick<DrawnClaim, "gradeShare" | "cost" | "events"> {
  const form = rules.rule(habit.clause).form;
  const logSd = Number(habit.cost?.logSd ?? 0);
  const median = level(rules, shocks, habit, year);
  if (form === "graded") {
    const grades = habit.grades ?? [];
    const grade = grades[chance.weighted(grades.map((g) => Number(g.weight)))];
    return { gradeShare: Number(tenThousandths(grade.share)), cost: null, events: null };
  }
  if (form === "per-event") {
    const held = chance.poisson(Number(habit.events?.mean ?? 0) * costFactor(rules, year));
    const confirmed = Array.from({ length: held }, () => chance.happens(Number(habit.events?.outcome ?? 0)));
    const events = confirmed
      .filter((outcome) => outcome)
      .map(() => wholeFen(median * Math.exp(logSd * chance.normal())));
    return { gradeShare: null, cost: null, events };
  }
  const rho = Number(rules.file.persistence);
  const z = Math.sqrt(rho) * lasting + Math.sqrt(1 - rho) * chance.normal();
  return {
    gradeShare: null,
    cost: wholeFen(median * costFactor(rules, year) * Math.exp(logSd * z)),
    events: null,
  };
}
