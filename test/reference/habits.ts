import type { DrawnClaim } from "../../src/simulation/types.ts";
import type { Applicant } from "./applicants.ts";
import type { Chance } from "./chance.ts";
import type { Rules } from "./rules.ts";
import { monthsLater, type HabitFile, type PlainDate } from "./scenarioFile.ts";

/** What all applicants of a trial share, by year. */
export interface Shocks {
  readonly cost: ReadonlyMap<number, number>;
  /** On the logit. */
  readonly takeUp: ReadonlyMap<number, number>;
}

/** A claim that is being drawn; its id comes last. */
export type Draft = { -readonly [K in keyof DrawnClaim]: DrawnClaim[K] };

/** The last claim year that three-year clauses are claimed for. */
export function lastYear(rules: Rules): number {
  if (rules.readings.A3 === "calendar-window") return rules.expires.year + 2;
  return rules.expires.year + Math.ceil((Math.max(...rules.lags.months) + 36) / 12);
}

export function drawShocks(rules: Rules, chance: Chance): Shocks {
  const { cost, takeUp, event } = rules.file.shocks;
  const sd = Number(cost.sd);
  const shocks = { cost: new Map<number, number>(), takeUp: new Map<number, number>() };
  for (let year = rules.signed.year; year <= lastYear(rules); year++) {
    const lognormal = Math.exp(sd * chance.normal() - (sd * sd) / 2);
    const factor = chance.happens(Number(event.probability)) ? Number(event.costFactor) : 1;
    shocks.cost.set(year, lognormal * factor);
    shocks.takeUp.set(year, Number(takeUp.logitSd) * chance.normal());
  }
  return shocks;
}

/** A claim without its size. */
export function claimOf(
  rules: Rules,
  chance: Chance,
  from: { readonly applicant: Applicant; readonly habit: HabitFile },
  submitted: PlainDate,
): Draft {
  const { applicant, habit } = from;
  return {
    id: 0,
    segment: applicant.segment.id,
    applicant: applicant.id,
    operator: applicant.operator,
    clause: habit.clause,
    claimYear: submitted.year,
    submitted,
    decided: decision(rules, chance, submitted),
    gradeShare: null,
    cost: null,
    events: null,
    otherOffer: chance.happens(Number(habit.overlap ?? 0)) ? chance.between(0.4, 1.4) : null,
  };
}

export function submission(rules: Rules, chance: Chance, habit: HabitFile, year: number): PlainDate {
  const weights = (rules.file.monthProfiles[habit.months ?? ""] ?? []).map(Number);
  let month = chance.weighted(weights) + 1;
  if (year === rules.opens.year && month < rules.opens.month) month = chance.whole(rules.opens.month, 12);
  return { year, month, day: chance.whole(1, 28) };
}

/** Submission month + lag, any day of it. */
function decision(rules: Rules, chance: Chance, submitted: PlainDate): PlainDate {
  const months = rules.lags.months[chance.weighted(rules.lags.weights)];
  return { ...monthsLater(submitted, months), day: chance.whole(1, 28) };
}

export function takeUp(rules: Rules, shocks: Shocks, habit: HabitFile, year: number): number {
  const rule = rules.rule(habit.clause);
  const factor = Number(rules.file.years?.[String(year)]?.takeUpFactor ?? 1);
  const elasticity = Number(rules.file.response?.takeUpElasticity ?? 0);
  const response = elasticity === 0 ? 1 : Math.pow(rules.q(rule, year), elasticity);
  const p = Math.min(0.95, Number(habit.takeUp ?? 0) * factor * response);
  const odds = (p / (1 - p)) * Math.exp(shocks.takeUp.get(year) ?? 0);
  return odds / (1 + odds);
}

/** The year's own factor on costs; reading A35 sets the signing year's to 1. */
export function costFactor(rules: Rules, year: number): number {
  if (rules.readings.A35 === "counts" && year === rules.signed.year) return 1;
  return Number(rules.file.years?.[String(year)]?.costFactor ?? 1);
}

/** median × growth × shock of the year, without `costFactor` and size. */
export function level(rules: Rules, shocks: Shocks, habit: HabitFile, year: number): number {
  const { costGrowth, costBaseYear } = rules.file.trend;
  const growth = Math.pow(1 + Number(costGrowth), year - costBaseYear);
  return Number(habit.cost?.median ?? 0) * growth * (shocks.cost.get(year) ?? 1);
}

/** Yuan → whole fen, half up. */
export const wholeFen = (yuan: number): number => Math.floor(yuan * 100 + 0.5);
