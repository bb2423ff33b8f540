import { trustWordsEn } from "./trustEn.ts";
import { trustWordsZh } from "./trustZh.ts";
import type { Language } from "./language.ts";

export type CheckGroup = "random" | "statistics" | "allocation" | "closed" | "digest";
export type CheckKind =
  | "philox"
  | "key"
  | "mix"
  | "ln"
  | "exp"
  | "normal"
  | "quantile"
  | "mean"
  | "sd"
  | "shares"
  | "cappedMean"
  | "chance"
  | "shortfall"
  | "paths"
  | "pinned";

/** The words of the trust page, but for its chapters on the method. */
export interface TrustWords {
  readonly heading: string;
  readonly testHeading: string;
  readonly testIntro: string;
  readonly start: string;
  readonly again: string;
  readonly cancel: string;
  readonly print: string;
  readonly idle: string;
  readonly running: (done: number, of: number) => string;
  readonly allPass: (checks: number) => string;
  readonly someFail: (off: number, checks: number) => string;
  readonly cancelled: string;
  readonly failed: string;
  /** What to do where a figure is off or the test cannot run. */
  readonly advice: (browser: string, engine: string) => string;
  readonly offLine: (what: string, expected: string, found: string, tolerance: string) => string;
  /** Accessible name of the part that scrolls. */
  readonly record: string;
  readonly item: string;
  readonly expected: string;
  readonly found: string;
  readonly tolerance: string;
  readonly verdict: string;
  readonly pass: string;
  readonly fail: string;
  readonly exactly: string;
  readonly absolute: (most: string) => string;
  readonly errors: (most: number, size: string) => string;
  readonly errorsOff: (errors: string) => string;
  readonly groups: Readonly<Record<CheckGroup, { readonly name: string; readonly why: string }>>;
  /** Philox is asked two things, the others one. */
  readonly kinds: Readonly<Record<CheckKind, (of: string, key: string) => string>>;
  readonly yuan: (amount: string) => string;
  readonly points: (points: string) => string;
  readonly surroundings: string;
  readonly at: string;
  readonly browser: string;
  readonly engine: string;
  readonly workers: string;
  readonly simd: string;
  readonly simdNo: string;
  readonly shared: string;
  readonly sharedNo: string;
  readonly yes: string;
  readonly seconds: string;
  readonly secondsValue: (seconds: string) => string;

  readonly precisionHeading: string;
  readonly precisionIntro: string;
  readonly precisionWaiting: string;
  readonly precisionStale: string;
  readonly precisionCaption: (year: number) => string;
  /** Heads of narrow columns carry zero-width spaces where they may break. */
  readonly trials: string;
  readonly chance: string;
  readonly interval: string;
  readonly demand: string;
  readonly demandP90: string;
  readonly noCeiling: string;

  readonly citeHeading: string;
  readonly citeIntro: string;
  readonly citation: (of: Citation) => string;
  readonly citeWaiting: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;

  readonly methodHeading: string;
  readonly readingsHeading: string;
  readonly readingsIntro: string;
  readonly question: string;
  readonly usual: string;
  readonly reason: string;
  readonly sourcesHeading: string;
  readonly sourcesIntro: string;
  readonly markFound: string;
  readonly markAssumed: string;
  readonly markText: string;
}

/** What a cited forecast is found again by. */
export interface Citation {
  readonly name: string;
  readonly policy: string;
  readonly scenarioDigest: string;
  readonly seed: string;
  readonly trials: string;
  readonly engine: string;
  readonly digest: string;
  readonly date: string;
  /** 示例假设，非实际申报数据, and that ceilings are examples. */
  readonly caution: string;
}

const ALL: Readonly<Record<Language, TrustWords>> = { zh: trustWordsZh, en: trustWordsEn };

export const trustWords = (language: Language): TrustWords => ALL[language];
