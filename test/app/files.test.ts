import { expect, test } from "vitest";
import { fileNameOf } from "../../src/app/files.ts";

test.each([
  { name: "基准情景", file: "基准情景.scenario.json" },
  { name: 'a/b\\c:d*e?f"g<h>i|j', file: "a_b_c_d_e_f_g_h_i_j.scenario.json" },
  { name: "..", file: "scenario.scenario.json" },
  { name: " 方案\n一 ", file: "方案_一.scenario.json" },
  { name: "a\u202egnp.exe", file: "agnp.exe.scenario.json" },
  { name: "\u{1f600}".repeat(120), file: `${"\u{1f600}".repeat(100)}.scenario.json` },
  { name: "x".repeat(300), file: `${"x".repeat(100)}.scenario.json` },
])("$name is saved as $file", ({ name, file }) => {
  expect(fileNameOf(name)).toBe(file);
});

test("other files are named in the same way", () => {
  expect(fileNameOf("甲/乙_分年度", ".csv")).toBe("甲_乙_分年度.csv");
  expect(fileNameOf("...", ".xlsx")).toBe("scenario.xlsx");
});
