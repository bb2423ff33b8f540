import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTurns } from "../../src/app/inTurns.ts";

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

/** Steps that each take some milliseconds; `turns` counts those that the page had before each. */
function* steps(count: number, takes: number, seen: number[], turns: { count: number }) {
  for (let i = 0; i < count; i += 1) {
    now += takes;
    seen.push(turns.count);
    yield;
  }
  return "end";
}

test.each([
  { why: "short ones share a turn", takes: 1, seen: [0, 0, 0, 0, 0] },
  { why: "after ten milliseconds the page has its turn", takes: 5, seen: [0, 0, 1, 1, 2] },
  { why: "after each that takes longer", takes: 30, seen: [0, 1, 2, 3, 4] },
])("$why", async ({ takes, seen }) => {
  const turns = { count: 0 };
  const { setTimeout: later } = globalThis;
  vi.spyOn(globalThis, "setTimeout").mockImplementation((act) => {
    turns.count += 1;
    return later(act);
  });
  const found: number[] = [];
  expect(await inTurns(steps(5, takes, found, turns))).toBe("end");
  expect(found).toEqual(seen);
});

test("what breaks in a step rejects", async () => {
  const broken = (function* (): Generator<undefined, never> {
    yield;
    throw new Error("step");
  })();
  await expect(inTurns(broken)).rejects.toThrow("step");
});
