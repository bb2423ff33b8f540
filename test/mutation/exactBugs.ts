import { under } from "./bug.ts";
import type { Bug } from "./bug.ts";

/** At least one for each property test of the exact rooms. */
export const EXACT: readonly Bug[] = [
  ...under("money/parse", [
    "reads back what writeYuan wrote",
    "money/write",
    'String(fraction).padStart(2, "0")',
    "String(fraction)",
  ]),
  ...under(
    "money/ratio",
    [
      "shareOf is the floor of the exact product",
      "money/ratio",
      "return Number((BigInt(amount) * BigInt(ratio)) / ONE_BIG)",
      "return Math.floor(product / ONE)",
    ],
    [
      "shareOfShare is the floor of the exact product",
      "money/ratio",
      "(BigInt(amount) * BigInt(both)) / (ONE_BIG * ONE_BIG)",
      "(((BigInt(amount) * BigInt(share)) / ONE_BIG) * BigInt(factor)) / ONE_BIG",
    ],
    ["agrees with decimal arithmetic", "money/ratio", "(2n * product + unit)", "(2n * product)"],
  ),
  ...under("policy/terms", [
    "a smaller factor of all never raises a ratio",
    "policy/terms",
    "combineRatios([own, levers.ratioTimes, ",
    "combineRatios([own, levers.ratioTimes % 15_000, ",
  ]),
  ...under("allocation/apportion", [
    "long lists with many ties",
    "allocation/bumpLargest",
    "=== threshold && ties > 0",
    "=== threshold",
  ]),
  ...under(
    "allocation/rules",
    [
      "one fen more of a ceiling takes at most one fen from a payment",
      "allocation/proRata",
      "apportion(amounts, count, ceiling, ",
      "apportion(amounts, count, ceiling - (ceiling % 3), ",
    ],
    [
      "one class is pro rata",
      "allocation/inClasses",
      "apportion(members, size, left, ",
      "apportion(members, size, left - 1, ",
    ],
    [
      "kthLargest is the k-th of a sorted list",
      "allocation/kthLargest",
      "select(candidates, size, wanted - 1)",
      "select(candidates, size, 0)",
    ],
    [
      "nobody gets more than asked for, and the payments add up",
      "allocation/firstCome",
      "amount < left ? amount : left",
      "amount <= left ? amount : left + 1",
    ],
  ),
  ...under(
    "ledger/laws",
    [
      "payments add up to the ceiling to the fen, and every fen is accounted for",
      "ledger/payments",
      "(paid.get(one.each) ?? 0) + payments[i]",
      "payments[i]",
    ],
    [
      "the order of the file changes nothing",
      "ledger/case",
      "[...ledger.claims].sort(compareServing)",
      "[...ledger.claims]",
    ],
    [
      "a ceiling that nobody reaches changes no payment",
      "ledger/payments",
      "const ceiling = budget.ceilings[year] ?? null",
      "const ceiling = year in budget.ceilings ? budget.ceilings[year] % 100_000_000 : null",
    ],
  ),
  ...under("ledger/order", [
    "is a total order",
    "ledger/order",
    "if (!isNumber(a) || !isNumber(b))",
    "if (!isNumber(a))",
  ]),
  ...under(
    "random/discrete",
    [
      "each index has its share of the words, to the word, and no word is left over",
      "random/discrete",
      "threshold(sum / total)",
      "threshold(sum / (total * 1.000001))",
    ],
    [
      "every word finds the index whose words it is, on both sides of each threshold",
      "random/guide",
      "while (top * 16777216 >= below[i])",
      "while (top * 16777216 + 16777215 >= below[i])",
    ],
  ),
  ...under("random/poisson", [
    "a larger word or a larger mean never gives a smaller count",
    "random/poisson",
    "return table.first + drawDiscrete",
    "return table.first - drawDiscrete",
  ]),
  ...under(
    "random/maths",
    [
      "lies within one unit in the last place of the true value",
      "random/maths",
      "1.479819860511658591e-1",
      "1.479819860511658591e-2",
    ],
    [
      "lies within 0.53 units in the last place of the true value",
      "random/maths",
      "0.008333333333333333",
      "0.008",
    ],
    ["undoes ln to the last digits", "random/maths", "STEP_LOW = LN2_LOW / 64", "STEP_LOW = LN2_LOW / 63"],
  ),
  ...under("random/uniform", [
    "is off by half a word at most",
    "random/uniform",
    "Math.round(p * WORDS)",
    "Math.floor(p * WORDS)",
  ]),
  ...under(
    "random/normal",
    [
      "agrees with the integral of the density anywhere",
      "random/normal",
      "0.180625 - q * q",
      "0.1806 - q * q",
    ],
    ["mirrored words give mirrored numbers, exactly", "random/uniform", "(word + 0.5)", "(word + 0.25)"],
    [
      "a larger word never gives a smaller number",
      "random/normal",
      "q < 0 ? -upperTail(p)",
      "q < 0 ? upperTail(p)",
    ],
  ),
  ...under("random/key", [
    "the same text gives the same key, two words of 32 bits",
    "random/key",
    "return [stream.int32() >>> 0, ",
    "return [stream.int32(), ",
  ]),
  ...under("random/philox", [
    "agrees with the definition in whole numbers of any size",
    "random/philox",
    "(a0 >>> 16) + (b0 >>> 16)",
    "(a0 >>> 16)",
  ]),
  ...under("statistics/quantiles", [
    "agrees with sorting, bit by bit, whatever the values",
    "statistics/quantiles",
    "(position - low) * (above - below)",
    "(position - low) * (above - below) * 0.999999",
  ]),
  ...under("statistics/exhaustion", [
    "the curve never falls and ends at the probability, exactly",
    "statistics/exhaustion",
    "byMonth.push(sofar / n)",
    "byMonth.push(inMonth[month] / n)",
  ]),
  ...under(
    "statistics/kernel",
    [
      "order statistics are those of the reference, and of sorting",
      "statistics/quantiles",
      "sorted[rank - first]",
      "sorted[Math.max(0, rank - first - 1)]",
    ],
    [
      "mean and standard deviation have the bits of the reference",
      "statistics/moments",
      "(all * all) / n)",
      "all)",
    ],
  ),
  ...under(
    "statistics/moments",
    [
      "what is added to every value moves the mean and leaves the spread",
      "statistics/moments",
      "sharedKernel()?.moments(values) ?? momentsInTypeScript(values)",
      "momentsInTypeScript(values.map((value) => (value > 1e8 ? 1e8 : value)))",
    ],
    [
      "whole fen add up exactly, in any order",
      "statistics/moments",
      "if (pairs < values.length) even +=",
      "odd +=",
    ],
  ),
  ...under("statistics/pairedDifference", [
    "a change of nothing changes nothing, exactly",
    "statistics/pairedDifference",
    "after[t] - before[t]",
    "after[t] * 0.9999999 - before[t]",
  ]),
  ...under("statistics/superiority", [
    "as the definition has it, for any samples",
    "statistics/superiority",
    "other < value",
    "other <= value",
  ]),
  ...under("statistics/wilson", [
    "holds the share itself, within 0 and 1, and mirrors",
    "statistics/wilson",
    "count === n ? 1 : centre + half",
    "centre + half / 2",
  ]),
];
