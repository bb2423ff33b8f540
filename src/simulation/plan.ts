import { priorityClasses } from "../allocation/priority.ts";

import { shareOfShare } from "../money/ratio.ts";
import { ONE, type Fen, type Ratio } from "../money/fen.ts";
import { enactedTerms, poolOf, poolYears, termsOf } from "../policy/terms.ts";
import type { Form, Levers, Policy, Readings, ResolvedClause, StepDown, Terms } from "../policy/types.ts";
import { resolveClauses } from "../policy/readings.ts";
import type { AllocationRule, Budget } from "../allocation/types.ts";
import { drawPlan, isThreeYear, power, type DrawOptions, type DrawPlan } from "../population/plan.ts";
import type { ClaimHabit, Population, Segment } from "../population/types.ts";
import { dayIndex, YEAR_DAYS } from "../population/calendar.ts";

/** What a scenario gives to a simulation. */
export interface SimulationInput {
  readonly policy: Policy;
  readonly population: Population;
  readonly levers: Levers;
  readonly stepDown: readonly StepDown[];
  readonly readings: Readings;
  readonly budget: Budget;
  readonly seed: string;
}

/** Draws and terms apart: a moved lever changes only `settlement`. Plain data that a worker can be sent. */
export interface Job {
  /** Two jobs with the same key have the same draws. */
  readonly drawKey: string;
  readonly draw: DrawPlan;
  readonly settlement: SettlePlan;
}

/** Terms, readings and budget laid out by row and year; years count from the signing year. */
export interface SettlePlan {
  readonly firstYear: number;
  readonly years: number;
  readonly drawnYears: number;
  readonly expiryDay: number;
  /** Awards of claims after the expiry are valid (tail) where true, contingent where false. */
  readonly vested: boolean;
  /** The other policy's offer is topped up to the award, instead of the higher one paying. */
  readonly topUp: boolean;
  readonly chargedBy: Readings["A37"];
  readonly clauses: readonly number[];
  /** Segment ids. */
  readonly segments: readonly string[];
  readonly rows: readonly RowTerms[];
  readonly pools: readonly PoolTerms[];
  readonly ceilings: readonly (Fen | null)[];
  readonly rule: AllocationRule;
  /** Class under `priority`, by clause position. */
  readonly classes: Uint8Array;
  readonly carryOver: boolean;
  /** Per year: the charged awards at which the next step is taken, ascending; empty without a ceiling. */
  readonly stepsAt: readonly (readonly Fen[])[];
}

export interface RowTerms {
  /** Position in `clauses`. */
  readonly clause: number;
  /** Position in `segments`. */
  readonly segment: number;
  readonly form: Form;
  readonly entitlement: ResolvedClause["entitlement"];
  readonly threeYear: boolean;
  readonly flatEvents: boolean;
  /** Number of operators among whom the applicants are shared out; 0: the cap is the applicant's own. */
  readonly operators: number;
  /** Ten-thousandths of the order that are lost; `null`: not stated. */
  readonly lossShare: Ratio | null;
  readonly atMostLoss: boolean;
  /** Ten-thousandths of the cost that municipal support covers; `null`: not stated, or not deducted. */
  readonly municipal: Ratio | null;
  /** Per drawn year. */
  readonly enabled: readonly boolean[];
  readonly cap: readonly Fen[];
  readonly perEvent: readonly Fen[];
  /** Eligible cost × this, by the response to terms. */
  readonly costResponse: readonly number[];
  /** [steps taken][drawn year]; 0 where the clause has no ratio. */
  readonly ratio: readonly (readonly Ratio[])[];
  /** [steps taken][drawn year][grade]: the award. */
  readonly gradeAwards: readonly (readonly (readonly Fen[])[])[];
  readonly enacted: {
    readonly ratio: Ratio;
    readonly cap: Fen;
    readonly perEvent: Fen;
    readonly gradeAwards: readonly Fen[];
  };
}

