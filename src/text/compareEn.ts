import type { CompareWords } from "./compare.ts";

export const compareWordsEn: CompareWords = {
  heading: "Compare scenarios",
  baseline: "Baseline",
  policy: { zh: "政策原文", en: "Policy as drafted" },
  policyNote: "Assumptions as on the bench, ceilings as they were opened",
  scenarios: "Compared scenarios",
  name: (letter) => `Name of scenario ${letter}`,
  fromBench: "Scenario on the bench, follows the Plan page",
  snapshot: "Snapshot of the bench, stays as it is",
  shipped: "Shipped scenario",
  fromFile: (file) => `File: ${file}`,
  toBaseline: "As baseline",
  earlier: "Move left",
  later: "Move right",
  remove: "Remove",
  actionOn: (action, name) => `${action}: ${name}`,
  add: "Add a scenario",
  addBench: "From the bench",
  addSnapshot: "Snapshot of the bench",
  addShipped: "Choose a shipped scenario …",
  full: "Four at most: remove one first.",
  readOnly: "Another tab is editing; here you can only look.",
  added: (name) => `“${name}” was added.`,
  undoAdd: "Take it out again",
  notAdded: (name) =>
    `“${name}” was not added: there are four scenarios already. Remove one first. The comparison is unchanged.`,
  preview: (differing) =>
    differing === 0
      ? "Every figure and reading of the clauses is the policy's."
      : `Differs from the policy in ${differing} ${differing === 1 ? "value" : "values"}; see “Differences between the scenarios” below.`,
  emptyHint: "Only the policy as drafted is here. Add at least one scenario.",
  waiting: "Forecasting the scenarios …",
  counted: (done, of) => `${done} of ${of} scenarios done`,
  shared: (trials) =>
    `All scenarios run on the same ${trials} simulated futures; differences are paired, future by future.`,
  notShared: (name, baseline) =>
    `“${name}” has other assumptions or another seed than the baseline “${baseline}”, so that they share no futures: its differences are those of two independent samples, with larger standard errors, and mix the policy with the assumptions.`,
  ownTrials: (name, own, used) =>
    `“${name}” asks for ${own} simulations of its own; here it runs with the baseline's ${used}, so that they can be paired.`,
  answerHeading: "Result of the comparison",
  answer: ({ name, baseline, demand, paid, year }) => {
    const first = `${name} against ${baseline}, over the policy's life: ${demand}; ${paid}`;
    if (year === null) return `${first}.`;
    return `${first}; the probability that demand exceeds the ceiling in ${year.year} goes from ${year.before} to ${year.after} (${year.by}).`;
  },
  moved: ({ what, verdict, by, relative, error }) => {
    const mean = what.toLowerCase();
    if (verdict === "same") return `${mean} is the same in every simulation`;
    if (verdict === "noise")
      return `${mean} does not differ significantly (by ${by} on average, standard error ${error})`;
    return `${mean} ${verdict === "up" ? "rises" : "falls"} by ${by} on average (${relative}, standard error ${error})`;
  },
  answerSame: "The same as the baseline in every simulation; every difference is 0.",
  answerChance: ({ what, more, less, tie }) =>
    `${what} is above the baseline's with probability ${more}, below it ${less}, equal ${tie}.`,
  answerDemand: "Demand",
  answerPaid: "Payment",
  curveTitle: "When the money runs out: all scenarios",
  curveNote:
    "Equal axes. Scenarios are told apart by dashes, marks and letters; simulations that never run out count in the denominator.",
  bandTitle: "Cumulative demand: all scenarios",
  bandNote:
    "Equal axes. Thick lines are medians; the two thin lines of the same dashes are the 5% and 95% quantiles, nine in ten simulations lie between them, the rest outside (the baseline's band is filled); dashed levels are the yearly ceilings (examples).",
  panelSummary: (panel, parts) => `${panel}: ${parts.join("; ")}.`,
  panelPart: (letter, name, value) => `${letter} ${name} ${value} at the year's end`,
  panelKeys: "Arrow keys read the values month by month, Esc closes.",
  pointer: (panel, month) => `${panel} to the end of ${month}`,
  ceilingOf: (letters, money) => `${letters}Ceiling (example) ${money}`,
  tableHeading: "Totals and years",
  tableUnit: "RMB m; mean per simulation",
  tableNote:
    "Δ is scenario minus baseline, in brackets the standard error of the difference; a difference of less than two standard errors is marked “not significant”: it may be sampling error alone. Differences of probabilities are in percentage points. The budget needed is what would have been enough in that year with the probability named. Totals are computed from exact amounts and may differ from the sum of rounded items.",
  measure: "Measure",
  difference: "Δ",
  relative: "Δ%",
  error: "s.e.",
  noise: "not significant",
  identical: "equal every time",
  points: (number) => `${number} pp`,
  narrow: "Scenario against the baseline",
  all: "Whole life of the policy",
  allNote: "without payments after expiry",
  year: (year) => String(year),
  demand: "Demand",
  paid: "Paid",
  shortfall: "Shortfall",
  exhausted: "P(ceiling exceeded)",
  needed: (percent) => `Budget needed (${percent}%)`,
  ceiling: "Ceiling (example)",
  afterExpiry: "After expiry",
  tail: "Tail after expiry",
  contingent: "Contingent tail",
  none: "none",
  clauseHeading: "By clause",
  clause: (number, name) => `${number} ${name}`,
  clauseYears: "Year",
  allYears: "Whole life",
  by: "By",
  segmentHeading: "Who gains, who loses: by kind of applicant",
  segmentNote:
    "Per applicant by the expected number of that kind: those there at signing, the entries expected from the month after signing to the month of expiry, and the probability of the one more that may come. Per applicant in RMB, all else in RMB m; whole life of the policy, without the tail.",
  segmentTotal: "In total",
  perApplicant: "Per applicant (RMB)",
  expected: (count) => `${count} expected`,
  expectedBoth: (before, after) => `expected: baseline ${before}, scenario ${after}`,
  gains: (parts) => `Gain: ${parts.join(", ")}`,
  loses: (parts) => `Lose: ${parts.join(", ")}`,
  gainPart: (segment, perApplicant) => `${segment} (RMB ${perApplicant} each)`,
  noMoves: "No kind of applicant differs significantly.",
  chancesHeading: "Which scenario costs more",
  chancesNote:
    "Whole life of the policy, without the tail. Where futures are shared they are compared one by one; where not (“independent”), every result of the one with every result of the other.",
  pair: "Pair",
  against: (second, first) => `${second} against ${first}`,
  more: "More",
  less: "Less",
  tie: "Equal",
  unpairedMark: "independent",
  contrastHeading: "Differences between the scenarios",
  contrastNone: "Figures, readings, ceilings and assumptions are the same in all scenarios.",
  contrastItem: "Item",
  finished: "The comparison is done.",
};
