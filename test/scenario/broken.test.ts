import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLedger } from "../../src/scenario/ledgerFile.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { problemCodes, problemLine, problemText } from "../../src/text/problems.ts";
import { expected } from "./broken/expected.ts";

const folder = new URL("broken/", import.meta.url);

function problemsOf(name: string): readonly Problem[] {
  const text = readFileSync(new URL(`${name}.json`, folder), "utf8");
  const result = name.startsWith("ledger-") ? readLedger(text) : readScenario(text);
  if (!("problems" in result)) throw new Error(`${name} was accepted`);
  return result.problems;
}

describe("one broken file per fault", () => {
  test("every file of the folder is expected to fail, and every expectation has its file", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
    expect(files.map((name) => name.replace(".json", "")).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))("%s", (name, lines) => {
    expect(problemsOf(name).map(({ path, code }) => `${path}: ${code}`)).toEqual(lines);
  });

  test("every problem is said in both languages, on one line, with nothing left open", () => {
    for (const name of Object.keys(expected)) {
      for (const problem of problemsOf(name)) {
        const { zh, en } = problemText(problem);
        expect(zh, name).toMatch(/\p{Script=Han}/u);
        expect(en, name).toMatch(/^[^\p{Script=Han}]+$/u);
        expect(zh + en, name).not.toMatch(/undefined|NaN|\n/);
      }
    }
  });

  test.each([
    ["cost-median-zero", "segments[1].claims[0].cost.median: must be above 0"],
    ["trials-too-many", "run.trials: must be at most 10000000"],
    ["text-trailing-comma", "not JSON at line 1, column 42"],
    ["text-key-twice", "run.trials: the same key stands here twice (line 5"],
    ["ledger-applicant-unknown", 'claims[0].applicant: "b" is not the id of an applicant'],
  ])("%s says: %s", (name, words) => {
    expect(
      problemsOf(name)
        .map((problem) => problemLine(problem, "en"))
        .join("\n"),
    ).toContain(words);
  });
});

test("every problem code has its broken file, but for those that take more than a small one", () => {
  const elsewhere = ["too-large", "more", "long-text"];
  const codes = Object.values(expected)
    .flat()
    .map((line) => line.replace(/^.*: /, ""));
  expect(problemCodes.filter((code) => !codes.includes(code) && !elsewhere.includes(code))).toEqual([]);
});
