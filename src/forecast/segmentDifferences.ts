import { meansOf, PAIRED } from "./ruler.ts";
import type { SegmentOutcome } from "../simulation/types.ts";
import type { Delta } from "./comparison.ts";

/** What a segment gets in one scenario against another: means per trial in yuan. */
export interface SegmentDifference {
  /** Segment id; `null` for all together. */
  readonly segment: string | null;
  readonly demand: Delta;
  readonly paid: Delta;
}

/**
 * On the same futures: segments that both have, in the order of the first, and all of those together as the
 * last.
 */
export function segmentDifferences(
  before: readonly SegmentOutcome[],
  after: readonly SegmentOutcome[],
): SegmentDifference[] {
  const pairs = before.flatMap((one) =>
    after.filter((two) => two.segment === one.segment).map((two) => [one, two] as const),
  );
  const delta = (one: Float64Array, two: Float64Array): Delta => meansOf(PAIRED, one, two);
  return [
    ...pairs.map(([one, two]) => ({
      segment: one.segment,
      demand: delta(one.demand, two.demand),
      paid: delta(one.paid, two.paid),
    })),
    {
      segment: null,
      demand: delta(total(pairs, 0, "demand"), total(pairs, 1, "demand")),
      paid: delta(total(pairs, 0, "paid"), total(pairs, 1, "paid")),
    },
  ];
}

/** The segments' columns for keeps, when the outcome's memory goes to a later run. */
export function copyOfSegments(segments: readonly SegmentOutcome[]): SegmentOutcome[] {
  return segments.map(({ segment, demand, paid }) => ({
    segment,
    demand: Float64Array.from(demand),
    paid: Float64Array.from(paid),
  }));
}

function total(
  pairs: readonly (readonly [SegmentOutcome, SegmentOutcome])[],
  side: 0 | 1,
  key: "demand" | "paid",
): Float64Array {
  const columns = pairs.map((pair) => pair[side][key]);
  const all = new Float64Array(columns[0]?.length ?? 1);
  for (const column of columns) for (let t = 0; t < all.length; t++) all[t] += column[t];
  return all;
}