export interface PoolTerms {
  /** Position in `clauses`. */
  readonly clause: number;
  readonly share: "decision-order" | "pro-rata";
  /** Day on which the first pool year begins; pool years then run for twelve months. */
  readonly beginsAt: number;
  /** Pool by pool year; a year after the expiry has one where the text gives it one. */
  readonly amounts: readonly Fen[];
  /** First day on which no pool is charged any more; `null`: the pools of the years decide alone. */
  readonly endsAt: number | null;
}

/** @param previous its draws are taken over where they are the same, which spares making their plan */
export function simulationJob(input: SimulationInput, previous: Job | null = null): Job {
  const clauses = resolveClauses(input.policy, input.readings);
  const options = drawOptions(input, clauses);
  const drawKey = JSON.stringify([input.policy.id, input.population, options]);
  const draw = previous?.drawKey === drawKey ? previous.draw : drawPlan(input.population, options);
  return { drawKey, draw, settlement: settlePlan(input, clauses, draw) };
}

function drawOptions(input: SimulationInput, clauses: readonly ResolvedClause[]): DrawOptions {
  const { timing, response } = input.population;
  const years = timing.expires.year - timing.signed.year + 1;
  return {
    seed: input.seed,
    clauses: clauses.map(({ number, form, entitlement }) => ({ number, form, entitlement })),
    costsBeforeSigningCount: input.readings.A35 === "counts",
    takeUpResponse: clauses.map((clause) =>
      Array.from({ length: years + 1 }, (_, y) =>
        power(change(clause, input.levers, timing.signed.year + y), response.takeUpElasticity),
      ),
    ),
  };
}

function settlePlan(input: SimulationInput, clauses: readonly ResolvedClause[], draw: DrawPlan): SettlePlan {
  const { firstYear, years, drawnYears } = draw;
  const { budget, readings } = input;
  const numbers = clauses.map((clause) => clause.number);
  const ceilings = Array.from({ length: years }, (_, y) => budget.ceilings[firstYear + y] ?? null);
  const steps = [...input.stepDown].sort((a, b) => a.used - b.used);
  const classes = priorityClasses(budget.priority);
  const terms = clauses.map((clause) => termsBySteps(clause, input.levers, steps, draw));
  return {
    firstYear,
    years,
    drawnYears,
    expiryDay: draw.expiryDay,
    vested: readings.A4 === "vested",
    topUp: readings.A31 === "top-up",
    chargedBy: readings.A37,
    clauses: numbers,
    segments: input.population.segments.map((segment) => segment.id),
    rows: input.population.segments.flatMap((segment) =>
      segment.claims.map((habit) => rowTerms(input, draw, { clauses, terms, segment, habit })),
    ),
    pools: clauses.flatMap((clause, c) => (clause.pool === null ? [] : [poolTerms(input, clause, c, draw)])),
    ceilings,
    rule: budget.rule,
    classes: Uint8Array.from(numbers, (number) => classes[number]),
    carryOver: budget.carryOver,
    stepsAt: ceilings.map((ceiling) =>
      ceiling === null
        ? []
        : steps.map((step) => Number((BigInt(step.used) * BigInt(ceiling) + 9999n) / 10_000n)),
    ),
  };
}

