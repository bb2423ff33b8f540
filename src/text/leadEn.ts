import { chance } from "./chance.ts";
import { monthInText } from "./months.ts";
import { countInText, headlineMoney } from "./numbers.ts";
import type { LeadWords, TermFacts, YearFacts } from "./lead.ts";

const money = (yuan: number): string => headlineMoney(yuan, "en");

function likely(of: { readonly count: number; readonly trials: number }): string {
  const { phrase, word, range } = chance(of, "en");
  return `${phrase} (${word}, ${range}; ${countInText(of.count)} of ${countInText(of.trials)} simulations)`;
}

function sentence(facts: YearFacts): string {
  const { name, year, shortfall } = facts;
  const first = `${name}: the probability that demand in ${year} exceeds the yearly ceiling (example) is ${likely(facts)}`;
  const gap =
    shortfall === 0
      ? "no shortfall occurred"
      : `the shortfall averages ${money(shortfall)} (cases without one included) and ${atMost(facts.shortfallP90, "does not occur")}`;
  return `${first}; ${month(facts)}; ${gap}.`;
}

/** Where half of the futures never run out there is no month for all of them. */
function month({ medianOfAll, medianOfExhausted }: YearFacts): string {
  if (medianOfExhausted === null) return "in no simulation does the money run out within the year";
  if (medianOfAll !== null)
    return `over all simulations the median month of exhaustion is ${monthInText(medianOfAll, "en")}`;
  return `in more than half of the simulations the money lasts the year; among those alone that run out, the median month is ${monthInText(medianOfExhausted, "en")}`;
}

const atMost = (yuan: number, none: string): string =>
  yuan === 0 ? `${none} in nine cases of ten` : `is at most ${money(yuan)} in nine cases of ten`;

function term(facts: TermFacts): string {
  const { demand, ceiling, shortfall } = facts;
  const first = `${facts.first} to ${facts.last}: the probability that at least one year exceeds its ceiling is ${likely(facts)}`;
  const sums =
    ceiling === null
      ? `demand averages ${money(demand)} in total`
      : `demand averages ${money(demand)} in total against ceilings (examples) of ${money(ceiling)}`;
  const gap =
    shortfall === 0
      ? "all of it is paid"
      : `what is never paid averages ${money(shortfall)} (cases paid in full included) and ${atMost(facts.shortfallP90, "does not occur")}`;
  return `${first}; ${sums}; ${gap}.`;
}

