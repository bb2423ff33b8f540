import { expect, test } from "vitest";
import { FAULTS, workThrough } from "./storageFaults.ts";
import { play } from "./twoTabs.ts";
import type { Played } from "./twoTabs.ts";

/* A sample of what `npm run proof:storage` does in full. */

const plots = FAULTS.flatMap((fault) => [false, true].map((lasts) => ({ fault, lasts })));

test("a day's work on sound storage: nothing is lost and nothing told", () => {
  expect(workThrough(null)).toMatchObject({ silent: [], struck: false, visible: false });
});

test.each(plots)("no work is gone without a word: storage $fault, for good: $lasts", (plot) => {
  const { calls } = workThrough({ ...plot, nth: Infinity });
  expect(calls).toBeGreaterThan(20);
  for (let nth = 2; nth <= calls; nth += Math.ceil(calls / 3)) {
    const { silent, struck } = workThrough({ ...plot, nth });
    expect({ nth, silent, struck }).toEqual({ nth, silent: [], struck: true });
  }
});

test("two tabs in every order of edits, takeovers, crashes and messages: no edit is lost", async () => {
  const played: (Played & { seed: number })[] = [];
  for (let seed = 1; seed <= 20; seed++) played.push({ seed, ...(await play(seed)) });
  expect(played.filter(({ lost }) => lost.length > 0)).toEqual([]);
  const sum = (of: (each: Played) => number): number => played.reduce((total, each) => total + of(each), 0);
  expect(sum(({ edits }) => edits)).toBeGreaterThan(100);
  for (const count of ["takeovers", "crashes", "crashed", "told", "asked"] as const)
    expect(sum((each) => each[count])).toBeGreaterThan(0);
});
