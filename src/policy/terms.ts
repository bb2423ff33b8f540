import { ONE } from "../money/fen.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import { combineRatios } from "../money/ratio.ts";
import type { Levers, ResolvedClause, Terms } from "./types.ts";

/**
 * What applies to a claim: the lever of its year, else the clause's lever, else the clause's own figure.
 *
 * @param stepFactors factors of the step-downs already reached; they multiply ratios and grade factors
 */
export function termsOf(
  clause: ResolvedClause,
  levers: Levers,
  claimYear: number,
  stepFactors: readonly Ratio[] = [],
): Terms {
  const always = levers.clauses[clause.number];
  const year = always?.byYear?.[claimYear];
  const own = year?.ratio ?? always?.ratio ?? clause.ratio;
  const grade = year?.gradeFactor ?? always?.gradeFactor ?? ONE;
  return {
    enabled: year?.enabled ?? always?.enabled ?? true,
    ratio: own === null ? null : combineRatios([own, levers.ratioTimes, ...stepFactors]),
    gradeFactor: clause.form === "graded" ? combineRatios([grade, levers.ratioTimes, ...stepFactors]) : ONE,
    cap: year?.cap ?? always?.cap ?? clause.cap,
    perEvent: clause.perEvent === null ? null : (year?.perEvent ?? always?.perEvent ?? clause.perEvent),
  };
}

/** The terms of the policy as it stands, whatever the levers. */
export function enactedTerms(clause: ResolvedClause): Terms {
  return { enabled: true, ratio: clause.ratio, gradeFactor: ONE, cap: clause.cap, perEvent: clause.perEvent };
}

/** The clause's own pool of a year; 0 in a year without one, and for a clause without a pool. */
export function poolOf(clause: ResolvedClause, levers: Levers, year: number): Fen {
  return levers.clauses[clause.number]?.pool?.[year] ?? clause.pool?.[year] ?? 0;
}

/** Years in which the clause has a pool, by the text or by a lever, ascending. */
export function poolYears(clause: ResolvedClause, levers: Levers): number[] {
  if (clause.pool === null) return [];
  const years = new Set(
    [clause.pool, levers.clauses[clause.number]?.pool ?? {}].flatMap(Object.keys).map(Number),
  );
  return [...years].sort((a, b) => a - b);
}
