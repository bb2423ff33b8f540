import { under } from "./bug.ts";
import type { Bug } from "./bug.ts";

/** Under the laws of the model as a whole, and of what is kept. */
export const MODEL: readonly Bug[] = [
  ...under(
    "forecast/laws",
    [
      "both ways come to the same digest, whatever the scenario",
      "simulation/award",
      "limitToLoss(award > most ? most : award, base[i], row)",
      "limitToLoss(award, base[i], row)",
    ],
    [
      "what is paid never passes the ceiling, nor what is asked for, on any trial",
      "allocation/proRata",
      "sum > ceiling)",
      "sum > 2 * ceiling)",
    ],
    [
      "a higher ratio never lowers what one claim a year is given: clauses 5, 7 and 8, on any trial",
      "policy/terms",
      "combineRatios([own, levers",
      "combineRatios([ONE - own, levers",
    ],
    [
      "a ratio or a grade factor of 0 gives 0",
      "policy/terms",
      "year?.ratio ?? always?.ratio ?? clause",
      "year?.ratio || always?.ratio || clause",
    ],
    [
      "a clause that is switched off takes its own awards away and no other's",
      "policy/terms",
      "enabled: year?.enabled ?? always?.enabled ?? true,",
      "enabled: true,",
    ],
    [
      "a further segment leaves what others ask for alone",
      "population/plan",
      "keyOf(options.seed, segment.id)",
      "keyOf(options.seed, String(population.segments.indexOf(segment)))",
    ],
    [
      "no change differs by 0",
      "statistics/pairedDifference",
      "= after[t] - before[t]",
      "= after[t] - before[0]",
    ],
    [
      "a further segment moves no draw of the others: claim by claim, orders too",
      "population/plan",
      "keyOf(options.seed, segment.id)",
      "keyOf(options.seed, String(population.segments.length))",
    ],
    [
      "trials do not know each other: any stretch of them is what it is in a longer run",
      "forecast/simulate",
      "from, to, assembly",
      "0, to - from, assembly",
    ],
  ),
  ...under("ledger/higherRatio", [
    "a higher ratio never lowers one claim's amount, what was awarded before held fixed",
    "policy/terms",
    "combineRatios([own, levers",
    "combineRatios([ONE - own, levers",
  ]),
  ...under("library/merge", [
    "nothing sound is overwritten or lost but by the limit of twenty, and twice is once",
    "library/merge",
    "!known.has(keyOf(each)) && ",
    "",
  ]),
  ...under("statistics/proportionInterval", [
    "holds Wilson's interval, stays within 0 and 1, and mirrors",
    "statistics/proportionInterval",
    "Math.max(0, centre - half)",
    "centre - half",
  ]),
];
