import { compareWordsEn } from "./compareEn.ts";
import { compareWordsZh } from "./compareZh.ts";
import type { Language } from "./language.ts";

/** The words of the compare page, apart from those of the others so that they come with the page. */
export interface CompareWords {
  readonly heading: string;
  readonly baseline: string;
  /** Name of the policy as drafted among the compared. */
  readonly policy: { readonly zh: string; readonly en: string };
  readonly policyNote: string;
  readonly scenarios: string;
  readonly name: (letter: string) => string;
  readonly fromBench: string;
  readonly snapshot: string;
  readonly shipped: string;
  readonly fromFile: (file: string) => string;
  readonly toBaseline: string;
  readonly earlier: string;
  readonly later: string;
  readonly remove: string;
  /** An action of one scenario for those who do not see where its button stands. */
  readonly actionOn: (action: string, name: string) => string;
  readonly add: string;
  readonly addBench: string;
  readonly addSnapshot: string;
  readonly addShipped: string;
  readonly full: string;
  readonly readOnly: string;
  readonly added: (name: string) => string;
  readonly undoAdd: string;
  readonly notAdded: (name: string) => string;
  readonly preview: (differing: number) => string;
  readonly emptyHint: string;
  readonly waiting: string;
  readonly counted: (done: number, of: number) => string;
  readonly shared: (trials: string) => string;
  readonly notShared: (name: string, baseline: string) => string;
  readonly ownTrials: (name: string, own: string, used: string) => string;
  readonly answerHeading: string;
  readonly answer: (facts: AnswerFacts) => string;
  readonly moved: (facts: MovedFacts) => string;
  readonly answerSame: string;
  readonly answerChance: (facts: ChanceFacts) => string;
  readonly answerDemand: string;
  readonly answerPaid: string;
  readonly curveTitle: string;
  readonly curveNote: string;
  readonly bandTitle: string;
  readonly bandNote: string;
  readonly panelSummary: (panel: string, parts: readonly string[]) => string;
  readonly panelPart: (letter: string, name: string, value: string) => string;
  readonly panelKeys: string;
  readonly pointer: (panel: string, month: string) => string;
  readonly ceilingOf: (letters: string, money: string) => string;
  readonly tableHeading: string;
  readonly tableUnit: string;
  readonly tableNote: string;
  readonly measure: string;
  readonly difference: string;
  readonly relative: string;
  readonly error: string;
  readonly noise: string;
  readonly identical: string;
  readonly points: (number: string) => string;
  readonly narrow: string;
  readonly all: string;
  readonly allNote: string;
  readonly year: (year: number) => string;
  readonly demand: string;
  readonly paid: string;
  readonly shortfall: string;
  readonly exhausted: string;
  readonly needed: (percent: number) => string;
  readonly ceiling: string;
  readonly afterExpiry: string;
  readonly tail: string;
  readonly contingent: string;
  readonly none: string;
  readonly clauseHeading: string;
  readonly clause: (number: number, name: string) => string;
  readonly clauseYears: string;
  readonly allYears: string;
  readonly by: string;
  readonly segmentHeading: string;
  readonly segmentNote: string;
  readonly segmentTotal: string;
  readonly perApplicant: string;
  readonly expected: (count: string) => string;
  readonly expectedBoth: (before: string, after: string) => string;
  readonly gains: (parts: readonly string[]) => string;
  readonly loses: (parts: readonly string[]) => string;
  readonly gainPart: (segment: string, perApplicant: string) => string;
  readonly noMoves: string;
  readonly chancesHeading: string;
  readonly chancesNote: string;
  readonly pair: string;
  readonly against: (second: string, first: string) => string;
  readonly more: string;
  readonly less: string;
  readonly tie: string;
  readonly unpairedMark: string;
  readonly contrastHeading: string;
  readonly contrastNone: string;
  readonly contrastItem: string;
  readonly finished: string;
}

/** What is said of one scenario against the baseline; amounts and shares in words. */
export interface AnswerFacts {
  readonly name: string;
  readonly baseline: string;
  readonly demand: string;
  readonly paid: string;
  /** The year that moves most, where there is one with a ceiling in both. */
  readonly year: {
    readonly year: number;
    readonly before: string;
    readonly after: string;
    readonly by: string;
  } | null;
}

/** How one amount differs; all in words. */
export interface MovedFacts {
  readonly what: string;
  /** `same`: equal on every trial; `noise`: less than two standard errors. */
  readonly verdict: "same" | "noise" | "up" | "down";
  readonly by: string;
  readonly relative: string;
  readonly error: string;
}

/** Shares of the trials as figures. */
export interface ChanceFacts {
  readonly what: string;
  readonly more: string;
  readonly less: string;
  readonly tie: string;
}

const WORDS: Readonly<Record<Language, CompareWords>> = { zh: compareWordsZh, en: compareWordsEn };

export const compareWords = (language: Language): CompareWords => WORDS[language];
