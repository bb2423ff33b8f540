import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Session } from "../../src/app/session.svelte.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { Memory } from "./memory.ts";
import { edit, listening, ratioOf } from "./sessions.ts";

const [, tight] = shippedScenarios;
let memory: Memory;
let changed: string[];

/** A tab without locks, the only one. */
function open(storage: Memory | null = memory): Session {
  return new Session({ storage, locks: undefined }, (_, what) => changed.push(what));
}

beforeEach(() => {
  vi.useFakeTimers();
  memory = new Memory();
  changed = [];
});

afterEach(() => {
  vi.useRealTimers();
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

  test("a right that is taken back before it has come is void", async () => {
    const [first, second] = [tab(), tab()];
    await rest();
    second.takeOver();
    await vi.advanceTimersByTimeAsync(100);
    first.takeOver();
    await rest();
    expect([first.plan.isReadOnly, second.plan.isReadOnly]).toEqual([false, true]);
  });

  test("a page that stood still writes nothing once another has the right, and says so", async () => {
    const [first, second] = [tab(), tab()];
    await rest();
    edit(first, 4_000);
    vi.setSystemTime(Date.now() + 2_000);
    second.takeOver();
    await rest();
    expect(first.autosave.state).toEqual({ kind: "elsewhere", stranded: true });
    expect(ratioOf(open())).toBeUndefined();
  });

  test("what a tab could not save before another wrote is one undo away once it goes on", async () => {
    const [first, second] = [open(), open()];
    second.slots.add({ document: tight.document, source: { kind: "snapshot" } });
    edit(first, 4_000);
    await rest();
    for (const ratio of [1_000, 1_100]) edit(second, ratio);
    await rest();
    expect(second.autosave.state).toEqual({ kind: "elsewhere", stranded: true });
    second.takeOver();
    expect(second.autosave.state.kind).toBe("saved");
    const later = open();
    expect(later.slots.list.map(({ source }) => source.kind)).toEqual(["bench", "snapshot"]);
    const ratios = [ratioOf(later)];
    for (let i = 0; i < 3; i++) {
      later.plan.undo();
      ratios.push(ratioOf(later));
    }
    expect(ratios).toEqual([4_000, 1_100, 1_000, 4_000]);
  });

  test("without locks a tab that hears of another's record only looks on from then", async () => {
    const [first, second] = [open(), open()];
    const news = listening(second);
    edit(first, 4_000);
    await rest();
    news("subsidy-forecast/rise");
    expect(second.plan.isReadOnly).toBe(false);
    news("subsidy-forecast/work/head/0");
    expect([second.plan.isReadOnly, ratioOf(second)]).toEqual([true, 4_000]);
    const own = listening(first);
    own("subsidy-forecast/work/head/0");
    expect(first.plan.isReadOnly).toBe(false);
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