function rowTerms(
  input: SimulationInput,
  draw: DrawPlan,
  of: {
    readonly clauses: readonly ResolvedClause[];
    /** By clause, steps taken and drawn year. */
    readonly terms: readonly (readonly (readonly Terms[])[])[];
    readonly segment: Segment;
    readonly habit: ClaimHabit;
  },
): RowTerms {
  const { segment, habit } = of;
  const position = of.clauses.findIndex((c) => c.number === habit.clause);
  const clause = of.clauses[position];
  const bySteps = of.terms[position];
  const byYear = bySteps[0];
  const shares = habit.grades?.map((grade) => (clause.amount === "flat" ? ONE : grade.share)) ?? [];
  const gradeAwards = (terms: Terms): Fen[] =>
    shares.map((share) => shareOfShare(terms.cap, share, terms.gradeFactor));
  const enacted = enactedTerms(clause);
  return {
    clause: position,
    segment: input.population.segments.indexOf(segment),
    form: clause.form,
    entitlement: clause.entitlement,
    threeYear: isThreeYear(clause),
    flatEvents: clause.amount === "flat",
    operators: clause.capHolder === "operator" ? (segment.operators ?? 0) : 0,
    lossShare: segment.lossShare,
    atMostLoss: clause.atMostLoss,
    municipal: input.readings.A30 === "at-most-cost" ? segment.municipal : null,
    enabled: byYear.map((terms) => terms.enabled),
    cap: byYear.map((terms) => terms.cap),
    perEvent: byYear.map((terms) => terms.perEvent ?? 0),
    costResponse: Array.from({ length: draw.drawnYears }, (_, y) =>
      response(clause, input, draw.firstYear + y),
    ),
    ratio: bySteps.map((years) => years.map((terms) => terms.ratio ?? 0)),
    gradeAwards: bySteps.map((years) => years.map(gradeAwards)),
    enacted: {
      ratio: enacted.ratio ?? 0,
      cap: enacted.cap,
      perEvent: enacted.perEvent ?? 0,
      gradeAwards: gradeAwards(enacted),
    },
  };
}

/** By step-downs taken and drawn year. */
function termsBySteps(
  clause: ResolvedClause,
  levers: Levers,
  steps: readonly StepDown[],
  { firstYear, drawnYears }: DrawPlan,
): Terms[][] {
  return Array.from({ length: steps.length + 1 }, (_, taken) => {
    const factors = steps
      .slice(0, taken)
      .filter((step) => step.clauses === null || step.clauses.includes(clause.number))
      .map((step) => step.ratioTimes);
    return Array.from({ length: drawnYears }, (_, y) => termsOf(clause, levers, firstYear + y, factors));
  });
}

/** The ratio that applies, without step-down, over the enacted one; 1 for clauses that are not of the ratio form. */
function change(clause: ResolvedClause, levers: Levers, year: number): number {
  if (clause.form !== "ratio" || clause.ratio === null || clause.ratio === 0) return 1;
  return (termsOf(clause, levers, year, []).ratio ?? clause.ratio) / clause.ratio;
}

/** Where a ratio of 0 would ask for endless cost, the cost stays as it is: the award is 0 either way. */
function response(clause: ResolvedClause, input: SimulationInput, year: number): number {
  const factor = power(change(clause, input.levers, year), input.population.response.costElasticity);
  return factor === Infinity ? 1 : factor;
}

function poolTerms(
  input: SimulationInput,
  clause: ResolvedClause,
  position: number,
  draw: DrawPlan,
): PoolTerms {
  const byPolicyYear = clause.poolYear === "policy-year";
  const lastYear = Math.max(draw.firstYear + draw.years - 1, ...poolYears(clause, input.levers));
  return {
    clause: position,
    share: clause.poolShare,
    beginsAt: byPolicyYear ? dayIndex(input.population.timing.signed, draw.firstYear) : 0,
    amounts: Array.from({ length: lastYear - draw.firstYear + 1 }, (_, y) =>
      poolOf(clause, input.levers, draw.firstYear + y),
    ),
    endsAt: byPolicyYear ? draw.expiryDay + 1 : null,
  };
}

/** Pool years after the last one with an amount have none. */
export function poolYear(pool: PoolTerms, decided: number): number {
  if (pool.endsAt !== null && decided >= pool.endsAt) return -1;
  const year = Math.floor((decided - pool.beginsAt) / YEAR_DAYS);
  return year >= 0 && year < pool.amounts.length ? year : -1;
}
