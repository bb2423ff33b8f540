import type { Population } from "../population/types.ts";
import { expectedApplicants } from "./expectedApplicants.ts";

/** Applicant × clause × year of one trial, on average; at least 1. */
export function slotsOf(population: Population): number {
  const { signed, expires } = population.timing;
  return population.segments.reduce(
    (sum, segment) =>
      sum +
      expectedApplicants(segment, population) * segment.claims.length * (expires.year - signed.year + 1),
    1,
  );
}
