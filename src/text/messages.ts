import type { Language } from "./language.ts";
import type { LeverWords } from "./levers.ts";
import type { OfflineWords } from "./offline.ts";
import type { PageWords } from "./pages.ts";
import type { SaveWords } from "./save.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** Every word of the page that is not the policy's own. */
export interface Messages {
  readonly page: PageWords;
  readonly save: SaveWords;
  readonly offline: OfflineWords;
  readonly run: RunWords;
  readonly levers: LeverWords;
  readonly answer: AnswerWords;
  readonly charts: ChartWords;
  readonly files: FileWords;
}

export interface RunWords {
  readonly full: (trials: string) => string;
  readonly quick: (trials: string) => string;
  readonly none: string;
  readonly stale: string;
  readonly refining: string;
  readonly quickKept: string;
  readonly starting: string;
  readonly drawing: (done: string, trials: string) => string;
  readonly settling: (done: string, trials: string) => string;
  readonly onePass: (done: string, trials: string) => string;
  /** Whole seconds, from 100 on in minutes. */
  readonly timeLeft: (seconds: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly again: string;
  readonly failed: string;
  readonly dataSafe: string;
  readonly tooMany: string;
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
  readonly precise: string;
}

export interface FileWords {
  readonly heading: string;
  readonly choose: string;
  readonly chosenOther: string;
  readonly touched: (name: string) => string;
  readonly name: string;
  readonly open: string;
  readonly save: string;
  readonly saveAs: string;
  readonly saveTo: (file: string) => string;
  readonly copyLink: string;
  readonly undo: string;
  readonly undoKeys: string;
  readonly redo: string;
  readonly redoKeys: string;
  readonly toSaved: string;
  readonly toSavedNote: string;
  readonly dropHere: string;
  readonly previousKept: string;
  readonly backToPrevious: string;
  readonly close: string;
  readonly differencesHeading: string;
  readonly differencesNone: string;
  readonly groups: Readonly<
    Record<"policy" | "budget" | "assumption", { readonly heading: string; readonly own: string }>
  >;
  readonly policyNone: string;
  readonly putBack: string;
  /** A date, because of values that it would leave outside the validity. */
  readonly notPutBack: (names: string) => string;
  readonly putBackOf: (item: string) => string;
  readonly item: string;
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
