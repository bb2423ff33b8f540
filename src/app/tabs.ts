/** What happens to this tab's right to write. */
export interface TabEvents {
  /** It is the only one that writes. */
  readonly granted: () => void;
  /** Another tab writes. Called again each time another one takes over. */
  readonly waiting: () => void;
}

const NAME = "subsidy-forecast/work";

/** What a page without a right to locks is told. */
const LOCKLESS = new Set(["SecurityError", "InvalidStateError", "NotSupportedError"]);

/** Time for the tab that is overtaken to write what it still has. */
const HANDOVER_MS = 150;

/**
 * One tab writes, by a Web Lock: the first, then whichever waits longest. Where the browser has no locks
 * every tab is granted, and the shelf's own count keeps them from overwriting each other.
 *
 * @returns takes the right over from the tab that has it
 */
export function claimWriting(locks: LockManager | undefined, events: TabEvents): () => void {
  if (locks === undefined) {
    events.granted();
    return () => events.granted();
  }
  let isHolding = false;
  const hold = (): Promise<void> => {
    isHolding = true;
    events.granted();
    return new Promise(() => undefined);
  };
  const request = (options: LockOptions, got: (lock: Lock | null) => Promise<void> | undefined): void => {
    locks.request(NAME, options, got).catch((error: unknown) => {
      const name = error instanceof DOMException ? error.name : "";
      if (name === "AbortError") lost();
      else if (LOCKLESS.has(name)) events.granted();
      else reportError(error);
    });
  };
  const wait = (): void => request({}, hold);
  const lost = (): void => {
    isHolding = false;
    events.waiting();
    wait();
  };
  request({ ifAvailable: true }, (lock) => {
    if (lock !== null) return hold();
    events.waiting();
    wait();
    return undefined;
  });
  return () => {
    if (isHolding) return;
    request({ steal: true }, () =>
      new Promise<void>((resolve) => setTimeout(resolve, HANDOVER_MS)).then(hold),
    );
  };
}
