import { expect, test } from "vitest";
import { proofsIn, reportOf, summaryOf } from "../proofs.ts";

const scripts = JSON.stringify({
  scripts: { test: "x", "preproof:b": "x", "proof:b": "x", "proof:a": "x", proof: "x" },
});

test("every proof, in the order of package.json, and nothing else", () => {
  expect(proofsIn(scripts, [])).toEqual(["proof:b", "proof:a"]);
});

test("those that are named; a name that is none is refused", () => {
  expect(proofsIn(scripts, ["a"])).toEqual(["proof:a"]);
  expect(() => proofsIn(scripts, ["a", "c"])).toThrow("no proof:c");
});

const reports = [
  { path: "test/proof.md", text: "| proof:b | `proof:b` |" },
  { path: "test/x/a.md", text: "written by `npm run --silent proof:a > test/x/a.md`." },
  { path: "test/x/b.md", text: "What `npm run proof:b` wrote, with words of our own." },
];

test.each([
  { why: "one that it writes", name: "proof:a", report: { path: "test/x/a.md", isWritten: true } },
  { why: "one that only names it", name: "proof:b", report: { path: "test/x/b.md", isWritten: false } },
  { why: "none", name: "proof:c", report: null },
])("a proof's report: $why", ({ name, report }) => {
  expect(reportOf(name, reports)).toEqual(report);
});

test("the summary counts what failed and links each report", () => {
  const summary = summaryOf(
    [
      { name: "proof:a", passed: true, seconds: 3, report: "test/x/a.md" },
      { name: "proof:b", passed: false, seconds: 4, report: null },
    ],
    "2026-11-26",
  );
  expect(summary).toContain("2026-11-26; written by `npm run proof`. Failed: **1** of 2.");
  expect(summary).toContain("| proof:a | passed | 3 | [test/x/a.md](x/a.md) |");
  expect(summary).toContain("| proof:b | FAILED | 4 |  |");
});
