import { Session } from "../../src/app/session.svelte.ts";
import { Memory } from "./memory.ts";

type Channel = "timers" | "locks" | "storage";

interface Due {
  readonly at: number;
  readonly channel: Channel;
  /** What came while the tab stood still happens in this order, but for each channel's own; 0 to 1. */
  readonly turn: number;
  readonly run: () => void;
}

interface Claim {
  readonly tab: Tab;
  readonly got: (lock: Lock | null) => unknown;
  readonly reject: (error: Error) => void;
}

export interface Edit {
  readonly value: number;
  /** For how long its page had been awake when it was made. */
  readonly awake: number;
}

/** Longest time that a message takes from one process to another, in ms. */
const SLOWEST_MS = 100;

/**
 * Tabs of one browser, each a process of its own: what one stores comes to the others after a while, locks
 * and what was stored in any order; a tab may stand still, crash, close. The seed decides everything.
 */
export class World {
  now = 0;
  /** What the browser has stored, and how many changes of it there were. */
  readonly disk = new Map<string, string>();
  changes = 0;
  readonly tabs: Tab[] = [];
  private readonly random: () => number;
  private holder: Claim | null = null;
  private queue: Claim[] = [];

  constructor(seed: number) {
    this.random = mulberry32(seed);
  }

  chance(): number {
    return this.random();
  }

  upTo(most: number): number {
    return Math.floor(this.random() * (most + 1));
  }

  /** Everything that is due happens in its order, each in its tab. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      const next = this.tabs.flatMap((tab) => tab.next()).sort((a, b) => a.at - b.at)[0];
      if (this.tabs.length === 0 || next === undefined || next.at > end) break;
      this.now = Math.max(this.now, next.at);
      await next.tab.run(next.due);
    }
    this.now = end;
    for (const tab of this.tabs) tab.age();
  }

  request(claim: Claim, { steal = false, ifAvailable = false }: LockOptions): void {
    if (steal && this.holder !== null) {
      const { reject, tab } = this.holder;
      tab.send(() => reject(new DOMException("stolen", "AbortError")));
      this.grant(claim);
    } else if (this.holder === null) this.grant(claim);
    else if (ifAvailable) claim.tab.send(() => void claim.got(null));
    else this.queue.push(claim);
  }

  /** The tab is gone, and its lock with it. */
  drop(tab: Tab): void {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.queue = this.queue.filter((claim) => claim.tab !== tab);
    if (this.holder?.tab !== tab) return;
    this.holder = null;
    const next = this.queue.shift();
    if (next !== undefined) this.grant(next);
  }

  private grant(claim: Claim): void {
    this.holder = claim;
    claim.tab.send(() => void claim.got({ name: "", mode: "exclusive" }));
  }
}

/** The storage as one process sees it. */
class View extends Memory {
  private readonly world: World;
  private readonly changed: (key: string, text: string | null, change: number) => void;
  /** Which change of each key is seen. */
  private readonly seen = new Map<string, number>();

  constructor(world: World, changed: (key: string, text: string | null, change: number) => void) {
    super();
    this.world = world;
    this.changed = changed;
    for (const [key, text] of world.disk) this.texts.set(key, text);
  }

  override setItem(key: string, text: string): void {
    super.setItem(key, text);
    this.world.disk.set(key, text);
    this.tell(key, text);
  }

  override removeItem(key: string): void {
    super.removeItem(key);
    this.world.disk.delete(key);
    this.tell(key, null);
  }

  /** Another process changed it; a later change of one's own stays. */
  hear(key: string, text: string | null, change: number): void {
    if (change < (this.seen.get(key) ?? 0)) return;
    this.seen.set(key, change);
    if (text === null) this.texts.delete(key);
    else this.texts.set(key, text);
  }

  private tell(key: string, text: string | null): void {
    this.world.changes += 1;
    this.seen.set(key, this.world.changes);
    this.changed(key, text, this.world.changes);
  }
}

/** The timers of whichever tab is running are its own. */
let running: Tab | null = null;

function enter(tab: Tab): void {
  running = tab;
}

