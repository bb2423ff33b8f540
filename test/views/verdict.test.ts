import { expect, test } from "vitest";
import { verdictOf } from "../../src/views/shared/verdict.ts";

test.each([
  { why: "two standard errors up", difference: 2, se: 1, expected: "more" },
  { why: "two standard errors down", difference: -2, se: 1, expected: "less" },
  { why: "just below two", difference: -1.999, se: 1, expected: "notSignificant" },
  { why: "no mean difference, but a spread", difference: 0, se: 1, expected: "notSignificant" },
  { why: "the same on every trial", difference: 0, se: 0, expected: "same" },
  { why: "the same small difference on every trial", difference: 0.01, se: 0, expected: "more" },
])("$why", ({ difference, se, expected }) => expect(verdictOf({ difference, se })).toBe(expected));
