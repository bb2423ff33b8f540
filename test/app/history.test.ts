import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  MOST_STEPS,
  beginHistory,
  canRedo,
  canUndo,
  change,
  present,
  redo,
  settle,
  undo,
  withBefore,
} from "../../src/app/history.ts";
import type { History } from "../../src/app/history.ts";

const isSame = (one: number, other: number): boolean => one === other;
const end = (history: History<number>) => settle(history, isSame);
const step = (history: History<number>, state: number) => end(change(history, "a", state));
const statesOf = (history: History<number>) => history.entries.map(({ state }) => state);

describe("a gesture is one step", () => {
  const dragged = [1, 2, 3].reduce((history, state) => change(history, "ratio", state), beginHistory(0));

  test("a drag, however long", () => {
    expect(statesOf(dragged)).toEqual([0, 3]);
    expect(present(undo(dragged))).toBe(0);
    expect(present(redo(undo(dragged)))).toBe(3);
  });

  test("the next drag of the same field is another one", () => {
    expect(statesOf(change(end(dragged), "ratio", 4))).toEqual([0, 3, 4]);
  });

  test("another field is another step, also in the middle of a gesture", () => {
    expect(statesOf(change(change(dragged, "cap", 4), "ratio", 5))).toEqual([0, 3, 4, 5]);
  });

  test("after an undo nothing merges into what is left", () => {
    const back = undo(change(end(dragged), "ratio", 4));
    expect(statesOf(change(back, "ratio", 5))).toEqual([0, 3, 5]);
  });

  test("a gesture that comes back to where it began leaves no step", () => {
    const there = end(change(change(step(beginHistory(0), 7), "ratio", 8), "ratio", 7));
    expect(statesOf(there)).toEqual([0, 7]);
    expect(present(undo(there))).toBe(0);
  });
});

test("what was undone goes with the next change", () => {
  const history = undo(undo([1, 2, 3].reduce(step, beginHistory(0))));
  expect(canRedo(history)).toBe(true);
  const changed = step(history, 9);
  expect(statesOf(changed)).toEqual([0, 1, 9]);
  expect(canRedo(changed)).toBe(false);
  expect(redo(changed)).toBe(changed);
});

test("beyond the capacity the oldest steps go, and the present stays", () => {
  expect(MOST_STEPS).toBeGreaterThanOrEqual(100);
  const states = Array.from({ length: MOST_STEPS + 50 }, (_, i) => i + 1);
  let history = states.reduce(step, beginHistory(0));
  expect(present(history)).toBe(MOST_STEPS + 50);
  let steps = 0;
  for (; canUndo(history); steps++) history = undo(history);
  expect(steps).toBe(MOST_STEPS);
  expect(present(history)).toBe(50);
  expect(undo(history)).toBe(history);
});

type Act =
  | { readonly kind: "change"; readonly field: string; readonly state: number }
  | { readonly kind: "end" | "undo" | "redo" };

const acts = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("change" as const), field: fc.constantFrom("a", "b"), state: fc.nat(5) }),
    fc.record({ kind: fc.constantFrom("end" as const, "undo" as const, "redo" as const) }),
  ),
  { minLength: 1, maxLength: 40 },
);

function play(list: readonly Act[], most: number): History<number> {
  return list.reduce((history: History<number>, act) => {
    if (act.kind === "change") return change(history, act.field, act.state, most);
    return act.kind === "end" ? end(history) : act.kind === "undo" ? undo(history) : redo(history);
  }, beginHistory(0));
}

describe("laws, whatever was done before", () => {
  const run = (law: (history: History<number>) => void, most = 6) => {
    let undoable = 0;
    fc.assert(
      fc.property(acts, (list) => {
        const history = play(list, most);
        if (canUndo(history)) undoable++;
        law(history);
      }),
    );
    expect(undoable).toBeGreaterThan(20);
  };

  test("the present is one of at most so many states", () =>
    run((history) => {
      expect(history.entries.length).toBeGreaterThan(0);
      expect(history.entries.length).toBeLessThanOrEqual(3);
      expect(history.at).toBeLessThan(history.entries.length);
      expect(history.at).toBeGreaterThanOrEqual(0);
    }, 2));

  test("redo takes back an undo, and undo a redo", () =>
    run((history) => {
      if (canUndo(history)) expect(present(redo(undo(history)))).toBe(present(history));
      if (canRedo(history)) expect(present(undo(redo(history)))).toBe(present(history));
    }));

  test("undo takes back a step exactly, however many edits it had", () =>
    run((history) => {
      const settled = end(history);
      const gesture = [7, 8, 9].reduce((each, state) => change(each, "c", state, 100), settled);
      expect(present(gesture)).toBe(9);
      expect(present(undo(gesture))).toBe(present(settled));
    }));

  test("the end of a gesture moves nothing", () =>
    run((history) => expect(present(end(history))).toBe(present(history))));
});

describe("steps put before the present", () => {
  const history = undo([1, 2, 3].reduce(step, beginHistory(0)));
  const both = withBefore(history, [
    { state: 7, field: "a" },
    { state: 8, field: "b" },
  ]);

  test("the present stays, and so does what was undone", () => {
    expect(present(both)).toBe(2);
    expect(present(redo(both))).toBe(3);
  });

  test("undo leads to them first, and then to what was there", () => {
    const back = [undo(both), undo(undo(both)), undo(undo(undo(both)))];
    expect(back.map(present)).toEqual([8, 7, 2]);
  });
});
