import type { Origin } from "./plan.svelte.ts";

/** Where a piece of work was read from or written to. */
export interface Place {
  readonly handle: FileSystemFileHandle;
  /** The file as this page last read or wrote it. */
  readonly known: File;
}

/** Of each piece of work, as long as the page lives. */
export const places = new WeakMap<Origin, Place>();
