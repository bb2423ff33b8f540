import type { Mutant } from "./report.ts";

/** Why a mutant lives on: where it stands, what it replaces (`null`: whatever), by what (`null`: whatever). */
type Reason = readonly [file: string, from: string | null, to: string | null, why: string];

const SAME_ROADS = "both roads give the same number; the second one is only slower";

const PAST_THE_END = "where an id has ended nothing compares as equal, and the lengths decide";

const UNNAMED = "what goes in unnamed is not asked for, and what is asked for unnamed never went in";

const ASKED_BEFORE = "a claim without it has been missed before";

const NONE_PAST = "past the end nothing lies below or above";
const NONE_LEFT = "where nothing is left over nobody is given a fen more";

const BACK_AGAIN = "the fen that is missing comes back with the largest of all remainders";

const PLACE_FOUND = "the value at the place stands there already, and is not moved any more";

const ROOM_ANEW = "room is made anew where there was enough";

const SEAM = "no word falls on the seam";

const SAME_BITS = "both roads give the same bits, with the compiled kernel or without";

const ALWAYS_THERE =
  "where there is none is tried by a test that puts a module in its place, which does not judge";

const EITHER_SIDE = "the spread of two values hangs on their distance, whichever is which";

const ANY_ROAD = "cells are divided further or sorted: what is found is the same";

const ONLY_TIME = "sharing out nothing, or among nobody, gives nothing: what is left out is only time";

