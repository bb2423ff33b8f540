import { leadWordsEn } from "./leadEn.ts";
import { leadWordsZh } from "./leadZh.ts";
import type { Language } from "./language.ts";

/** The words of the leader's page, apart from those of the others so that they come with the page. */
export interface LeadWords {
  readonly heading: string;
  readonly print: string;
  readonly years: string;
  readonly sentence: (facts: YearFacts) => string;
  readonly unlimitedYear: (facts: UnlimitedFacts) => string;
  readonly term: (facts: TermFacts) => string;
  readonly unlimitedTerm: (facts: Pick<TermFacts, "first" | "last" | "demand">) => string;
  readonly when: string;
  readonly much: string;
  readonly enough: string;
  readonly depends: string;
  readonly changes: string;
  readonly readByKeys: string;
  readonly monthEnd: (month: string) => string;
  readonly reachedShort: (percent: number) => string;
  readonly notReached: string;
  readonly medianOfExhausted: string;
  readonly whenTitle: string;
  readonly whenNote: string;
  readonly dotsTitle: string;
  readonly dotsUnit: (year: number) => string;
  readonly dotsNote: (beyond: number) => string;
  readonly dotsNoteUnlimited: string;
  readonly dotsSummary: (year: number, beyond: number, ceiling: string) => string;
  readonly dot: (rank: number) => string;
  readonly quantile: string;
  readonly amount: string;
  readonly within: string;
  readonly beyond: string;
  readonly carriedIn: string;
  readonly exceedTitle: string;
  readonly exceedUnit: (year: number) => string;
  readonly exceedNote: string;
  readonly exceedSummary: (year: number, equation: string) => string;
  readonly threshold: string;
  /** In front of the box with the amount, and behind it. */
  readonly above: readonly [before: string, after: string];
  readonly equation: (amount: string, figure: string, counts: string) => string;
  readonly counts: (count: string, trials: string) => string;
  readonly toCeiling: string;
  readonly probability: string;
  readonly times: string;
  readonly figuresTitle: string;
  readonly figuresUnit: string;
  readonly figuresNote: string;
  readonly measure: string;
  readonly whole: string;
  readonly ceiling: string;
  readonly demand: string;
  readonly exceeded: string;
  readonly exceededOnce: string;
  readonly shortfall: string;
  readonly shortfallP90: string;
  readonly executionRate: string;
  readonly paidShare: string;
  readonly awards: string;
  readonly applicants: string;
  readonly segmentTitle: string;
  readonly segmentUnit: string;
  readonly segment: string;
  readonly paid: string;
  readonly unpaid: string;
  readonly paidBar: string;
  readonly total: string;
  readonly enoughTitle: string;
  readonly enoughUnit: string;
  readonly enoughNote: string;
  readonly year: string;
  readonly own: string;
  readonly sure: (percent: number) => string;
  readonly neededRow: (percent: number) => string;
  readonly more: (money: string) => string;
  readonly suffices: string;
  readonly futuresTitle: string;
  readonly futuresUnit: (year: number) => string;
  readonly futuresNote: (count: number) => string;
  readonly trialsByMonth: string;
  readonly walk: string;
  readonly walkEnd: string;
  readonly earlierTrial: string;
  readonly laterTrial: string;
  readonly earlierMonth: string;
  readonly laterMonth: string;
  readonly play: string;
  readonly pause: string;
  readonly future: (trial: number, month: string) => string;
  readonly asked: (money: string) => string;
  readonly left: (money: string) => string;
  readonly passed: (money: string, month: string) => string;
  readonly conditions: string;
  readonly dependsNote: string;
  readonly rule: string;
  readonly carryOver: string;
  readonly carries: string;
  readonly carriesNot: string;
  readonly assumptions: string;
  readonly assumptionsShipped: string;
  readonly assumptionsOwn: (count: number) => string;
  readonly policyValues: string;
  readonly policyAsDrafted: string;
  readonly policyChanged: (count: number) => string;
  readonly moreMoney: (year: number, money: string) => string;
  readonly enoughAlready: string;
  readonly otherPolicy: string;
  readonly toPlan: string;
  readonly otherScenario: string;
  readonly toCompare: string;
  readonly errorsUnit: string;
  readonly sheetTitle: string;
  readonly sheetPlace: string;
  readonly printed: string;
  readonly today: (year: number, month: number, day: number) => string;
  readonly moreLines: (count: number) => string;
  readonly changed: (item: string, own: string, value: string) => string;
  readonly notFinal: Readonly<Record<NotFinal, string>>;
}

/** Why what is on show may not be taken for the result. */
export type NotFinal = "running" | "quick" | "few" | "failed" | "cancelled" | "behind";

/** Money in yuan. */
export interface YearFacts {
  readonly name: string;
  readonly year: number;
  readonly count: number;
  readonly trials: number;
  /** Month 1 to 12 by which half of all trials have run out; `null`: half of them never do. */
  readonly medianOfAll: number | null;
  /** Among those that run out; `null` where none does. */
  readonly medianOfExhausted: number | null;
  readonly shortfall: number;
  readonly shortfallP90: number;
}

export interface TermFacts {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly trials: number;
  readonly demand: number;
  /** Sum of the ceilings; `null` unless every year has one. */
  readonly ceiling: number | null;
  readonly shortfall: number;
  readonly shortfallP90: number;
}

export interface UnlimitedFacts {
  readonly name: string;
  readonly year: number;
  readonly demand: number;
}

const WORDS: Readonly<Record<Language, LeadWords>> = { zh: leadWordsZh, en: leadWordsEn };

export const leadWords = (language: Language): LeadWords => WORDS[language];
