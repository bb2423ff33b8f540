import { expect, test } from "vitest";
import { BATCH, batchFor, fits, quickTrials, ranges, Schedule } from "../../workers/schedule.ts";

const all = ranges({ from: 0, to: 10_000 }, 200);
const none = new Map<number, number>();

/** The pieces in which workers that take turns are handed all the work. */
function pieces(schedule: Schedule, workers: number): number[][] {
  const given: number[][] = [];
  for (let k = 0; ; k++) {
    const work = schedule.next(k % workers);
    if (work.length === 0) return given;
    given.push(work.map((range) => range.from));
  }
}

test("a stretch further on is divided from where it begins", () => {
  expect(ranges({ from: 350, to: 800 }, 200)).toEqual([
    { from: 350, to: 550 },
    { from: 550, to: 750 },
    { from: 750, to: 800 },
  ]);
});

test.each([
  { why: "a small population is drawn in large pieces", slots: 1_000, hears: true, first: 13 },
  { why: "the shipped one in middling ones", slots: 2_500, hears: true, first: 8 },
  { why: "a city batch by batch", slots: 100_000, hears: true, first: 1 },
  {
    why: "the shipped one where a cancel is not heard before a piece ends",
    slots: 2_500,
    hears: false,
    first: 2,
  },
  { why: "a city there", slots: 100_000, hears: false, first: 1 },
])("$why, everything once, and small ones at the end", ({ slots, hears, first }) => {
  const given = pieces(new Schedule(all, none, { workers: 2, slots, hears }), 2);
  expect(given[0].length).toBe(first);
  expect(given.at(-1)?.length).toBe(1);
  expect(given.flat()).toEqual(all.map((range) => range.from));
});

test("more workers get smaller pieces, so that none is left without", () => {
  const given = pieces(new Schedule(all, none, { workers: 16, slots: 100, hears: true }), 16);
  expect(given[0].length).toBe(2);
  expect(given.length).toBeGreaterThan(25);
});

test("kept draws go to their keeper in one piece, before anything is drawn", () => {
  const keeper = new Map(all.slice(0, 20).map(({ from }, k) => [from, k % 2]));
  const schedule = new Schedule(all, keeper, { workers: 2, slots: 2_500, hears: true });
  const kept = (worker: number): number[] =>
    all.slice(0, 20).flatMap(({ from }, k) => (k % 2 === worker ? [from] : []));
  expect(schedule.next(1).map((range) => range.from)).toEqual(kept(1));
  expect(schedule.next(0).map((range) => range.from)).toEqual(kept(0));
  expect(schedule.next(0)[0].from).toBe(4_000);
});

test.each([
  { why: "the shipped population", slots: 2_475, batch: BATCH },
  { why: "the largest one that has whole batches", slots: 6_250, batch: BATCH },
  { why: "one a little larger", slots: 6_290, batch: BATCH - 2 },
  { why: "a hundred times the applicants", slots: 247_500, batch: 4 },
  { why: "a country", slots: 30_000_000, batch: 1 },
])("a batch of $why is $batch trials", ({ slots, batch }) => {
  expect(batchFor(slots)).toBe(batch);
});

test.each([
  { why: "the shipped population", slots: 2_475, trials: 2 * BATCH },
  { why: "the largest one with two whole batches", slots: 6_250, trials: 2 * BATCH },
  {
    why: "a hundred times the applicants: what surely stays, in batches of four",
    slots: 247_500,
    trials: 200,
  },
  { why: "a country: enough for a picture", slots: 30_000_000, trials: 50 },
])("a quick estimate of $why takes $trials trials", ({ slots, trials }) => {
  expect(quickTrials(slots)).toBe(trials);
});

test.each([
  { why: "the shipped population, 10,000 trials", slots: 2_475 * 10_000, fit: true },
  { why: "as many slots as there is room for", slots: 50_000_000, fit: true },
  { why: "one more", slots: 50_000_001, fit: false },
  { why: "a hundred times the applicants", slots: 247_500 * 10_000, fit: false },
])("claims of $why fit into memory: $fit", ({ slots, fit }) => {
  expect(fits(slots)).toBe(fit);
});
