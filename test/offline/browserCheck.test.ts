import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import { expect, test } from "vitest";

/** What a browser that reads nothing newer than ES5 stumbles over. */
const stumbles = (script: string): string[] =>
  new Linter()
    .verify(script, { languageOptions: { ecmaVersion: 5, sourceType: "script" } })
    .map(({ message }) => message);

test("the check of the browser is read by the oldest one", () => {
  expect(stumbles(readFileSync("src/offline/browserCheck.js", "utf8"))).toEqual([]);
});

test.each([
  "const a = 1;",
  "var f = () => 1;",
  "var a = `b`;",
  "f(a,);",
  "var a = b?.c;",
  "class A {}",
  "for (var a of b) c();",
])("one that is newer is seen: %s", (script) => {
  expect(stumbles(script)).not.toEqual([]);
});

test("the page says what to do in both languages, without any script", () => {
  const page = readFileSync("src/index.html", "utf8");
  const [old, none] = [
    /<div id="old-browser" hidden>([\s\S]*)<\/div>\s*<noscript>/,
    /<noscript>([\s\S]*)<\/noscript>/,
  ].map((part) => part.exec(page)?.[1] ?? "");
  for (const version of ["Edge 110", "Chrome 110", "Firefox 121", "Safari 16.4"]) {
    expect(old.split(version)).toHaveLength(3);
  }
  expect(old).toContain("极速模式");
  expect(none).toMatch(/请在浏览器设置中允许[\s\S]*please allow it in the browser’s settings/);
});
