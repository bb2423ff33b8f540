import type { Bilingual } from "../policy/types.ts";

/** Moments stand as ISO 8601 in UTC, to the millisecond: `2026-11-26T06:32:05.000Z`. They sort as text. */
export type Moment = string;

/** How a version came to be. */
export const CAUSES = ["kept", "renamed", "restored", "duplicated", "imported"] as const;
export type Cause = (typeof CAUSES)[number];

/** What is known of a scenario apart from its versions. */
export interface Entry {
  readonly id: string;
  readonly created: Moment;
  /** The planner's own words about it; they stand beside the file, not in it. */
  readonly note: string;
  /** When it was taken out of the list; `null`: it is in it. */
  readonly deleted: Moment | null;
}

/** One year of a forecast as the list shows it. */
export interface YearOutlook {
  readonly year: number;
  /** Trials in which the ceiling was passed. */
  readonly count: number;
  /** Probability that the ceiling was passed by the end of month k + 1. */
  readonly byMonth: readonly number[];
  /** Mean over all trials, in yuan. */
  readonly shortfall: number;
}

/** What a forecast said of a version, and where it came from. */
export interface Outlook {
  readonly engine: string;
  readonly trials: number;
  readonly seed: string;
  /** Digest of the forecast. */
  readonly results: string;
  /** Years with a ceiling; none where no year has one. */
  readonly years: readonly YearOutlook[];
}

/** All of a version but its text. */
export interface Version {
  /** Rises by one with every version of a scenario; the first is 1. */
  readonly number: number;
  readonly kept: Moment;
  readonly cause: Cause;
  readonly name: Bilingual;
  /** As which it was read; it may be newer than this program. */
  readonly format: string;
  /** SHA-256 of the text. */
  readonly digest: string;
  /** Digest of what decides its numbers; `null` where this program cannot read it. */
  readonly meaning: string | null;
  /** `null`: not computed yet. */
  readonly outlook: Outlook | null;
}

/** A scenario of the library with all of its versions that can be read. */
export interface Kept extends Entry {
  /** Oldest first, at least one. */
  readonly versions: readonly Version[];
  /** Numbers of versions that are damaged. */
  readonly broken: readonly number[];
  /** The entry was damaged: note and date of creation are not what they were. */
  readonly isNoteLost: boolean;
}

/** A scenario of which no version can be read. */
export interface Lost {
  readonly id: string;
  readonly broken: readonly number[];
}

/** How many versions of a scenario are kept, the latest ones. */
export const MOST_VERSIONS = 20;

/** Days for which what was deleted can be brought back. */
export const DAYS_DELETED = 30;

export const NOTE_LENGTH = 2000;

export const newestOf = ({ versions }: Pick<Kept, "versions">): Version => versions[versions.length - 1];

/** One change of what is stored, whole or not at all. */
export interface Change {
  readonly entries?: readonly Entry[];
  /** `text`: `null` leaves the one that stands there. */
  readonly versions?: readonly {
    readonly id: string;
    readonly version: Version;
    readonly text: string | null;
  }[];
  readonly dropped?: readonly { readonly id: string; readonly number: number }[];
  /** Ids of which nothing stays. */
  readonly purged?: readonly string[];
}
