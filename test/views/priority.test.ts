import fc from "fast-check";
import { expect, test } from "vitest";
import {
  classOf,
  moveClass,
  moveClause,
  restOf,
  setClass,
  stepClause,
} from "../../src/views/plan/priority.ts";

const all = [1, 2, 3, 4, 5];
const classes = [[1, 3], [5]];

test.each([
  { why: "into another class, which stays sorted", clause: 3, to: 1, expected: [[1], [3, 5]] },
  { why: "a class left empty goes", clause: 5, to: 0, expected: [[1, 3, 5]] },
  { why: "past the last class opens one", clause: 1, to: 2, expected: [[3], [5], [1]] },
  { why: "before the first class opens one", clause: 3, to: -1, expected: [[3], [1], [5]] },
  { why: "to the rest", clause: 3, to: null, expected: [[1], [5]] },
  {
    why: "out of the rest",
    clause: 2,
    to: 1,
    expected: [
      [1, 3],
      [2, 5],
    ],
  },
  { why: "to where it is", clause: 5, to: 1, expected: [[1, 3], [5]] },
])("a clause moves $why", ({ clause, to, expected }) => {
  expect(moveClause(classes, clause, to)).toEqual(expected);
});

test.each([
  { why: "down into the next class", clause: 3, by: 1, expected: [[1], [3, 5]] },
  { why: "down from the last class to the rest", clause: 5, by: 1, expected: [[1, 3]] },
  { why: "no further down than the rest", clause: 2, by: 1, expected: [[1, 3], [5]] },
  {
    why: "up from the rest into the last class",
    clause: 2,
    by: -1,
    expected: [
      [1, 3],
      [2, 5],
    ],
  },
  { why: "up out of the first class into one of its own", clause: 3, by: -1, expected: [[3], [1], [5]] },
] as const)("an arrow moves a clause $why", ({ clause, by, expected }) => {
  expect(stepClause(classes, clause, by)).toEqual(expected);
});

test("a clause alone in the first class has nowhere to go up", () => {
  expect(stepClause([[1], [5]], 1, -1)).toEqual([[1], [5]]);
});

test("from the rest up where there is no class yet", () => {
  expect(stepClause([], 4, -1)).toEqual([[4]]);
});

test("classes change places, and typed clauses replace those of a class", () => {
  expect(moveClass([[1], [2], [3]], 2, 0)).toEqual([[3], [1], [2]]);
  expect(setClass(classes, 1, [2, 5])).toEqual([
    [1, 3],
    [2, 5],
  ]);
  expect(setClass(classes, 2, [4])).toEqual([[1, 3], [5], [4]]);
  expect(setClass(classes, 0, [])).toEqual([[5]]);
});

test("whatever is moved, each clause stands in one class or in the rest, and no class is empty", () => {
  const move = fc.tuple(
    fc.constantFrom(...all),
    fc.constantFrom<1 | -1 | null>(1, -1, null),
    fc.integer({ min: -1, max: 5 }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
      const end = moves.reduce<number[][]>(
        (now, [clause, by, to]) => (by === null ? moveClause(now, clause, to) : stepClause(now, clause, by)),
        classes,
      );
      expect([...end.flat(), ...restOf(end, all)].sort()).toEqual(all);
      expect(end.every((each) => each.length > 0)).toBe(true);
      for (const clause of end.flat()) expect(end[classOf(end, clause) ?? -1]).toContain(clause);
    }),
  );
});
