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

/**
 * Time for the tab that had the right to write what it still has, and for that to come here: the browser
 * tells of a lock and of what was stored in no order. More than twice as long as work may wait to be saved.
 */
const HANDOVER_MS = 500;

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
  let right: "none" | "coming" | "held" = "none";
  /** Which claim is the last one; what was stolen since is void. */
  let claims = 0;
  let isQueued = false;
  const forever = (): Promise<void> => new Promise(() => undefined);
  const hold = (): Promise<void> => {
    right = "held";
    events.granted();
    return forever();
  };
  const holdLater = (): Promise<void> => {
    const claim = ++claims;
    right = "coming";
    setTimeout(() => {
      if (claim === claims) void hold();
    }, HANDOVER_MS);
    return forever();
  };
  const request = (options: LockOptions, got: (lock: Lock | null) => Promise<void> | undefined): void => {
    locks.request(NAME, options, got).catch((error: unknown) => {
      const name = error instanceof DOMException ? error.name : "";
      if (name === "AbortError") lost();
      else if (LOCKLESS.has(name)) events.granted();
      else reportError(error);
    });
  };
  const wait = (): void => {
    if (isQueued) return;
    isQueued = true;
    request({}, () => {
      isQueued = false;
      return holdLater();
    });
  };
  const lost = (): void => {
    claims++;
    right = "none";
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
    if (right === "held") events.granted();
    if (right !== "none") return;
    right = "coming";
    request({ steal: true }, holdLater);
  };
}