export class Tab {
  session: Session | null = null;
  readonly edits: Edit[] = [];
  /** How long it has not stood still. */
  awake = 0;
  private readonly world: World;
  private readonly page = Object.assign(new EventTarget(), { document: new EventTarget() });
  private readonly view: View;
  private due: Due[] = [];
  private lastHeard = 0;
  private frozenUntil = 0;
  private agedAt: number;

  constructor(world: World) {
    this.world = world;
    this.agedAt = world.now;
    this.view = new View(world, (key, text, change) => {
      for (const other of world.tabs) if (other !== this) other.hear(key, text, change);
    });
    world.tabs.push(this);
  }

  async open(): Promise<void> {
    await this.run(() => {
      const request = (_: string, options: LockOptions, got: Claim["got"]): Promise<unknown> =>
        new Promise((_resolve, reject) => this.world.request({ tab: this, got, reject }, options));
      const locks = { request } as unknown as LockManager;
      this.session = new Session({ storage: this.view, locks }, () => undefined);
      this.session.listen(this.page as unknown as Window);
    });
  }

  get isFrozen(): boolean {
    return this.frozenUntil > this.world.now;
  }

  freeze(ms: number): void {
    this.age();
    this.frozenUntil = this.world.now + ms;
  }

  age(): void {
    const from = Math.max(this.agedAt, Math.min(this.frozenUntil, this.world.now));
    this.awake += this.world.now - from;
    this.agedAt = this.world.now;
  }

  next(): { tab: Tab; at: number; due: Due }[] {
    const inOrder = [...this.due].sort((a, b) => a.at - b.at);
    const late = inOrder.filter((due) => due.at <= this.frozenUntil);
    const firsts = late.filter((due) => due === late.find(({ channel }) => channel === due.channel));
    const [first] = firsts.length > 0 ? firsts.sort((a, b) => a.turn - b.turn) : inOrder;
    return first === undefined ? [] : [{ tab: this, at: Math.max(first.at, this.frozenUntil), due: first }];
  }

  /** Runs something of this tab to its end, promises included. */
  async run(what: Due | (() => void)): Promise<void> {
    enter(this);
    if (typeof what === "function") what();
    else {
      this.cancel(what);
      what.run();
    }
    for (let turn = 0; turn < 12; turn++) await Promise.resolve();
    running = null;
  }

  /** A timer; one of no time follows what has come already. */
  after(ms: number, run: () => void, channel: Channel = "timers"): Due {
    const turn = ms === 0 && channel === "timers" ? 1 : this.world.chance();
    const due = { at: this.world.now + ms, channel, turn, run };
    this.due.push(due);
    return due;
  }

  cancel(due: Due): void {
    this.due = this.due.filter((each) => each !== due);
  }

  /** A message of the browser about locks, in its own time. */
  send(run: () => void): void {
    this.after(this.world.upTo(SLOWEST_MS), run, "locks");
  }

  hide(): void {
    this.page.dispatchEvent(new Event("pagehide"));
  }

  /** False where the browser asks and the planner stays. */
  close(): boolean {
    const event = new Event("beforeunload", { cancelable: true });
    this.page.dispatchEvent(event);
    if (event.defaultPrevented) return false;
    this.hide();
    this.world.drop(this);
    return true;
  }

  /** What another process stored comes in the order in which it was stored. */
  private hear(key: string, text: string | null, change: number): void {
    this.lastHeard = Math.max(this.lastHeard, this.world.now + this.world.upTo(SLOWEST_MS));
    const heard = (): void => {
      this.view.hear(key, text, change);
      this.page.dispatchEvent(Object.assign(new Event("storage"), { key }));
    };
    this.after(this.lastHeard - this.world.now, heard, "storage");
  }
}

/** Plays with clock and timers in the hands of the world. */
export async function withTimersOf(world: World, play: () => Promise<void>): Promise<void> {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const { now } = Date;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0) => (running === null ? set(run, ms) : running.after(ms, run)),
    clearTimeout: (due: Due) => running?.cancel(due),
  });
  Date.now = () => world.now;
  try {
    await play();
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    Date.now = now;
  }
}

/** A small generator for what is played; nothing hangs on its quality. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
