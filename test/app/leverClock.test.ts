import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LEVER_TO_PAINT, LeverClock, MOST_MEASURES } from "../../src/app/leverClock.ts";

const measures = (): PerformanceEntryList => performance.getEntriesByName(LEVER_TO_PAINT);

beforeEach(() => {
  performance.clearMeasures();
  vi.stubGlobal("requestAnimationFrame", (paint: () => void) => setTimeout(paint, 0));
});
afterEach(() => vi.unstubAllGlobals());

/** Moves are answered by one forecast, which is then painted. */
async function paint(clock: LeverClock, moves: number, from = 0): Promise<void> {
  for (let k = 1; k <= moves; k++) clock.moved(from + k);
  const before = measures();
  clock.painting(from + moves);
  await vi.waitUntil(() => measures().length !== before.length, { interval: 1 });
}

test("a forecast answers the moves up to its own, a later one the rest", async () => {
  const clock = new LeverClock();
  clock.moved(4);
  await paint(clock, 3);
  expect(measures()).toHaveLength(3);
  clock.painting(4);
  await vi.waitUntil(() => measures().length === 4, { interval: 1 });
});

test("what is measured no more leaves no measure", async () => {
  const clock = new LeverClock();
  clock.moved(1);
  clock.forget();
  clock.moved(2);
  clock.painting(2);
  await vi.waitUntil(() => measures().length > 0, { interval: 1 });
  expect(measures()).toHaveLength(1);
});

test("a day of moves keeps no more measures than are to be kept", async () => {
  const clock = new LeverClock();
  await paint(clock, MOST_MEASURES);
  expect(measures()).toHaveLength(MOST_MEASURES);
  await paint(clock, 1, MOST_MEASURES);
  expect(measures()).toHaveLength(1);
});
