import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "../../src/scenario/canonical.ts";
import { differences } from "../../src/scenario/differences.ts";
import { readLedger } from "../../src/scenario/ledgerFile.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { problemLine } from "../../src/text/problems.ts";
import { EVERY_KEY, LEDGER } from "./files.ts";

type Node = Record<string | number, unknown>;

const NASTY = [
  null,
  true,
  0,
  -0,
  -1,
  0.5,
  1e308,
  -1e308,
  5e-324,
  0.1 + 0.2,
  9007199254740991,
  "",
  "0.5",
  "1e3",
  "０.５",
  "-1",
  "2026-07-01",
  "2027",
  "NaN",
  "<script>",
  "\u0000\u2028\ud800",
  "x".repeat(5000),
  [],
  {},
  [[]],
  [null],
  { zh: "a" },
  { note: 1, "x-a": 2 },
  { "2027": 1 },
  new Array<number>(300).fill(1),
];
const NASTY_KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "",
  "2027",
  "8",
  "99",
  "note",
  "x-",
  "a.b",
  'q"]',
  "字",
];

/** Every key of the format, but only three segments with two claims each: a small file is changed at more places. */
const SMALL = JSON.stringify(JSON.parse(EVERY_KEY), (key, value: unknown) => {
  if (!Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  if (key === "segments") return [0, 3, 5].map((i) => list[i]);
  return key === "claims" ? list.slice(0, 2) : list;
});
const TIMEOUT = 60_000;

/** Every object and list of a document. */
function nodesOf(tree: unknown, found: Node[] = []): Node[] {
  if (typeof tree !== "object" || tree === null) return found;
  found.push(tree as Node);
  for (const child of Object.values(tree)) nodesOf(child, found);
  return found;
}

interface Change {
  readonly node: number;
  readonly key: number;
  readonly does: "replace" | "remove" | "add" | "copy";
  readonly value: unknown;
  readonly name: string;
}

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    node: fc.nat(),
    key: fc.nat(),
    does: fc.constantFrom("replace", "replace", "remove", "add", "copy"),
    value: fc.oneof(
      fc.constantFrom<unknown>(...NASTY),
      fc.double(),
      fc.integer(),
      fc.jsonValue({ maxDepth: 3 }),
    ),
    name: fc.oneof(fc.constantFrom(...NASTY_KEYS), fc.string()),
  }),
  { minLength: 1, maxLength: 4 },
);

/** As an own property, whatever the key. */
function set(at: Node, key: string, value: unknown): void {
  Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
}

function changed(text: string, list: readonly Change[]): string {
  const tree = JSON.parse(text) as unknown;
  for (const { node, key, does, value, name } of list) {
    const nodes = nodesOf(tree);
    const at = nodes[node % nodes.length] ?? {};
    const keys = Object.keys(at);
    const own = keys[key % Math.max(1, keys.length)] ?? "0";
    if (does === "remove") Reflect.deleteProperty(at, own);
    else if (does === "replace") set(at, own, structuredClone(value));
    else if (Array.isArray(at)) at.push(does === "copy" ? structuredClone(at[0]) : value);
    else
      Object.defineProperty(at, name, {
        value: structuredClone(value),
        enumerable: true,
        configurable: true,
      });
  }
  return JSON.stringify(tree);
}

const pristine = JSON.stringify(
  Object.getOwnPropertyNames(Object.prototype).concat(Object.getOwnPropertyNames(Array.prototype)),
);

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
  const parts = fc.constantFrom(
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\",
    "1e400",
    "9007199254740993",
    '"__proto__":{"a":1},',
    "\ufeff",
  );
  fc.assert(
    fc.property(fc.nat(SMALL.length), fc.nat(40), parts, (at, length, part) => {
      const result = readScenario(SMALL.slice(0, at) + part + SMALL.slice(at + length));
      return result.kind !== "problems" || isSpoken(result.problems);
    }),
    { numRuns: 800 },
  );
});

test("no file has left a trace on the prototypes", () => {
  const now = JSON.stringify(
    Object.getOwnPropertyNames(Object.prototype).concat(Object.getOwnPropertyNames(Array.prototype)),
  );
  expect(now).toBe(pristine);
  expect(({} as Record<string, unknown>)["ratio"]).toBeUndefined();
});
