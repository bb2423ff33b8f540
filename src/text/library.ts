import { libraryWordsEn } from "./libraryEn.ts";
import { libraryWordsZh } from "./libraryZh.ts";
import type { Cause } from "../library/types.ts";
import type { ArchiveFault, FileFault } from "../library/unpack.ts";
import type { Language } from "./language.ts";

/** What keeps the library from being read or written. */
export type LibraryFault = "full" | "unavailable" | "newer" | "elsewhere";

/** The words of the page of scenarios, apart from those of the others so that they come with the page. */
export interface LibraryWords {
  readonly heading: string;
  readonly loading: string;
  readonly emptyHeading: string;
  readonly empty: string;

  readonly current: string;
  readonly currentAs: Readonly<Record<"none" | "same" | "differs", (name: string) => string>>;
  readonly keepNew: string;
  readonly keepVersion: (name: string) => string;
  readonly backup: string;

  readonly tools: string;
  readonly search: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<"recent" | "name" | "chance", string>>;
  readonly count: (shown: number, all: number) => string;
  readonly noneFound: (query: string) => string;
  readonly exportAll: string;
  readonly importAll: string;
  readonly list: string;

  readonly unnamed: string;
  readonly versionAt: (number: number, time: string) => string;
  readonly digest: (digits: string) => string;
  readonly figure: (year: number) => string;
  readonly figureBeside: (word: string) => string;
  readonly shortfall: (money: string) => string;
  readonly noCeiling: string;
  readonly rest: (trials: string, engine: string) => string;
  readonly otherEngine: (engine: string) => string;
  readonly waiting: string;
  readonly computing: string;
  readonly curve: (parts: readonly string[]) => string;
  readonly curvePart: (year: number, chance: string) => string;
  readonly newerMark: string;
  readonly newer: (format: string) => string;
  readonly brokenMark: (count: number) => string;
  readonly recovered: (number: number) => string;
  readonly noteLost: string;
  readonly lostHeading: string;
  readonly lost: string;
  readonly download: string;

  readonly open: string;
  readonly compare: string;
  readonly duplicate: string;
  readonly duplicateName: (name: string) => string;
  readonly remove: string;
  readonly actionOn: (action: string, name: string) => string;
  readonly details: (versions: number) => string;
  readonly name: string;
  readonly note: string;
  readonly noteHint: string;

  readonly history: string;
  readonly historyNote: string;
  readonly version: string;
  readonly time: string;
  readonly how: string;
  readonly changed: string;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly first: string;
  readonly wordsOnly: string;
  readonly unreadable: string;
  readonly changePart: (item: string, before: string, after: string) => string;
  readonly moreChanges: (count: number) => string;
  readonly restore: string;
  readonly newest: string;
  readonly seeDifferences: string;
  readonly versionOf: (name: string, number: number) => string;

  readonly differencesHeading: string;
  readonly left: string;
  readonly right: string;
  readonly choose: string;
  readonly bench: (name: string) => string;
  readonly swap: string;
  readonly differencesHint: string;

  readonly deletedHeading: (count: number) => string;
  readonly deletedNote: string;
  readonly deletedAt: (time: string) => string;
  readonly bringBack: string;
  readonly purge: string;
  readonly purgeHeading: string;
  readonly purgeText: (name: string) => string;
  readonly cancel: string;

  readonly computingRest: (done: number, of: number) => string;
  readonly computeStop: string;
  readonly computeFailed: (count: number) => string;
  readonly computeAgain: string;

  readonly news: {
    readonly kept: (name: string, number: number) => string;
    readonly opened: (name: string) => string;
    readonly duplicated: (name: string) => string;
    readonly renamed: (name: string) => string;
    readonly restored: (name: string, number: number) => string;
    readonly deleted: (name: string) => string;
    readonly back: (name: string) => string;
    readonly purged: (name: string) => string;
    readonly imported: (scenarios: number, versions: number) => string;
    readonly damaged: (name: string) => string;
    readonly refused: (name: string, count: number) => string;
  };
  readonly undo: string;
  readonly writeFailed: Readonly<Record<LibraryFault, string>>;
  readonly loadFailed: Readonly<Record<LibraryFault, string>>;
  readonly loadFailedNote: string;
  readonly again: string;
  readonly downloadBackup: string;
  readonly downloadCurrent: string;

  readonly importHeading: (file: string, files: number) => string;
  readonly importReading: (done: number, of: number) => string;
  readonly importFaults: Readonly<Record<ArchiveFault | "unreadable" | "nothing" | "failed", string>>;
  /** Of one file: what is wrong, and how to mend it. */
  readonly importFileFaults: Readonly<Record<FileFault | "mismatch", string>>;
  readonly importUntouched: string;
  readonly importScenario: string;
  readonly importBecomes: string;
  readonly importVersions: string;
  readonly outcomes: {
    readonly new: string;
    readonly there: string;
    readonly versions: (count: number) => string;
    readonly copy: string;
    readonly revived: string;
    readonly noteOther: string;
  };
  readonly importProblems: (count: number) => string;
  readonly importMend: string;
  readonly importNone: string;
  readonly importApply: (scenarios: number) => string;
  readonly importApplySound: (scenarios: number) => string;
}

const WORDS: Readonly<Record<Language, LibraryWords>> = { zh: libraryWordsZh, en: libraryWordsEn };

export const libraryWords = (language: Language): LibraryWords => WORDS[language];
