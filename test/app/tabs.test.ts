import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { claimWriting } from "../../src/app/tabs.ts";

/** Claims of one tab on the lock, in the order in which they were made; the test plays the browser. */
class Locks {
  readonly claims: {
    readonly options: LockOptions;
    readonly got: (lock: Lock | null) => unknown;
    readonly reject: (error: Error) => void;
  }[] = [];

  request(_: string, options: LockOptions, got: (lock: Lock | null) => unknown): Promise<unknown> {
    return new Promise((_resolve, reject) => this.claims.push({ options, got, reject }));
  }

  /** `refused`: there is a holder; `stolen`: the lock is another's from then on. */
  async tell(claim: number, news: "granted" | "refused" | "stolen"): Promise<void> {
    const { got, reject } = this.claims[claim];
    if (news === "stolen") reject(new DOMException("stolen", "AbortError"));
    else got(news === "granted" ? { name: "", mode: "exclusive" } : null);
    await vi.advanceTimersByTimeAsync(0);
  }
}

const [FIRST, QUEUED, STEAL] = [0, 1, 2];
const HANDOVER_MS = 500;
let locks: Locks;
let says: ("writes" | "looks on")[];
let takeOver: () => void;

const rest = (ms = HANDOVER_MS + 2) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  locks = new Locks();
  says = [];
  takeOver = claimWriting(locks as unknown as LockManager, {
    granted: () => says.push("writes"),
    waiting: () => says.push("looks on"),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Another tab has the lock; this one waits, and takes it over. */
async function beginTakingOver(): Promise<void> {
  await locks.tell(FIRST, "refused");
  takeOver();
  expect(locks.claims.map(({ options }) => options)).toEqual([{ ifAvailable: true }, {}, { steal: true }]);
}

async function hear(news: readonly (readonly [number, "granted" | "stolen"])[]): Promise<void> {
  for (const [claim, what] of news) await locks.tell(claim, what);
}

describe("what a tab hears of its locks comes in no order", () => {
  test.each([
    { why: "taken over", news: [[STEAL, "granted"]], ends: "writes" },
    {
      why: "taken over and stolen again",
      news: [
        [STEAL, "granted"],
        [STEAL, "stolen"],
      ],
      ends: "looks on",
    },
    {
      why: "the theft is heard of before the lock (plays 2775, 2801 and 2935: two tabs wrote at once)",
      news: [
        [STEAL, "stolen"],
        [STEAL, "granted"],
      ],
      ends: "looks on",
    },
    {
      why: "the queue's turn, by itself",
      news: [[QUEUED, "granted"]],
      ends: "writes",
    },
    {
      why: "the queue's turn, stolen before it is heard of",
      news: [
        [STEAL, "stolen"],
        [QUEUED, "stolen"],
        [QUEUED, "granted"],
      ],
      ends: "looks on",
    },
  ] as const)("$why: $ends", async ({ news, ends }) => {
    await beginTakingOver();
    await hear(news);
    await rest(2 * HANDOVER_MS);
    expect(says.at(-1)).toBe(ends);
  });

  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];

  test.each(orders)(
    "a tab that steals from its own turn of the queue writes: order %i %i %i",
    async (...order) => {
      await beginTakingOver();
      const news = [[QUEUED, "granted"] as const, [QUEUED, "stolen"] as const, [STEAL, "granted"] as const];
      await hear(order.map((each) => news[each]));
      await rest();
      expect(says.at(-1)).toBe("writes");
    },
  );

  test.each(orders)(
    "one whose turn comes after the thief of its lock closed writes: order %i %i %i",
    async (...order) => {
      await beginTakingOver();
      const news = [[STEAL, "granted"] as const, [STEAL, "stolen"] as const, [QUEUED, "granted"] as const];
      await hear(order.map((each) => news[each]));
      await rest();
      expect(says.at(-1)).toBe("writes");
    },
  );

  test("the first lock of all is stolen before it is heard of", async () => {
    await hear([
      [FIRST, "stolen"],
      [FIRST, "granted"],
    ]);
    await rest();
    expect(says).toEqual(["looks on"]);
  });
});

test("the first tab writes at once, one that takes over half a second later", async () => {
  await locks.tell(FIRST, "granted");
  expect(says).toEqual(["writes"]);
  await locks.tell(FIRST, "stolen");
  takeOver();
  await locks.tell(2, "granted");
  await rest(HANDOVER_MS - 1);
  expect(says).toEqual(["writes", "looks on"]);
  await rest(2);
  expect(says).toEqual(["writes", "looks on", "writes"]);
});

test("a lock that comes while another one is held begins the half second anew: between them another tab wrote", async () => {
  await beginTakingOver();
  await locks.tell(STEAL, "granted");
  await rest();
  await locks.tell(QUEUED, "granted");
  expect(says).toEqual(["looks on", "writes", "looks on"]);
  await locks.tell(STEAL, "stolen");
  await rest();
  expect(says).toEqual(["looks on", "writes", "looks on", "writes"]);
});

test("a lock that comes during the half second begins it anew", async () => {
  await beginTakingOver();
  await locks.tell(STEAL, "granted");
  await rest(HANDOVER_MS - 1);
  await locks.tell(QUEUED, "granted");
  await rest(HANDOVER_MS - 1);
  expect(says).toEqual(["looks on"]);
  await rest(3);
  expect(says).toEqual(["looks on", "writes"]);
});

test("a tab that lost its lock stands in the queue, once", async () => {
  await beginTakingOver();
  await hear([
    [STEAL, "granted"],
    [STEAL, "stolen"],
  ]);
  expect(locks.claims.length).toBe(3);
  await hear([[QUEUED, "stolen"]]);
  expect(locks.claims.map(({ options }) => options).slice(3)).toEqual([{}]);
  await hear([
    [3, "granted"],
    [3, "stolen"],
  ]);
  expect(locks.claims.map(({ options }) => options).slice(3)).toEqual([{}, {}]);
});

test("a page that stood still hears first that its lock was stolen", async () => {
  await beginTakingOver();
  await locks.tell(STEAL, "granted");
  setTimeout(() => void locks.tell(STEAL, "stolen"), HANDOVER_MS);
  await rest(2 * HANDOVER_MS);
  expect(says).toEqual(["looks on", "looks on"]);
});

test("clicked twice it takes over once", async () => {
  await beginTakingOver();
  takeOver();
  expect(locks.claims.length).toBe(3);
  await locks.tell(STEAL, "granted");
  await rest();
  takeOver();
  expect(locks.claims.length).toBe(3);
  expect(says.at(-1)).toBe("writes");
});
