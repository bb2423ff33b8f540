import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SAVE_DELAY_MS } from "../../src/app/autosave.svelte.ts";
import { workOf } from "../../src/app/plan.svelte.ts";
import { Session } from "../../src/app/session.svelte.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { Memory } from "./memory.ts";

const [, tight] = shippedScenarios;
let memory: Memory;
let changed: string[];

/** A tab without locks, the only one. */
function open(storage: Memory | null = memory): Session {
  return new Session({ storage, locks: undefined }, (_, what) => changed.push(what));
}

/** An edit as the page makes it: at the end of the gesture the session is told. */
function edit(session: Session, ratio: number): void {
  session.plan.edits.figure(8, "ratio", ratio);
  session.plan.end();
  session.touched();
}

const ratioOf = ({ plan }: Session) => plan.work.scenario.levers.clauses[8]?.ratio;
const wait = () => vi.advanceTimersByTime(SAVE_DELAY_MS);

beforeEach(() => {
  vi.useFakeTimers();
  memory = new Memory();
  changed = [];
});

afterEach(() => {
  vi.useRealTimers();
});

test("a first visit opens the first shipped scenario and writes nothing", () => {
  const session = open();
  session.touched();
  wait();
  expect(session.plan.work.from).toBe(shippedScenarios[0].id);
  expect(memory.texts.size).toBe(0);
  expect(session.autosave.state.kind).toBe("idle");
});

test("work goes on where it was left: scenario, steps in both directions, saved values, slots", () => {
  const session = open();
  session.plan.open(workOf(tight.document, tight.id));
  for (const ratio of [4_000, 3_500, 3_000]) edit(session, ratio);
  session.plan.undo();
  session.slots.add({ document: tight.document, source: { kind: "shipped", id: tight.id } });
  session.slots.chooseBaseline(1);
  session.touched();
  wait();
  const later = open();
  expect([ratioOf(later), later.plan.work.from, later.plan.isTouched]).toEqual([3_500, tight.id, true]);
  expect(later.slots.list).toEqual(session.slots.list);
  expect(changed).not.toContain("words");
  later.plan.redo();
  expect(ratioOf(later)).toBe(3_000);
  for (let i = 0; i < 3; i++) later.plan.undo();
  expect(later.plan.work.document).toEqual(tight.document);
  later.plan.undo();
  expect(later.plan.work.from).toBe(shippedScenarios[0].id);
  later.plan.redo();
  later.plan.toSaved();
  expect(later.plan.isTouched).toBe(false);
});

test("at least a hundred steps survive", () => {
  const session = open();
  for (let i = 1; i <= 120; i++) edit(session, 5_000 - i);
  wait();
  const later = open();
  let steps = 0;
  for (; later.plan.canUndo; steps++) later.plan.undo();
  expect(steps).toBe(120);
  expect(ratioOf(later)).toBeUndefined();
});

test("it is saved at most a quarter of a second later, and at once when the page goes", () => {
  const session = open();
  edit(session, 4_000);
  expect(session.autosave.state.kind).toBe("saving");
  vi.advanceTimersByTime(SAVE_DELAY_MS - 1);
  edit(session, 3_000);
  vi.advanceTimersByTime(1);
  expect(session.autosave.state).toMatchObject({ kind: "saved", short: false });
  expect(ratioOf(open())).toBe(3_000);
  edit(session, 2_000);
  session.autosave.flush();
  expect(ratioOf(open())).toBe(2_000);
});

test("before it is loaded again it saves what waits, and says whether nothing is lost", () => {
  const session = open();
  expect(session.saveNow()).toBe(true);
  session.plan.edits.figure(8, "ratio", 4_000);
  expect(session.saveNow()).toBe(true);
  expect(ratioOf(open())).toBe(4_000);
  const kept = open(null);
  expect(kept.saveNow()).toBe(true);
  edit(kept, 3_000);
  expect(kept.saveNow()).toBe(false);
});

describe("storage that fails costs no work", () => {
  test("switched off: everything works but keeping, and that is said", () => {
    const session = open(null);
    edit(session, 4_000);
    wait();
    expect(ratioOf(session)).toBe(4_000);
    expect(session.autosave.state).toEqual({ kind: "failed", why: "unavailable" });
  });

  test("at any call: the page goes on, and the next visit finds a state that was there", () => {
    const session = open();
    edit(session, 4_900);
    wait();
    memory.calls = 0;
    edit(session, 4_800);
    wait();
    const calls = memory.calls;
    expect(calls).toBeGreaterThan(10);
    for (let n = 1; n <= calls; n++) {
      memory.calls = 0;
      memory.failing = n;
      edit(session, 4_800 - n);
      wait();
      memory.failing = Infinity;
      expect(ratioOf(session)).toBe(4_800 - n);
      expect([4_800 - n, 4_800 - n + 1]).toContain(ratioOf(open()));
      edit(session, 4_800 - n + 5_000);
      session.plan.undo();
      session.touched();
      wait();
      expect(ratioOf(open())).toBe(4_800 - n);
    }
  });

  test("no room for all steps: the newest are kept, and that is said", () => {
    const session = open();
    for (let i = 1; i <= 100; i++) edit(session, 5_000 - i);
    memory.room = 300_000;
    wait();
    expect(session.autosave.state).toMatchObject({ kind: "saved", short: true });
    const later = open();
    expect(ratioOf(later)).toBe(4_900);
    expect(later.plan.canUndo).toBe(true);
  });

  test("no room for anything: failed, until there is", () => {
    const session = open();
    memory.room = 1_000;
    edit(session, 4_000);
    wait();
    expect(session.autosave.state).toEqual({ kind: "failed", why: "full" });
    memory.room = Infinity;
    edit(session, 3_000);
    wait();
    expect(ratioOf(open())).toBe(3_000);
  });
});

