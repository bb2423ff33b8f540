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
 * every tab is granted, and the shelf's own count keeps them from overwriting each other. A tab may hear that
 * a lock was stolen before it hears that it had it, and of two locks of its own in either order.
 *
 * @returns takes the right over from the tab that has it
 */
export function claimWriting(locks: LockManager | undefined, events: TabEvents): () => void {
  if (locks === undefined) {
    events.granted();
    return () => events.granted();
  }
  let right: "none" | "coming" | "held" = "none";
  /** Whatever is known to be this tab's; two while the end of one is still on its way. */
  const held = new Set<symbol>();
  /** The claim that stands in the queue or came through it. */
  let queued: symbol | null = null;
  let handover: ReturnType<typeof setTimeout> | undefined;
  const hold = (): void => {
    right = "held";
    events.granted();
  };
  const holdLater = (): void => {
    if (right === "held") events.waiting();
    right = "coming";
    clearTimeout(handover);
    // After a standstill what came meanwhile is heard first.
    handover = setTimeout(() => (handover = setTimeout(hold, 0)), HANDOVER_MS);
  };
  const request = (options: LockOptions, got: (lock: Lock | null) => void): symbol => {
    const claim = Symbol();
    let isStolen = false;
    const answered = (lock: Lock | null): Promise<void> | undefined => {
      if (isStolen) return undefined;
      if (lock !== null) held.add(claim);
      got(lock);
      return lock === null ? undefined : new Promise(() => undefined);
    };
    const failed = (error: unknown): void => {
      const name = error instanceof DOMException ? error.name : "";
      if (LOCKLESS.has(name)) return events.granted();
      if (name !== "AbortError") return reportError(error);
      isStolen = true;
      if (queued === claim) queued = null;
      held.delete(claim);
      if (held.size === 0) lost();
    };
    locks.request(NAME, options, answered).catch(failed);
    return claim;
  };
  const wait = (): void => {
    queued ??= request({}, holdLater);
  };
  const lost = (): void => {
    clearTimeout(handover);
    right = "none";
    events.waiting();
    wait();
  };
  request({ ifAvailable: true }, (lock) => {
    if (lock !== null) return hold();
    events.waiting();
    wait();
  });
  return () => {
    if (right === "held") events.granted();
    if (right !== "none") return;
    right = "coming";
    request({ steal: true }, holdLater);
  };
}
