import type { ReadingId, Readings } from "../policy/types.ts";
import type { Segment } from "../population/types.ts";

/**
 * Readings in force that change nothing in a forecast, because they act on facts that a population
 * never carries (need, kinds of cost, documents) or that no segment of this one states.
 */
export function idleReadings(readings: Readings, segments: readonly Segment[]): ReadonlySet<ReadingId> {
  const states = (fact: "operators" | "lossShare" | "municipal"): boolean =>
    segments.some((segment) => segment[fact] !== null);
  const idle: ReadingId[] = [];
  if (readings.A1 === "cost-limited") idle.push("A1");
  if (readings.A2 === "operator" && !states("operators")) idle.push("A2");
  if (readings.A17 === "per-kind") idle.push("A17");
  if (readings.A27 === "at-most-loss" && !states("lossShare")) idle.push("A27");
  if (readings.A30 === "at-most-cost" && !states("municipal")) idle.push("A30");
  if (readings.A32 === "allowed") idle.push("A32");
  return new Set(idle);
}
