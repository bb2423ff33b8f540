import { sum } from "../statistics/moments.ts";
import { yuan } from "./distribution.ts";
import { expectedApplicants } from "./expectedApplicants.ts";
import { delta, measure } from "./ruler.ts";
import type { SegmentOutcome } from "../simulation/types.ts";
import type { Delta, SegmentComparison, SegmentMeasure } from "./comparison.ts";
import type { Computed, Ruler } from "./ruler.ts";

/** Segments that both have, in the order of the first. */
export function segmentComparisons(ruler: Ruler, before: Computed, after: Computed): SegmentComparison[] {
  return before.outcome.bySegment.flatMap((one) => {
    const two = after.outcome.bySegment.find(({ segment }) => segment === one.segment);
    if (two === undefined) return [];
    const applicants = { before: applicantsIn(before, one), after: applicantsIn(after, two) };
    const measured = (key: "demand" | "paid"): SegmentMeasure => ({
      total: measure(ruler, one[key], two[key]),
      perApplicant: perApplicant(ruler, [one[key], applicants.before], [two[key], applicants.after]),
    });
    return [{ segment: one.segment, applicants, demand: measured("demand"), paid: measured("paid") }];
  });
}

function applicantsIn({ scenario: { population } }: Computed, { segment }: SegmentOutcome): number {
  const of = population.segments.find(({ id }) => id === segment);
  return of === undefined ? 0 : expectedApplicants(of, population);
}

type Shared = readonly [fen: Float64Array, among: number];

function perApplicant(ruler: Ruler, [one, n]: Shared, [two, m]: Shared): Delta | null {
  if (n === 0 || m === 0) return null;
  const [before, after] = [one.map((fen) => fen / n), two.map((fen) => fen / m)];
  const { mean, se } = ruler.difference(before, after);
  return delta({
    before: yuan(sum(before) / before.length),
    after: yuan(sum(after) / after.length),
    difference: yuan(mean),
    se: yuan(se),
  });
}
