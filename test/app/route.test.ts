import { expect, test } from "vitest";
import { routeOf } from "../../src/app/route.ts";

test.each([
  { why: "a page that exists", hash: "#/compare", expected: "compare" },
  { why: "a page with more in its address", hash: "#/plan?x=1", expected: "plan" },
  { why: "a page with a path below it", hash: "#/compare/a", expected: "compare" },
  { why: "a page that does not exist yet", hash: "#/lead", expected: null },
  { why: "another word that begins like a page", hash: "#/planned", expected: null },
  { why: "a link inside a page", hash: "#answer", expected: null },
  { why: "no hash", hash: "", expected: null },
])("$why", ({ hash, expected }) => {
  expect(routeOf(hash, ["plan", "compare"])).toBe(expected);
});
