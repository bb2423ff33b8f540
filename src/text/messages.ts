import type { AllocationRule } from "../allocation/types.ts";
import type { EntryFault } from "./entry.ts";
import type { Language } from "./language.ts";
import type { PageWords } from "./pages.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** Every word of the page that is not the policy's own. */
export interface Messages {
  readonly page: PageWords;
  readonly run: RunWords;
  readonly levers: LeverWords;
  readonly answer: AnswerWords;
  readonly charts: ChartWords;
  readonly files: FileWords;
}

export interface RunWords {
  readonly full: (trials: string) => string;
  readonly none: string;
  readonly stale: string;
  readonly starting: string;
  readonly drawing: (done: string, trials: string) => string;
  readonly settling: (done: string, trials: string) => string;
  /** Whole seconds, from 100 on in minutes. */
  readonly timeLeft: (seconds: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly again: string;
  readonly failed: string;
  readonly dataSafe: string;
  readonly lastResultKept: string;
  readonly tryAgain: string;
  readonly finished: string;
  readonly progress: string;
  readonly digest: string;
  readonly engine: string;
  readonly seed: string;
  readonly trials: string;
  readonly policy: string;
}

export interface LeverWords {
  readonly heading: string;
  readonly intro: string;
  readonly clause: (number: number) => string;
  readonly on: string;
  readonly off: string;
  readonly offNote: string;
  readonly ratio: string;
  readonly cap: string;
  readonly capPerOrder: string;
  readonly capOnce: string;
  readonly perEvent: string;
  readonly gradeFactor: string;
  readonly gradeNote: string;
  readonly pool: (year: number) => string;
  readonly poolHeading: string;
  readonly kindsAreOurReading: string;
  readonly own: (value: string) => string;
  readonly pointsUp: (text: string) => string;
  readonly pointsDown: (text: string) => string;
  readonly amountUp: (text: string) => string;
  readonly amountDown: (text: string) => string;
  readonly putBack: string;
  readonly putBackNamed: (name: string) => string;
  readonly allBack: string;
  readonly allBackNote: string;
  readonly slider: (value: string, own: string) => string;
  readonly less: (name: string) => string;
  readonly more: (name: string) => string;
  readonly all: string;
  readonly allNote: string;
  readonly byYear: (text: string) => string;
  readonly byYearDrop: string;
  readonly budgetHeading: string;
  readonly ceiling: (year: number) => string;
  readonly ceilingNote: string;
  readonly noCeiling: string;
  readonly rule: string;
  readonly rulesCompared: string;
  readonly rules: Readonly<Record<AllocationRule, { readonly name: string; readonly note: string }>>;
  readonly priorityNow: (classes: string) => string;
  readonly carryOver: string;
  readonly carryOverNote: string;
  readonly moneyUnit: string;
  readonly faults: Readonly<Record<EntryFault, string>>;
  readonly notApplied: (name: string, fault: string) => string;
  readonly changed: string;
}

/** What the headline sentence is built from; money in yuan. */
export interface HeadlineFacts {
  readonly name: string;
  readonly year: number;
  readonly count: number;
  readonly trials: number;
  readonly medianMonth: number | null;
  readonly shortfall: number;
}

export interface AnswerWords {
  readonly heading: string;
  readonly headline: (facts: HeadlineFacts) => string;
  /** No year has a ceiling. */
  readonly unlimited: (name: string, demand: number) => string;
  readonly waiting: string;
  readonly tilesHeading: string;
  readonly year: (year: number) => string;
  readonly exhausted: string;
  readonly noCeiling: string;
  readonly shortfall: string;
  readonly shortfallP90: string;
  readonly ceiling: string;
  readonly demand: string;
  readonly carriedIn: string;
  readonly medianMonth: string;
  readonly never: string;
  readonly neededAndPrecision: string;
  readonly precision: string;
  readonly precisionNote: string;
  readonly probability: string;
  readonly standardError: string;
  readonly needed: string;
  readonly neededNote: string;
  readonly neededAt: (percent: number) => string;
  readonly executionRate: string;
  readonly tailHeading: string;
  readonly tail: string;
  readonly tailNote: string;
  readonly contingent: string;
  readonly contingentNote: string;
  readonly mean: string;
  readonly p90: string;
}

export interface ChartWords {
  readonly table: string;
  readonly curveTitle: string;
  readonly curveUnit: string;
  readonly curveSummary: (parts: readonly string[]) => string;
  readonly curvePart: (year: number, chance: string) => string;
  readonly curveNote: string;
  readonly curveLeftOut: string;
  readonly month: string;
  readonly reached: (percent: number) => string;
  readonly notReached: string;
  readonly neverInYear: string;
  readonly fanTitle: string;
  readonly fanUnit: string;
  readonly fanNote: string;
  readonly fanSummary: (year: number, median: string, low: string, high: string, ceiling: string) => string;
  readonly noCeiling: string;
  readonly ceilingLine: (money: string) => string;
  readonly median: string;
  readonly middleHalf: string;
  readonly nineTenths: string;
  readonly yearLabel: (year: number) => string;
  readonly tableTitle: string;
  readonly tableUnit: string;
  readonly amountUnit: string;
  readonly clause: string;
  readonly demand: string;
  readonly paid: string;
  readonly awards: string;
  readonly atCap: string;
  readonly total: string;
  readonly rounding: string;
  readonly atCapNote: string;
  readonly poolCutNote: (clause: number, percent: string) => string;
  readonly off: string;
}

export interface FileWords {
  readonly heading: string;
  readonly choose: string;
  readonly chosenOther: string;
  readonly touched: (name: string) => string;
  readonly name: string;
  readonly open: string;
  readonly save: string;
  readonly dropHere: string;
  readonly opened: (name: string) => string;
  readonly previousKept: string;
  readonly backToPrevious: string;
  readonly saved: (file: string) => string;
  readonly broken: (file: string, count: number) => string;
  readonly untouched: string;
  readonly unreadable: string;
  readonly newerHeading: string;
  readonly newer: (file: string, name: string, format: string) => string;
  readonly newerNote: string;
  readonly close: string;
  readonly differencesHeading: string;
  readonly differencesNone: string;
  readonly differencesNote: string;
  readonly item: string;
  readonly policyValue: string;
  readonly scenarioValue: string;
  readonly none: string;
  readonly signed: string;
  readonly expires: string;
  readonly reading: string;
  /** A reading that acts on facts which the population does not carry. */
  readonly idle: string;
  readonly keys: Readonly<Record<"ratio" | "cap" | "perEvent" | "gradeFactor" | "enabled" | "pool", string>>;
  readonly stepDown: (number: number) => string;
  readonly stepDownText: (used: string, times: string, clauses: string) => string;
  readonly everyClause: string;
  readonly clauses: (numbers: string) => string;
}

const ALL: Readonly<Record<Language, Messages>> = { zh, en };

export const messages = (language: Language): Messages => ALL[language];
