import { ESLint } from "eslint";
import ts from "typescript-eslint";
import { describe, expect, test } from "vitest";
import { exactMaths, localeMembers, pureRooms, sameBitsRooms, worldGlobals } from "../../.config/purity.js";

const CONFIG = ".config/eslint.config.js";

/** The project's own rules but for those that need the types of the whole program. */
const eslint = new ESLint({
  overrideConfigFile: CONFIG,
  overrideConfig: [
    { ...ts.configs.disableTypeChecked },
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function rulesBroken(linter: ESLint, filePath: string, text: string): Promise<string[]> {
  const results = await linter.lintText(text, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

const broken = (filePath: string, text: string) => rulesBroken(eslint, filePath, text);

describe("a pure room", () => {
  const inexact = Object.getOwnPropertyNames(Math).filter((name) => !exactMaths.includes(name));

  test("the engine's own maths is known by name", () => {
    expect(inexact).toEqual(
      expect.arrayContaining(["random", "exp", "log", "pow", "sin", "cos", "tan", "cbrt"]),
    );
    expect(inexact).not.toContain("sqrt");
  });

  test.each(inexact)("may not call Math.%s", async (name) => {
    expect(await broken("src/money/planted.ts", `export const f = Math.${name};\n`)).toEqual([
      "no-restricted-syntax",
    ]);
  });

  test.each([
    { why: "by a string", text: `export const f = Math["log"];` },
    { why: "taken apart", text: `const { log } = Math;\nexport { log };` },
    { why: "under another name", text: `const m = Math;\nexport { m };` },
    { why: "as a power", text: `export const f = (x: number) => x ** 3;` },
    { why: "as an assigned power", text: `export const f = (x: number) => {\n  x **= 2;\n  return x;\n};` },
  ])("nor reach it $why", async ({ text }) => {
    expect(await broken("src/money/planted.ts", text)).toContain("no-restricted-syntax");
  });

  test.each(localeMembers)("may not ask the locale by %s", async (name) => {
    expect(await broken("src/money/planted.ts", `export const f = (x: string) => x.${name}("a");`)).toEqual([
      "no-restricted-properties",
    ]);
  });

  test.each(["Intl", ...worldGlobals])("may not use %s", async (name) => {
    expect(await broken("src/money/planted.ts", `export const f = () => ${name};`)).toEqual([
      "no-restricted-globals",
    ]);
  });

  test("may do exact sums, and name its own things as it likes", async () => {
    const clean = [
      `export const root = (x: number) => Math.sqrt(Math.floor(x) * Math.PI);`,
      `export const power = 10n ** 4n;`,
      `export const titles = (documents: string[]) => documents.map((document) => document.length);`,
      `export const at = (claim: { fetch: number }) => claim.fetch;`,
    ].join("\n");
    expect(await broken("src/money/planted.ts", clean)).toEqual([]);
  });

  test.each(pureRooms)("%s is one", async (room) => {
    const text = `export const f = () => [Math.random(), Date.now(), new Date(), "a".localeCompare("b")];`;
    expect((await broken(`src/${room}/planted.ts`, text)).sort()).toEqual([
      "no-restricted-globals",
      "no-restricted-globals",
      "no-restricted-properties",
      "no-restricted-syntax",
    ]);
  });
});

describe("the bits are the same in", () => {
  test.each([...sameBitsRooms.map((room) => `src/${room}`), "workers"])("%s", async (folder) => {
    const text = `export const f = (x: number) => [Math.exp(x), x ** 2, Intl];`;
    expect((await broken(`${folder}/planted.ts`, text)).sort()).toEqual([
      "no-restricted-globals",
      "no-restricted-syntax",
      "no-restricted-syntax",
    ]);
  });
});

describe("everywhere", () => {
  test.each([
    { rule: "@typescript-eslint/no-explicit-any", text: `export const f = (x: any) => String(x);` },
    { rule: "@typescript-eslint/no-non-null-assertion", text: `export const f = (x: number | null) => x!;` },
    { rule: "@typescript-eslint/ban-ts-comment", text: `// @ts-expect-error because\nexport const f = 1;` },
    {
      rule: "no-restricted-syntax",
      path: "src/views/Planted.svelte",
      text: `<p style="color: red">a</p>\n`,
    },
    { rule: "svelte/no-at-html-tags", path: "src/views/Planted.svelte", text: `{@html "<b>a</b>"}\n` },
    { rule: "no-eval", text: `/* eslint-disable */\nexport const f = () => eval("1");` },
  ])("$rule is on", async ({ rule, text, path = "src/app/planted.ts" }) => {
    expect(await broken(path, text)).toContain(rule);
  });

  describe("with types", () => {
    const typed = new ESLint({ overrideConfigFile: CONFIG });

    test("a promise is not left floating", { timeout: 60_000 }, async () => {
      const text = `export const f = () => {\n  Promise.resolve(1);\n};\n`;
      expect(await rulesBroken(typed, "src/money/fen.ts", text)).toContain(
        "@typescript-eslint/no-floating-promises",
      );
    });
  });
});