const REASONS: readonly Reason[] = [
  ["allocation/apportion", "remainders.length < count", "true", ROOM_ANEW],
  ["allocation/apportion", "remainders.length < count", "remainders.length <= count", ROOM_ANEW],
  ["allocation/apportion", "sum < EXACT_BELOW && total < EXACT_BELOW", "false", SAME_ROADS],
  ["allocation/apportion", "sum < EXACT_BELOW", "sum <= EXACT_BELOW", SAME_ROADS],
  ["allocation/apportion", "total < EXACT_BELOW", "total <= EXACT_BELOW", SAME_ROADS],
  ["allocation/apportion", "total > floors", "true", NONE_LEFT],
  ["allocation/apportion", "total > floors", "total >= floors", NONE_LEFT],
  ["allocation/apportion", "remainder < 0", "remainder <= 0", BACK_AGAIN],
  ["allocation/apportion", "remainder >= sum", "remainder > sum", BACK_AGAIN],
  ["allocation/firstCome", "amount < left", "amount <= left", "where both are the same, so is the payment"],
  ["allocation/inClasses", "classes[i] > last", "classes[i] >= last", "the same class again"],
  [
    "allocation/inClasses",
    "sums[cut] <= left",
    "sums[cut] < left",
    "what fits exactly is shared out whole too",
  ],
  ["allocation/inClasses", "cut <= last && left > 0", "true", ONLY_TIME],
  ["allocation/inClasses", "cut <= last && left > 0", "cut <= last || left > 0", ONLY_TIME],
  ["allocation/inClasses", "cut <= last", "true", ONLY_TIME],
  ["allocation/inClasses", "left > 0", "true", ONLY_TIME],
  ["allocation/inClasses", "left > 0", "left >= 0", ONLY_TIME],
  ["allocation/inClasses", "members.length < count", "true", ROOM_ANEW],
  ["allocation/inClasses", "members.length < count", "members.length <= count", ROOM_ANEW],
  ["allocation/kthLargest", "buckets.length < count", "true", ROOM_ANEW],
  ["allocation/kthLargest", "buckets.length < count", "buckets.length <= count", ROOM_ANEW],
  ["allocation/kthLargest", "from < to", "from <= to", PLACE_FOUND],
  ["allocation/kthLargest", "place >= i", "true", PLACE_FOUND],
  ["allocation/proRata", "sum > ceiling", "sum >= ceiling", "what fits exactly is shared out whole too"],
  ["money/ratio", "product <= Number.MAX_SAFE_INTEGER", null, SAME_ROADS],
  [
    "ledger/book",
    "this.years.get(lifeKey(clause, applicant))?.add",
    null,
    "everybody has an entry from the start",
  ],
  ["ledger/gate", "exporter !== null", "true", UNNAMED],
  ["ledger/gate", "claim.exporter !== null", "true", UNNAMED],
  [
    "ledger/order",
    "Math.min(left.length, right.length)",
    "Math.max(left.length, right.length)",
    PAST_THE_END,
  ],
  ["ledger/order", "i < shared", "i <= shared", PAST_THE_END],
  ["ledger/pools", "year === null", "false", "in a year that is none there is no pool either"],
  ["ledger/settle", "[]", '["Stryker was here"]', "every claim has been settled"],
  [
    "ledger/windows",
    "compareDays(decided, opening.decided) < 0",
    "compareDays(decided, opening.decided) <= 0",
    "the same day again",
  ],
  ["random/guide", "top < 256", "top <= 256", "there is no 257th byte to guide"],
  ["random/poisson", "p < NEGLIGIBLE", "p <= NEGLIGIBLE", "no count is exactly as rare as that"],
  ["random/poisson", "p >= NEGLIGIBLE", "p > NEGLIGIBLE", "no count is exactly as rare as that"],
  ["statistics/cappedLognormal", "k < 60", "k <= 60", "the counter is odd"],
  ["statistics/cappedLognormal", "k < 300", "k <= 300", "the counter is odd"],
  ["statistics/cappedLognormal", "k < 12", "k <= 12", "one more term lies below the last digit"],
  [
    "statistics/cappedLognormal",
    "size > 0.01",
    "size >= 0.01",
    "halved once more or not, the sum is the same",
  ],
  [
    "statistics/cappedLognormal",
    "mantissa > 1.5",
    "mantissa >= 1.5",
    "halved once more or not, it is the same number",
  ],
  [
    "statistics/cappedLognormal",
    "mantissa < 0.75",
    "mantissa <= 0.75",
    "doubled once more or not, it is the same number",
  ],
  [
    "statistics/pairedDifference",
    "t < differences.length",
    null,
    "nothing is written past the end of a typed array",
  ],
  ["statistics/superiority", "t < n", "t <= n", "past the end nothing is more and nothing less"],
  ["statistics/superiority", "count < others.length", "true", NONE_PAST],
  ["statistics/superiority", "count < others.length", "count <= others.length", NONE_PAST],
  ["statistics/superiority", "1 - share", "1 + share", "mirrored shares spread as much"],
  ["policy/awardClaim", "facts.cost === null", "false", ASKED_BEFORE],
  ["policy/awardClaim", "facts.events === null", "false", ASKED_BEFORE],
  ["policy/readings", "id === undefined", "false", "there is no reading without a name"],
  [
    "policy/readings",
    "clause.readings.entitlement === undefined",
    "false",
    "there is no reading without a name",
  ],
  [
    "random/maths",
    "halves[1] === 0",
    "false",
    "machines that write the high half first are not among those of the proof",
  ],
  [
    "random/maths",
    "x >= 2.2250738585072014e-308",
    "x > 2.2250738585072014e-308",
    "scaled or not, its logarithm is the same",
  ],
  ["random/maths", "!(x > 0)", "false", "what has no logarithm has no power of two in the table either"],
  ["random/maths", "x > 0", "true", "what has no logarithm has no power of two in the table either"],
  ["random/maths", "x > 0", "x >= 0", "nought, and what is no number, go their way anyhow"],
  ["random/maths", "x < 0", "x <= 0", "half a step more or less than none is no step"],
  ["random/maths", "k > 0", "k >= 0", "only the two ends of all powers come here"],
  ["random/powers", "j < 64", "j <= 64", "nothing is written past the end of a typed array"],
  ["random/powers", "134217729 * a", "134217729 / a", "numbers from 1 to 2 are split at the same place"],
  ["random/normal", "q >= -0.425", null, SEAM],
  ["random/normal", "q <= 0.425", null, SEAM],
  ["random/normal", "root <= 5", null, SEAM],
  ["random/normal", "q < 0", "q <= 0", "the middle has gone before"],
  ["random/normalDraw", "cell < CELLS - TAIL", null, "cubics of the tails are never read"],
  ["random/normalDraw", "CELLS - TAIL", null, "cubics of the tails are never read"],
  ["statistics/exhaustion", "i < n", "i <= n", "past the end no month is counted"],
  ["statistics/kernel/kernel", "kernel === undefined", null, SAME_BITS],
  [
    "statistics/kernel/kernel",
    "{ if (kernel === undefined) kernel = ready(); return kernel; }",
    null,
    SAME_BITS,
  ],
  ["statistics/kernel/kernel", "{ try { return new Kernel(); } catch { return null; } }", null, SAME_BITS],
  ["statistics/kernel/kernel", "{ return new Kernel(); }", null, SAME_BITS],
  ["statistics/moments", "sharedKernel()?.moments(values) ?? momentsInTypeScript(values)", null, SAME_BITS],
  ["statistics/moments", "sharedKernel()?.moments", null, ALWAYS_THERE],
  ["statistics/quantiles", "sharedKernel()?.pick", null, ALWAYS_THERE],
  ["statistics/quantileDifference", "value <= quantile", null, EITHER_SIDE],
  ["statistics/quantileDifference", "p - 1", "p + 1", EITHER_SIDE],
  ["statistics/quantileInterval", "low === high", "false", "the same rank is asked for twice"],
  ["statistics/quantiles", "low === high || values.length <= FEW || depth === DEEPEST", null, ANY_ROAD],
  ["statistics/quantiles", "low === high || values.length <= FEW", null, ANY_ROAD],
  ["statistics/quantiles", "low === high", null, ANY_ROAD],
  ["statistics/quantiles", "values.length <= FEW", null, ANY_ROAD],
  ["statistics/quantiles", "depth === DEEPEST", null, ANY_ROAD],
  ["statistics/quantiles", "depth + 1", null, ANY_ROAD],
  ["statistics/quantiles", "high - low", "high + low", ANY_ROAD],
  [
    "statistics/quantiles",
    "i < values.length",
    "i <= values.length",
    "past the end nothing lies below or above",
  ],
  ["statistics/quantiles", "value < low", "value <= low", "the same value again"],
  ["statistics/quantiles", "value > high", "value >= high", "the same value again"],
  ["statistics/quantiles", "cellOf.length < values.length", null, ROOM_ANEW],
  ["money/write", "amount < 0", "amount <= 0", "of nothing no hundredth is above 0, so there is no sign"],
];

/** `null`: nobody has said. */
export function whyAlive({ file, from, to }: Pick<Mutant, "file" | "from" | "to">): string | null {
  const reason = REASONS.find(
    ([where, before, after]) =>
      file === `src/${where}.ts` && (before ?? from) === from && (after ?? to) === to,
  );
  return reason?.[3] ?? null;
}
