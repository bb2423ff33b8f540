/** A bug that is put into a module's text while a test loads it, and the law that has to notice. */
export interface Bug {
  /** Test file below test/, without `.test.ts`. */
  readonly test: string;
  /** The name of the test, or its end, where the law stands. */
  readonly law: string;
  /** Module below src/, without `.ts`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

type Rest = readonly [law: string, file: string, from: string, to: string];

const under = (test: string, ...bugs: readonly Rest[]): Bug[] =>
  bugs.map(([law, file, from, to]) => ({ test, law, file, from, to }));

/** At least one for each property test of the exact rooms. */
const EXACT: readonly Bug[] = [
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

/** And of all others. */
const OTHERS: readonly Bug[] = [
  ...under(
    "scenario/fuzz",
    [
      "a changed scenario is read or explained, never thrown",
      "scenario/field",
      'typeof value === "object" && value !== null && ',
      'typeof value === "object" && ',
    ],
    [
      "a changed ledger is read or explained, never thrown",
      "scenario/field",
      'typeof value === "object" && value !== null && ',
      'typeof value === "object" && ',
    ],
    [
      "damaged text is read or explained, never thrown",
      "scenario/json",
      "if (!(error instanceof NotJson)) throw error",
      "if (error !== null) throw error",
    ],
  ),
  ...under("scenario/schema", [
    "on changed documents",
    "scenario/field",
    'if (typeof this.value !== "number" || !Number.isFinite(this.value))',
    'if (typeof this.value !== "number" && this.value !== null)',
  ]),
  ...under(
    "scenario/json",
    [
      "on every document",
      "scenario/json",
      "if (isUsable) object[key] = value",
      "if (isUsable && value !== null) object[key] = value",
    ],
    [
      "on broken documents: what one refuses, so does the other",
      "scenario/json",
      "if (this.at < this.text.length) this.fail()",
      "",
    ],
  ),
  ...under(
    "scenario/link",
    [
      "files near a shipped one",
      "scenario/link",
      'reading.kind === "link" && sorted(reading.link.document) === wanted ? best : null',
      "best.length % 11 === 0 ? best.slice(0, -1) : best",
    ],
    [
      "any file that the grammar makes gives a link that says the same, or none",
      "scenario/link",
      'reading.kind === "link" && sorted(reading.link.document) === wanted ? best : null',
      "best",
    ],
    ["never throw, whatever they say", "scenario/link", "if (error instanceof MisfitDelta) return null;", ""],
  ),
  ...under("scenario/delta", [
    "a delta makes the one value of the other, and is none for the same",
    "scenario/delta",
    "if (head === from.length && head === to.length) return undefined",
    "if (head === from.length) return undefined",
  ]),
  ...under("scenario/migrate", [
    "a damaged old file is explained, never thrown: steps meet it before it is checked",
    "scenario/read",
    'if (!isDocument(json)) root.report("not-object");',
    "if (version !== null && version < 2) throw new Error();",
  ]),
  ...under("scenario/place", [
    "what was set is there, and everything else is as before",
    "scenario/place",
    "(i === at ? changed : each)",
    "(i >= at ? changed : each)",
  ]),
  ...under("scenario/write", [
    "whatever stands in a note survives",
    "scenario/write",
    "`${JSON.stringify(key)}: ${write(each, indent + 1)}`",
    '`"${key}": ${write(each, indent + 1)}`',
  ]),
  ...under("forecast/digest", [
    "agrees with its definition whatever the fen",
    "forecast/digest",
    "all >>> 8 === 0",
    "all >>> 9 === 0",
  ]),
  ...under(
    "forecast/ratioCut",
    [
      "exact to the fourth place for whatever rises, and never asks more than it says",
      "forecast/ratioCut",
      "beyond - within > 1",
      "beyond - within > 2",
    ],
    [
      "ends with a factor that meets the target though values waver",
      "forecast/ratioCut",
      "return within;",
      "return beyond;",
    ],
    [
      "a lower target never has a larger factor",
      "forecast/ratioCut",
      "return within;",
      "return above - within;",
    ],
  ),
  ...under("simulation/kernel", [
    "any chain of changes ends as if it were the first",
    "simulation/kernel/kernel",
    "if (plan === this.plan) return;",
    "if (this.plan !== null) return;",
  ]),
  ...under("simulation/resettle", [
    "what was settled before cannot be seen: any chain of changes ends as if it were the first",
    "simulation/settle",
    "if (book.terms[g] === group.terms) return;",
    'if (book.terms[g] > "") return;',
  ]),
  ...under(
    "text/chance",
    [
      "no simulated probability ever reads 0 % or 100 %",
      "text/chance",
      "if (Number(text) > 0 && Number(text) < 100) return",
      "if (Number(text) >= 0 && Number(text) < 100) return",
    ],
    [
      "the bound printed is never tighter than Wilson's",
      "text/chance",
      "Math.ceil(scaled - 1e-9)",
      "Math.round(scaled)",
    ],
  ),
  ...under(
    "text/entry",
    ["an echo typed back means the same", "text/entry", 'text.replace(/,/g, "")', 'text.replace(/,/, "")'],
    [
      "an echo typed back means the same",
      "text/entry",
      "checked(text, -2, parseRatio)",
      "checked(text, -1, parseRatio)",
    ],
  ),
  ...under(
    "views/draft",
    [
      "what a box shows means its value when it is read back",
      "views/shared/draft",
      "readMoney(typed, isChinese ? 4 : 0)",
      "readMoney(typed, 0)",
    ],
    [
      "what a box shows means its value when it is read back",
      "views/shared/draft",
      "show: percentOf,",
      "show: (ratio) => percentOf(ratio - (ratio % 10)),",
    ],
  ),
  ...under("views/priority", [
    "whatever is moved, each clause stands in one class or in the rest, and no class is empty",
    "views/plan/priority",
    "each.length > 0",
    "each.length >= 0",
  ]),
  ...under("app/history", [
    "the present is one of at most so many states",
    "app/history",
    ".slice(-most - 1)",
    ".slice(-most - 2)",
  ]),
  ...under("app/liveRun", [
    "whatever happens: one run in flight, outcomes only get newer, the last request is answered",
    "app/liveRun",
    "if (!this.isRunning) void this.run()",
    "void this.run()",
  ]),
  ...under("app/sharing", [
    "whatever went before, the next one says what it said",
    "app/sharing",
    "parts.length === Object.keys(old).length &&",
    "",
  ]),
  ...under(
    "export/csv",
    ["a reader gets every name back, guarded", "export/csv", "guarded(plain)", "plain"],
    [
      "a reader gets every number back, signs and all",
      "export/csv",
      "guarded(plain) : plain",
      'guarded(plain) : plain.replace("-", "")',
    ],
  ),
  ...under(
    "export/guard",
    ["every finite number stays a number", "export/guard", "&& !PLAIN_NUMBER.test(text)", ""],
    ["whatever a formula begins with is behind an apostrophe", "export/guard", "[=+\\-@", "[=+\\-"],
  ),
  ...under("export/svgNode", [
    "whatever comes in, nothing but the listed elements goes out",
    "export/svgNode",
    "ATTRIBUTES[name].test(value) : false",
    "ATTRIBUTES[name].test(value) : true",
  ]),
  ...under("export/wrapped", [
    "nothing but spaces is lost",
    "export/wrapped",
    "? lines : [...lines, line.trim()]",
    "? lines : lines",
  ]),
  ...under("charts/layout", [
    "labels never stand closer than the gap, and stay inside while there is room",
    "charts/layout",
    "placed[rank - 1] + gap",
    "placed[rank - 1]",
  ]),
  ...under("charts/lognormal", [
    "quantile and distribution function undo each other",
    "charts/lognormal",
    "return x > 0 ? 1 - tail : tail",
    "return tail",
  ]),
  ...under("charts/exceedance", [
    "it is what counting one by one gives",
    "charts/exceedance",
    "sorted[middle] > threshold",
    "sorted[middle] >= threshold",
  ]),
  ...under(
    "charts/linear",
    [
      "goes where the scale of d3 goes, with the same ticks",
      "charts/linear",
      "start * (1 - share) + end * share",
      "start + end * share",
    ],
    [
      "ends at the round value where the scale of d3 ends",
      "charts/linear",
      "nice(0, most, count)[1]",
      "most",
    ],
  ),
];

export const BUGS: readonly Bug[] = [...EXACT, ...OTHERS];