export const leadWordsEn: LeadWords = {
  heading: "Leader's view",
  print: "Print one page",
  years: "Year on show",
  sentence,
  unlimitedYear: ({ name, year, demand }) =>
    `${name}: ${year} has no ceiling, so the money cannot run out; demand averages ${money(demand)}.`,
  term,
  unlimitedTerm: ({ first, last, demand }) =>
    `${first} to ${last}: no year has a ceiling; demand averages ${money(demand)} in total.`,
  when: "When it runs out",
  much: "How much is missing",
  enough: "What would be enough",
  depends: "What the result depends on",
  changes: "What would change it",
  readByKeys: "Arrow keys read value by value, Esc closes.",
  monthEnd: (month) => `by the end of ${month}`,
  reachedShort: (percent) => `P${percent}`,
  notReached: "not reached",
  medianOfExhausted: "Median of the exhausted alone",
  whenTitle: "Probability of exhaustion by month",
  whenNote:
    "P10, P50 and P90 are the months by which 10, 50 and 90% of all simulations have run out; where that is “not reached” within the year, no date is invented.",
  dotsTitle: "Demand against the ceiling",
  dotsUnit: (year) => `${year}, RMB m; each dot is 2% of the simulations`,
  dotsNote: (beyond) =>
    `50 dots from least to most; ◆ lies beyond the ceiling (${beyond} of them), ○ within it.`,
  dotsNoteUnlimited: "50 dots from least to most; the year has no ceiling.",
  dotsSummary: (year, beyond, ceiling) =>
    `Dot plot: 50 quantiles of the demand of ${year}, each standing for 2% of the simulations, ${beyond} of them beyond the ceiling; ${ceiling}.`,
  dot: (rank) => `Dot ${rank} of 50`,
  quantile: "Quantile",
  amount: "Demand",
  within: "within the ceiling",
  beyond: "beyond the ceiling",
  carriedIn: "Demand includes what was carried in.",
  exceedTitle: "Probability that demand is more than an amount",
  exceedUnit: (year) => `${year}, probability (%) over RMB m`,
  exceedNote:
    "Drag the line, click into the chart, type an amount or use the arrow keys; the probability is the share of simulations above it.",
  exceedSummary: (year, equation) =>
    `Curve: probability that demand in ${year} is above each amount. ${equation}.`,
  threshold: "Amount",
  above: ["Demand above", "with probability"],
  equation: (amount, figure, counts) => `P(more than ${amount}) = ${figure}, ${counts}`,
  counts: (count, trials) => `${count} of ${trials} simulations`,
  toCeiling: "Move to the ceiling",
  probability: "Probability",
  times: "Simulations",
  figuresTitle: "Main results by year",
  figuresUnit: "Money in RMB m; means per simulation unless stated",
  figuresNote:
    "Share paid: what the rule in force pays, out of the year's demand and what was carried in. Many enterprises come again, so they are not added up.",
  measure: "Measure",
  whole: "Whole period",
  ceiling: "Ceiling (example)",
  demand: "Demand",
  exceeded: "Probability of exceeding it",
  exceededOnce: "Whole period: probability of exceeding it in at least one year.",
  shortfall: "Shortfall",
  shortfallP90: "Shortfall in nine cases of ten at most",
  executionRate: "Budget execution",
  paidShare: "Share paid",
  awards: "Awards",
  applicants: "Enterprises supported",
  segmentTitle: "Forecast by kind of applicant",
  segmentUnit: "Money in RMB m; all years of the period together, mean per simulation",
  segment: "Applicants",
  paid: "Paid",
  unpaid: "Not paid",
  paidBar: "Paid (solid) and not paid (hatched)",
  total: "Total",
  enoughTitle: "Ceilings that suffice",
  enoughUnit: "Money in RMB m",
  enoughNote:
    "Quantiles of the year's demand (without what is carried in): a ceiling of so much leaves no shortfall with the given probability; below it the extra money against this scenario's ceiling.",
  year: "Year",
  own: "Ceiling of this scenario (example)",
  sure: (percent) => `with ${percent}% probability`,
  neededRow: (percent) => `Ceiling enough with ${percent}% probability`,
  more: (amount) => `${amount} more`,
  suffices: "the ceiling suffices",
  futuresTitle: "Cumulative demand and single futures",
  futuresUnit: (year) => `${year}, cumulative since January, RMB m`,
  futuresNote: (count) =>
    `Thick line: median. The dark band holds half of the simulations, the light one nine tenths, one tenth lies outside; thin lines are simulations 1 to ${count}.`,
  trialsByMonth: "Each simulation by month (columns: number of the simulation)",
  walk: "Walk through single futures",
  walkEnd: "Close",
  earlierTrial: "Previous simulation",
  laterTrial: "Next simulation",
  earlierMonth: "Previous month",
  laterMonth: "Next month",
  play: "Play",
  pause: "Pause",
  future: (trial, until) => `Simulation ${trial}, by the end of ${until}`,
  asked: (amount) => `demand so far ${amount}`,
  left: (amount) => `${amount} of the ceiling left`,
  passed: (amount, since) => `${amount} beyond the ceiling, since ${since}`,
  conditions: "Conditions of the forecast",
  dependsNote: "The probabilities hold under these conditions; where a condition changes, so do they.",
  rule: "Allocation rule",
  carryOver: "Unpaid amounts",
  carries: "carried into the next year and paid first",
  carriesNot: "not carried over",
  assumptions: "Assumptions",
  assumptionsShipped: "all as shipped: illustrative, not application data",
  assumptionsOwn: (count) =>
    `${count} of this scenario's own, the others as shipped; illustrative, not application data`,
  policyValues: "Policy",
  policyAsDrafted: "as in the draft for comment",
  policyChanged: (count) =>
    count === 1 ? "1 value differs from the draft" : `${count} values differ from the draft`,
  moreMoney: (year, amount) =>
    `${amount} more in ${year} would be enough for that year with 80% probability.`,
  enoughAlready: "Every ceiling is enough with 80% probability already.",
  otherPolicy: "Other ratios, caps, allocation rules or assumptions; the result follows at once:",
  toPlan: "change them on the Plan page",
  otherScenario: "Against the policy as drafted or other scenarios, item by item:",
  toCompare: "compare them on the Compare page",
  errorsUnit: "Probability: 95% interval; all others: standard error; money in RMB m",
  sheetTitle: "Subsidy policy: forecast of funds",
  sheetPlace: "Scenario",
  printed: "Printed on",
  today: (year, month, day) => `${day} ${monthInText(month, "en")} ${year}`,
  moreLines: (count) => `${count} more, see the scenario file.`,
  changed: (item, own, value) => `${item}: ${own} → ${value}`,
  notFinal: {
    running: "Not final: the calculation is still under way.",
    quick: "Not final: a quick estimate on few simulations, with a larger error.",
    few: "Not final: fewer than 1,000 simulations, with a larger error.",
    failed: "Not final: the last calculation could not be completed.",
    cancelled: "Not final: the calculation was cancelled.",
    behind: "Not final: the calculation was not completed; these numbers do not match the current settings.",
  },
};
