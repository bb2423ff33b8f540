import { ONE } from "../money/fen.ts";
import { policies } from "../policy/policies.ts";
import type { Clause, ClauseLevers, Levers } from "../policy/types.ts";
import type { Population, Segment } from "../population/types.ts";
import type { Json } from "./json.ts";
import { writeDate, writeMonth } from "./dates.ts";
import { textDigest } from "./textDigest.ts";
import type { Scenario } from "./types.ts";

/**
 * Everything of a scenario that decides a number, and nothing else: no names, notes, `x-` keys; every
 * default and every figure of the policy filled in. Two files with the same text forecast the same.
 *
 * Numbers and keys as RFC 8785 writes them, in whole fen and ten-thousandths where the engine counts so.
 * Lists keep their order where the order tells claims apart (segments, their claims) or serves first.
 */
export function canonicalText(scenario: Scenario): string {
  return sorted({
    form: 1,
    policy: scenario.policy,
    run: { seed: scenario.run.seed, trials: scenario.run.trials },
    budget: budgetOf(scenario),
    terms: termsOf(scenario),
    stepDown: scenario.stepDown.map((step) => ({
      used: step.used,
      ratioTimes: step.ratioTimes,
      clauses: step.clauses === null ? null : ascending(step.clauses),
    })),
    readings: { ...scenario.readings },
    population: populationOf(scenario.population),
  });
}

/** What decides the futures of a scenario: with the same text every trial has the same random numbers to the same people. */
export function futuresText({ policy, run, population }: Scenario): string {
  return sorted({ policy, seed: run.seed, population: populationOf(population) });
}

/** SHA-256 of the canonical text, in hex. */
export function scenarioDigest(scenario: Scenario): string {
  return textDigest(canonicalText(scenario));
}

function budgetOf({ budget }: Scenario): Json {
  return {
    ceilings: { ...budget.ceilings },
    allocation: budget.rule,
    carryOver: budget.carryOver,
    priority: budget.rule === "priority" ? budget.priority.map(ascending) : null,
  };
}

function termsOf({ policy, levers }: Scenario): Json {
  const clauses = policies.get(policy)?.clauses ?? [];
  return {
    ratioTimes: levers.ratioTimes,
    clauses: Object.fromEntries(clauses.map((clause) => [clause.number, clauseTerms(clause, levers)])),
  };
}

/** The figures that apply, and those of single years where they differ from them. */
function clauseTerms(clause: Clause, levers: Levers): Json {
  const own = levers.clauses[clause.number] ?? {};
  const always = filledIn(own, {
    ratio: clause.ratio?.value ?? null,
    cap: clause.cap.value,
    perEvent: clause.perEvent?.value ?? null,
    gradeFactor: clause.form === "graded" ? ONE : null,
    enabled: true,
  });
  const byYear: Record<string, Json> = {};
  for (const [year, yearLevers] of Object.entries(own.byYear ?? {})) {
    const terms = filledIn(yearLevers, always);
    if (sorted(terms) !== sorted(always)) byYear[year] = terms;
  }
  const pool = clause.pool === null ? null : { ...clause.pool.value, ...own.pool };
  return { ...always, pool, byYear };
}

type Terms = { readonly [key in keyof ClauseLevers]-?: NonNullable<ClauseLevers[key]> | null };

function filledIn(levers: ClauseLevers, otherwise: Terms): Terms & { readonly [key: string]: Json } {
  return {
    ratio: levers.ratio ?? otherwise.ratio,
    cap: levers.cap ?? otherwise.cap,
    perEvent: levers.perEvent ?? otherwise.perEvent,
    gradeFactor: levers.gradeFactor ?? otherwise.gradeFactor,
    enabled: levers.enabled ?? otherwise.enabled,
  };
}

function populationOf(population: Population): Json {
  const { timing, trend, shocks, response } = population;
  const years: Record<string, Json> = {};
  for (const [year, { costFactor, takeUpFactor }] of Object.entries(population.years)) {
    if (costFactor !== 1 || takeUpFactor !== 1) years[year] = { costFactor, takeUpFactor };
  }
  return {
    timing: {
      signed: writeDate(timing.signed),
      expires: writeDate(timing.expires),
      opens: writeMonth(timing.opens),
      decisionLagMonths: Object.fromEntries(
        timing.decisionLagMonths.map((lag) => [lag.months, lag.probability]),
      ),
    },
    years,
    trend: { ...trend },
    shocks: { cost: { ...shocks.cost }, takeUp: { ...shocks.takeUp }, event: { ...shocks.event } },
    persistence: population.persistence,
    response: { ...response },
    segments: population.segments.map((segment) => segmentOf(segment, population)),
  };
}

/** Month profiles stand in full where they are used: their names decide nothing. */
function segmentOf({ name: _, ...segment }: Segment, { monthProfiles }: Population): Json {
  return {
    ...segment,
    oneMore: segment.oneMore === null ? null : { ...segment.oneMore },
    recognition: { ...segment.recognition },
    claims: segment.claims.map((habit) => ({
      ...habit,
      months: habit.months === null ? null : (monthProfiles[habit.months] ?? null),
      grades: habit.grades?.map((grade) => ({ ...grade })) ?? null,
      events: habit.events === null ? null : { ...habit.events },
      orders: habit.orders === null ? null : { ...habit.orders },
      cost: habit.cost === null ? null : { ...habit.cost },
    })),
  };
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** JSON with keys in the order of their UTF-16 units, as RFC 8785 asks. */
export function sorted(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((each: Json) => sorted(each)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${sorted(each)}`).join(",")}}`;
}
