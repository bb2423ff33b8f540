import { getContext, setContext } from "svelte";
import type { Component } from "svelte";
import type { Language } from "../../text/language.ts";
import type { TakeClosed, TakeKind } from "../../text/take.ts";

/** A part of a page that is taken away: what its card draws and tabulates, or the forecast as a whole. */
export interface TakenPart {
  readonly title: string;
  readonly unit: string;
  readonly note: string;
  /** The card; `null` for the forecast as a whole. */
  readonly card: Element | null;
}

/** How a page lets its parts be taken away. */
export interface Take {
  /** Fetched after the first forecast, for nobody needs it before. */
  readonly Menu: Component<TakeMenuProps>;
  /** `null`: what is on show is final. */
  readonly closed: TakeClosed | null;
  /** Returns the name of the file; `null` where it went to the clipboard. */
  readonly take: (kind: TakeKind, part: TakenPart) => Promise<string | null>;
}

export interface TakeMenuProps {
  /** Heading of what is taken away. */
  title: string;
  unit?: string;
  note?: string;
  kinds: readonly TakeKind[];
  take: Take;
  language: Language;
  /** Told before a choice can be made and after: what stands behind a fold has to be there meanwhile. */
  onopen?: (isOpen: boolean) => void;
}

const KEY = "take";

/** For all parts of the page; `null` while nothing is there to take them. */
export const provideTake = (take: () => Take | null): void => void setContext(KEY, take);

export const useTake = (): (() => Take | null) =>
  getContext<(() => Take | null) | undefined>(KEY) ?? (() => null);
