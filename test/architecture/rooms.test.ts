import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pureRooms } from "../../.config/purity.js";
import { findCycle, house, roomOf, strayImports } from "./house.ts";
import { forbiddenWords } from "./words.ts";

const files = new Map(
  ["src", "workers"].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|svelte|mjs)$/.test(name))
      .map((name): [string, string] => {
        const path = join(top, name).replaceAll("\\", "/");
        return [path, readFileSync(path, "utf8")];
      }),
  ),
);

describe("the house as it stands", () => {
  test("every import is in the table", () => {
    expect([...files].flatMap(([path, text]) => strayImports(path, text))).toEqual([]);
  });

  test("no files import each other's code in a circle", () => {
    expect(findCycle(files)).toBeNull();
  });

  test("no pure room says a forbidden word", () => {
    const pure = [...files].filter(
      ([path]) => path.endsWith(".ts") && pureRooms.includes(roomOf(path) ?? ""),
    );
    expect(pure.length).toBeGreaterThan(0);
    expect(pure.flatMap(([path, text]) => forbiddenWords(text).map((word) => `${path}: ${word}`))).toEqual(
      [],
    );
  });

  test("code flows one way: no room of the table reaches itself through others", () => {
    const reachable = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of house[room]?.uses ?? []) {
        if (!seen.has(next)) reachable(next, seen.add(next));
      }
      return seen;
    };
    expect(Object.keys(house).filter((room) => reachable(room).has(room))).toEqual([]);
  });
});

describe("planted violations are found", () => {
  test.each([
    { why: "down the stairs", path: "src/ledger/a.ts", text: `import { f } from "../policy/f.ts"`, stray: 0 },
    { why: "up the stairs", path: "src/policy/a.ts", text: `import { f } from "../ledger/f.ts"`, stray: 1 },
    {
      why: "over several lines",
      path: "src/charts/a.ts",
      text: `import {\n  f,\n  g,\n} from\n  "../simulation/f.ts"`,
      stray: 1,
    },
    { why: "re-export", path: "src/money/a.ts", text: `export * from "../policy/f.ts"`, stray: 1 },
    { why: "import()", path: "src/views/a.ts", text: `await import("../simulation/f.ts")`, stray: 1 },
    { why: "for its effects", path: "src/views/a.ts", text: `import "../app/f.ts"`, stray: 1 },
    {
      why: "a worker's address",
      path: "src/views/a.ts",
      text: `new Worker(new URL("../../workers/f.ts", import.meta.url))`,
      stray: 1,
    },
    {
      why: "in a component",
      path: "src/views/plan/A.svelte",
      text: `<script module>\nimport { f } from "../../simulation/f.ts";\n</script>\n<script lang="ts">import a from "../../app/a.ts"</script>\n<p />`,
      stray: 2,
    },
    {
      why: "types where named",
      path: "src/charts/a.ts",
      text: `import type { F } from "../forecast/t.ts"`,
      stray: 0,
    },
    {
      why: "code where types are",
      path: "src/charts/a.ts",
      text: `import { f } from "../forecast/t.ts"`,
      stray: 1,
    },
    {
      why: "an inline type keeps the import",
      path: "src/charts/a.ts",
      text: `import { type F } from "../forecast/t.ts"`,
      stray: 1,
    },
    {
      why: "types where none are named",
      path: "src/money/a.ts",
      text: `let a: import("../policy/t.ts").P`,
      stray: 1,
    },
    {
      why: "decimal.js in money",
      path: "src/money/a.ts",
      text: `import { Decimal } from "decimal.js"`,
      stray: 0,
    },
    {
      why: "decimal.js elsewhere",
      path: "src/policy/a.ts",
      text: `import { Decimal } from "decimal.js"`,
      stray: 1,
    },
    {
      why: "comlink outside workers",
      path: "src/app/a.ts",
      text: `import { wrap } from "comlink"`,
      stray: 1,
    },
    {
      why: "a part of a package",
      path: "src/scenario/a.ts",
      text: `import { s } from "@noble/hashes/sha2.js"`,
      stray: 0,
    },
    {
      why: "Node in a pure room",
      path: "src/scenario/a.ts",
      text: `import { readFileSync } from "node:fs"`,
      stray: 1,
    },
    {
      why: "Node in a command",
      path: "src/command/a.ts",
      text: `import { readFileSync } from "node:fs"`,
      stray: 0,
    },
    {
      why: "a test from the house",
      path: "src/app/a.ts",
      text: `import { f } from "../../test/f.ts"`,
      stray: 1,
    },
    { why: "a room of no table", path: "src/cellar/a.ts", text: ``, stray: 1 },
    { why: "a file outside the rooms", path: "src/a.ts", text: ``, stray: 1 },
  ])("$why", ({ path, text, stray }) => {
    expect(strayImports(path, text)).toHaveLength(stray);
  });

  test("a circle of three files", () => {
    const circle = new Map([
      ["src/money/a.ts", `import { b } from "./b.ts"`],
      ["src/money/b.ts", `export { c } from "./c.ts"`],
      ["src/money/c.ts", `import { a } from "./a.ts"`],
    ]);
    expect(findCycle(circle)).toEqual([
      "src/money/a.ts",
      "src/money/b.ts",
      "src/money/c.ts",
      "src/money/a.ts",
    ]);
  });

  test("types do not make a circle", () => {
    const types = new Map([
      ["src/money/a.ts", `import type { B } from "./b.ts"`],
      ["src/money/b.ts", `import { a } from "./a.ts"`],
    ]);
    expect(findCycle(types)).toBeNull();
  });

  test.each([
    { text: "const x = Math.random()", words: ["Math.random"] },
    { text: "const f = (x: number) => Math.log(x) + Math.floor(x)", words: ["Math.log"] },
    { text: "const t = Date.now()", words: ["Date"] },
    { text: "a.sort((p, q) => p.localeCompare(q))", words: ["localeCompare"] },
    { text: "localStorage.clear(); document.title = ''", words: ["localStorage", "document"] },
    { text: "for (const document of documents) use(document, claim.fetch)", words: [] },
    { text: "class A { document() { return new Worker('a'); } }", words: ["Worker"] },
    { text: "// Math.random\nconst s = 'Date.now()'", words: [] },
  ])("words of: $text", ({ text, words }) => {
    expect(forbiddenWords(text)).toEqual(words);
  });
});
