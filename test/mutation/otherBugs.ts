import { under } from "./bug.ts";
import type { Bug } from "./bug.ts";

/** And of all others. */
export const OTHERS: readonly Bug[] = [
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
