import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatFiles } from "../../src/command/formatFiles.ts";
import { schemaKeys } from "../../src/text/schemaKeys.ts";
import { problemCodes } from "../../src/text/problems.ts";

test.each([...formatFiles])("scenarios/%s is what `npm run schema` writes", (name, text) => {
  const written = readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), "utf8");
  expect(written === text, `scenarios/${name} is out of date: run npm run schema and commit it`).toBe(true);
});

test("the guide explains every problem code once, in both languages", () => {
  const sections = (formatFiles.get("FORMAT.md") ?? "").split(/^### /m).slice(1);
  const explained = sections.map(
    (section) => /^`([a-z-]+)`\n\n- (.+)\n- (.+)\n*$/.exec(section)?.slice(1) ?? [section],
  );
  expect(explained.map(([code]) => code)).toEqual(problemCodes);
  for (const [code, zh, en] of explained) {
    expect(zh, code).toMatch(/\p{Script=Han}/u);
    expect(en, code).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(zh + en, code).not.toMatch(/undefined|NaN/);
  }
});

test("no words are written for a key that the schema does not have", () => {
  const schema = [...formatFiles.values()][0];
  for (const [key, [, , zh, en]] of Object.entries(schemaKeys))
    expect(schema, key).toContain(JSON.stringify(`${zh}\n${en}`));
});
