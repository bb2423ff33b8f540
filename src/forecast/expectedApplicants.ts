import type { Population, Segment } from "../population/types.ts";

/**
 * Mean number of applicants that a segment ever has: those there at signing, the entries of each month
 * after it up to the month of expiry, and the one more that may come. Who leaves has been there.
 */
export function expectedApplicants(segment: Segment, { timing }: Population): number {
  const { signed, expires } = timing;
  const months = 12 * (expires.year - signed.year) + expires.month - signed.month;
  return segment.start + segment.entryPerMonth * Math.max(0, months) + (segment.oneMore?.probability ?? 0);
}