describe("what was kept and is damaged", () => {
  const texts = () => [...memory.texts].filter(([key]) => key.includes("/text/"));

  test("one state: the nearest older one takes its place, and that is said", () => {
    const session = open();
    for (const ratio of [4_000, 3_000]) edit(session, ratio);
    wait();
    const [key = ""] = texts().find(([, text]) => text.includes('"ratio":0.3}')) ?? [];
    memory.texts.set(key, "{");
    const later = open();
    expect(ratioOf(later)).toBe(4_000);
    expect(later.autosave.isRecovered).toBe(true);
    expect(later.plan.canUndo).toBe(true);
  });

  test.each(["", "x", "{}", '{"form":2}'])("all of it: as on a first visit (%j)", (rubbish) => {
    const session = open();
    edit(session, 4_000);
    wait();
    for (const key of memory.texts.keys()) memory.texts.set(key, rubbish);
    const later = open();
    expect(ratioOf(later)).toBeUndefined();
    edit(later, 3_000);
    wait();
    expect(ratioOf(open())).toBe(3_000);
  });

  test("nothing is said of damage where there is none", () => {
    const session = open();
    edit(session, 4_000);
    wait();
    expect(open().autosave.isRecovered).toBe(false);
  });
});

describe("two tabs", () => {
  /** Web Locks as far as they are used: one holder, a queue, stealing. */
  class Locks {
    private holder: { reject: (error: Error) => void } | null = null;
    private readonly queue: (() => void)[] = [];

    request(_: string, options: LockOptions, got: (lock: Lock | null) => unknown): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const take = () => {
          const mine = { reject };
          this.holder = mine;
          void Promise.resolve(got({ name: _, mode: "exclusive" })).then((value) => {
            if (this.holder === mine) this.release();
            resolve(value);
          });
        };
        if (options.steal) {
          this.holder?.reject(new DOMException("stolen", "AbortError"));
          take();
        } else if (this.holder === null) take();
        else if (options.ifAvailable) resolve(got(null));
        else this.queue.push(take);
      });
    }

    /** The tab that holds the lock is closed. */
    release(): void {
      this.holder = null;
      this.queue.shift()?.();
    }
  }

  let locks: Locks;
  const tab = () =>
    new Session({ storage: memory, locks: locks as unknown as LockManager }, (_, what) => changed.push(what));
  const rest = () => vi.advanceTimersByTimeAsync(1_000);

  beforeEach(() => {
    locks = new Locks();
  });

  test("the second only looks on, and writes when the first is closed, from where that one ended", async () => {
    const first = tab();
    await rest();
    edit(first, 4_000);
    const second = tab();
    await rest();
    expect([first.plan.isReadOnly, second.plan.isReadOnly]).toEqual([false, true]);
    expect(second.autosave.state.kind).toBe("elsewhere");
    edit(second, 1_000);
    edit(first, 3_500);
    await rest();
    first.autosave.flush();
    locks.release();
    await rest();
    expect([second.plan.isReadOnly, ratioOf(second)]).toEqual([false, 3_500]);
    edit(second, 3_000);
    await rest();
    expect(ratioOf(open())).toBe(3_000);
  });

  test("taking over: the other keeps its last edit safe, and looks on from then", async () => {
    const [first, second] = [tab(), tab()];
    await rest();
    edit(first, 4_000);
    second.takeOver();
    await rest();
    expect([first.plan.isReadOnly, second.plan.isReadOnly]).toEqual([true, false]);
    expect(ratioOf(second)).toBe(4_000);
    edit(second, 3_000);
    await rest();
    edit(first, 1_000);
    await rest();
    expect(ratioOf(open())).toBe(3_000);
    first.takeOver();
    await rest();
    expect([ratioOf(first), first.plan.isReadOnly, second.plan.isReadOnly]).toEqual([3_000, false, true]);
  });

  test("without locks the one that wrote first is not overwritten", async () => {
    const [first, second] = [open(), open()];
    edit(first, 4_000);
    await rest();
    edit(second, 1_000);
    await rest();
    expect([second.plan.isReadOnly, second.autosave.state.kind]).toEqual([true, "elsewhere"]);
    expect(ratioOf(open())).toBe(4_000);
  });
});

test("whether this tab writes is decided at once where there are no locks, else with the lock's answer", async () => {
  await open().decided;
  const answers: ((lock: Lock | null) => unknown)[] = [];
  const locks = {
    request: (_: string, __: LockOptions, got: (lock: Lock | null) => unknown) => {
      answers.push(got);
      return new Promise(() => undefined);
    },
  } as unknown as LockManager;
  const session = new Session({ storage: memory, locks }, () => undefined);
  let isDecided = false;
  void session.decided.then(() => (isDecided = true));
  await Promise.resolve();
  expect(isDecided).toBe(false);
  answers[0]?.(null);
  await session.decided;
  expect(session.plan.isReadOnly).toBe(true);
});
