import { expect, test } from "vitest";
import { proofsIn, provedIn, reportOf, summaryOf } from "../proofs.ts";

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

const a = { name: "proof:a", passed: true, date: "2026-11-26", seconds: 3, report: "test/x/a.md" };
const b = { name: "proof:b", passed: false, date: "2026-11-25", seconds: 40, report: null };

test("the summary counts what failed and what was not run, in the order of the names, and links each report", () => {
  expect(summaryOf(["proof:b", "proof:c", "proof:a"], [a, b]).split("\n").slice(2)).toEqual([
    "Written by `npm run proof`. Failed: **1** of 2; not run: 1.",
    "",
    "| proof | verdict | date | s | report |",
    "| --- | --- | --- | --- | --- |",
    "| proof:b | FAILED | 2026-11-25 | 40 |  |",
    "| proof:c | not run |  |  |  |",
    "| proof:a | passed | 2026-11-26 | 3 | [test/x/a.md](x/a.md) |",
    "",
  ]);
});

test("a summary is read as it was written", () => {
  expect(provedIn(summaryOf(["proof:a", "proof:b", "proof:c"], [a, b]))).toEqual([a, b]);
  expect(provedIn("")).toEqual([]);
});

test("the later of two runs counts; a proof that is none any more does not", () => {
  const again = { ...b, passed: true, date: "2026-11-27" };
  expect(provedIn(summaryOf(["proof:b"], [a, b, again]))).toEqual([again]);
});
