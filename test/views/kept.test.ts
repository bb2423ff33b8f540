import { expect, test } from "vitest";
import { isSame, keeper } from "../../src/views/shared/kept.ts";

test("what says the same stays the same value", () => {
  const keep = keeper<object>();
  const first = { ratio: 4_000, byYear: { 2027: { cap: 1 } } };
  expect(keep(first)).toBe(first);
  expect(keep({ byYear: { 2027: { cap: 1 } }, ratio: 4_000 })).toBe(first);
  const other = { ratio: 4_000, byYear: { 2027: { cap: 2 } } };
  expect(keep(other)).toBe(other);
  expect(keep({ ...first })).not.toBe(first);
});

test.each([
  { one: [1, [2]], other: [1, [2]], same: true },
  { one: [1, 2], other: [2, 1], same: false },
  { one: [], other: {}, same: false },
  { one: { a: 1 }, other: { a: 1, b: undefined }, same: false },
  { one: { a: undefined }, other: { b: undefined }, same: false },
  { one: null, other: {}, same: false },
  { one: NaN, other: NaN, same: true },
])("$one and $other: $same", ({ one, other, same }) => {
  expect(isSame(one, other)).toBe(same);
});
