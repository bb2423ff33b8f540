import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEEPEST, readJson } from "../../src/scenario/json.ts";
import { Problems } from "../../src/scenario/problem.ts";

const MEGABYTE = 1024 * 1024;

function read(text: string, mostBytes = MEGABYTE) {
  const problems = new Problems();
  return { ...readJson(text, mostBytes, problems), problems: problems.list };
}

/** What `JSON.parse` makes of it, as a text; `undefined` where it refuses. */
function referee(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const spaces = fc.constantFrom("", " ", "\n", "\t\r\n ");

describe("agrees with JSON.parse", () => {
  test("on every document", () => {
    const document = fc.tuple(spaces, fc.json({ maxDepth: 6 }), spaces).map((parts) => parts.join(""));
    fc.assert(
      fc.property(document, (text) => {
        const result = read(text);
        const isOddKey = result.problems.some(
          ({ code }) => code === "forbidden-key" || code === "number-range",
        );
        return isOddKey || (result.ok && JSON.stringify(result.value) === referee(text));
      }),
      { numRuns: 1000 },
    );
  });

  test("on broken documents: what one refuses, so does the other", () => {
    const piece = fc.constantFrom(
      ..."{}[],:\"\\/ \n\t01-+.eEtrufalsn\u0000\u001f\u007f\u2028字😀'",
      "null",
      '"a"',
      "\\u00",
      "\ud800",
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), piece, fc.boolean(), (text, seed, part, isCut) => {
        const at = seed % (text.length + 1);
        const broken = isCut
          ? text.slice(0, at) + text.slice(at + 1)
          : text.slice(0, at) + part + text.slice(at);
        const result = read(broken);
        const isNoJson = result.value === undefined;
        if (isNoJson) refused += 1;
        return isNoJson === (referee(broken) === undefined);
      }),
      { numRuns: 4000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  test.each(["1", "-0", "1E+2", "0.1e-7", '"\\u005f\\n\\/"', '"\\ud83d\\ude00"', '{"":[{}]}', "  true "])(
    "%s",
    (text) => {
      expect(JSON.stringify(read(text).value)).toBe(referee(text));
    },
  );
});

describe("is stricter than JSON.parse", () => {
  test.each([
    { why: "deepest", text: `${"[".repeat(DEEPEST)}${"]".repeat(DEEPEST)}`, code: undefined },
    { why: "one deeper", text: `${"[".repeat(DEEPEST + 1)}${"]".repeat(DEEPEST + 1)}`, code: "too-deep" },
    { why: "a bomb of brackets", text: "[".repeat(900_000), code: "too-deep" },
    { why: "a bomb of objects", text: '{"a":'.repeat(200_000), code: "too-deep" },
    { why: "the largest whole number", text: "9007199254740991", code: undefined },
    { why: "a larger one that a double holds", text: "100000000000000000000", code: undefined },
    { why: "a larger one that loses its last digit", text: "9007199254740993", code: "number-range" },
    { why: "infinity", text: "[1e400]", code: "number-range" },
    { why: "a key of no prototype", text: '{"__proto": 1}', code: undefined },
    { why: "a prototype", text: '{"a": {"__proto__": 1}}', code: "forbidden-key" },
    { why: "a prototype in disguise", text: '{"\\u005f_proto__": 1}', code: "forbidden-key" },
    { why: "a key twice", text: '{"a": 1, "a": 1}', code: "duplicate-key" },
    { why: "a key twice in disguise", text: '{"a": 1, "\\u0061": 1}', code: "duplicate-key" },
    { why: "the same key in two objects", text: '[{"a": 1}, {"a": 1}]', code: undefined },
  ])("$why", ({ text, code }) => {
    expect(read(text).problems[0]?.code).toBe(code);
    expect(read(text).ok).toBe(code === undefined);
  });

  test("size counts bytes, not characters", () => {
    expect(read(`"${"a".repeat(98)}"`, 100).ok).toBe(true);
    expect(read(`"${"a".repeat(99)}"`, 100).problems[0]?.code).toBe("too-large");
    expect(read(`"${"字".repeat(32)}"`, 98).ok).toBe(true);
    expect(read(`"${"字".repeat(33)}"`, 100).problems[0]?.code).toBe("too-large");
    expect(read(`"${"😀".repeat(24)}"`, 98).ok).toBe(true);
  });

  test("a file of one key, endlessly repeated, is told apart from a hang", () => {
    const { problems } = read(`{${'"a": 1,\n'.repeat(100_000)}"a": 1}`);
    expect(problems).toHaveLength(501);
    expect(problems[1]).toEqual({ path: "a", code: "duplicate-key", values: { line: 3, column: 1 } });
  });
});

test.each([
  { text: '{\n  "a": 1,\n}', code: "not-json", values: { line: 3, column: 1, found: '"}"' } },
  { text: '{"a" 1}', code: "not-json", values: { line: 1, column: 6, found: '"1"' } },
  { text: "\ufeff[1 2]", code: "not-json", values: { line: 1, column: 4, found: '"2"' } },
  { text: '["😀', code: "cut-short", values: { line: 1, column: 5 } },
  { text: "[\n1,\n", code: "cut-short", values: { line: 3, column: 1 } },
])("says where: $text", ({ text, code, values }) => {
  expect(read(text).problems).toEqual([{ path: "", code, values }]);
});

test.each([
  { text: '{\n  "a": {"__proto__": 1}\n}', path: "a.__proto__", line: 2, column: 9 },
  { text: '{\n  "a": {"constructor": 1}\n}', path: "a.constructor", line: 2, column: 9 },
  { text: "[\n1,\n  1e400]", path: "[1]", line: 3, column: 3 },
  { text: '{"a": 9007199254740993}', path: "a", line: 1, column: 7 },
  { text: '{"a": 1,\n"a": 2}', path: "a", line: 2, column: 1 },
])("says where a document that may not be used goes wrong: $text", ({ text, path, line, column }) => {
  expect(read(text).problems).toMatchObject([{ path, values: { line, column } }]);
});
