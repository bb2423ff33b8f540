import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "../../src/scenario/canonical.ts";
import { differences } from "../../src/scenario/differences.ts";
import { readLedger } from "../../src/scenario/ledgerFile.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { problemLine } from "../../src/text/problems.ts";
import { LEDGER } from "./files.ts";
import { SMALL, changed, changes, damages, prototypeNames } from "./mutate.ts";

const TIMEOUT = 60_000;

const pristine = prototypeNames();

function isSpoken(problems: readonly Problem[]): boolean {
  const lines = problems.flatMap((problem) => [problemLine(problem, "zh"), problemLine(problem, "en")]);
  return problems.length > 0 && lines.every((line) => line !== "" && !/[\n\r]|undefined/.test(line));
}

test("a changed scenario is read or explained, never thrown", { timeout: TIMEOUT }, () => {
  const count = { scenario: 0, newer: 0, problems: 0 };
  fc.assert(
    fc.property(changes, (list) => {
      const result = readScenario(changed(SMALL, list));
      count[result.kind] += 1;
      if (result.kind === "problems") return isSpoken(result.problems);
      if (result.kind === "newer") return true;
      differences(result.scenario);
      if (!allFinite(result.scenario)) return false;
      const again = readScenario(writeScenario(result.document));
      return again.kind === "scenario" && canonicalText(again.scenario) === canonicalText(result.scenario);
    }),
    { numRuns: 2000 },
  );
  expect(count.problems).toBeGreaterThan(700);
  expect(count.scenario).toBeGreaterThan(30);
});

function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(allFinite);
}

test("a changed ledger is read or explained, never thrown", { timeout: TIMEOUT }, () => {
  const count = { sound: 0, broken: 0 };
  fc.assert(
    fc.property(changes, (list) => {
      const result = readLedger(changed(LEDGER, list));
      count[result.ok ? "sound" : "broken"] += 1;
      return result.ok ? allFinite(result.ledger) : isSpoken(result.problems);
    }),
    { numRuns: 1500 },
  );
  expect(count.broken).toBeGreaterThan(500);
  expect(count.sound).toBeGreaterThan(20);
});

test("damaged text is read or explained, never thrown", { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(damages, (text) => {
      const result = readScenario(text);
      return result.kind !== "problems" || isSpoken(result.problems);
    }),
    { numRuns: 800 },
  );
});

test("no file has left a trace on the prototypes", () => {
  expect(prototypeNames()).toEqual(pristine);
  expect(({} as Record<string, unknown>)["ratio"]).toBeUndefined();
});
