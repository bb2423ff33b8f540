import { expect, test } from "vitest";
import { isLink, routeOf } from "../../src/app/route.ts";

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

test.each([
  { why: "no hash", hash: "", expected: false },
  { why: "nothing in the hash", hash: "#", expected: false },
  { why: "a page", hash: "#/compare", expected: false },
  { why: "no page", hash: "#/", expected: false },
  { why: "a place on a page", hash: "#clause-8", expected: false },
  { why: "a link", hash: "#/plan?s=1.0123456789.q-_w", expected: true },
  { why: "a link with nothing in it", hash: "#/plan?s=", expected: true },
  { why: "a link cut off after its page", hash: "#/plan?", expected: true },
  { why: "a link to a page that does not exist", hash: "#/nowhere?s=1.0123456789.q", expected: true },
  { why: "a link whose mark is damaged", hash: "#/plan=s=1.0123456789.q", expected: true },
  { why: "a link whose beginning is damaged", hash: "#plan?s=1.0123456789.q", expected: true },
  { why: "a link with a line feed", hash: "#/plan\n?s=1", expected: true },
])("of a hash with $why it is told whether it is a link", ({ hash, expected }) => {
  expect(isLink(hash)).toBe(expected);
});
