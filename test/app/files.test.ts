import { expect, test } from "vitest";
import { fileNameOf, newsOf, openFile } from "../../src/app/files.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";

const [{ document }] = shippedScenarios;
const fileOf = (text: string): File => new File([text], "a.json");
const newsOfText = async (text: string) => newsOf("a.json", await openFile(fileOf(text)));

test("what was saved opens again as the same document", async () => {
  const result = await openFile(fileOf(writeScenario(document)));
  expect(result?.kind).toBe("scenario");
  expect(result?.kind === "scenario" && result.document).toEqual(document);
});

test("all problems of a broken file come at once, each with its path in both languages", async () => {
  const broken: ScenarioDocument = {
    ...document,
    run: { seed: "s", trials: 0 },
    levers: { "8": { ratio: 1.4 } },
  };
  const news = await newsOfText(writeScenario(broken));
  expect(news.kind === "broken" && news.problems.map(({ path }) => path).sort()).toEqual([
    "levers.8.ratio",
    "run.trials",
  ]);
  expect(news.kind === "broken" && news.problems.every(({ text }) => text.zh !== "" && text.en !== "")).toBe(
    true,
  );
});

test("a newer file shows its name and its format and nothing else", async () => {
  const news = await newsOfText(writeScenario({ ...document, format: "subsidy-forecast/scenario@99" }));
  expect(news).toEqual({
    kind: "newer",
    file: "a.json",
    name: { zh: "基准情景", en: "Baseline" },
    format: "subsidy-forecast/scenario@99",
  });
});

test("a file that is too large is not even read", async () => {
  const huge = { name: "a.json", size: 3_000_000, text: () => Promise.reject(new Error("was read")) };
  const news = newsOf("a.json", await openFile(huge as unknown as File));
  expect(news.kind === "broken" && news.problems.map(({ text }) => text.en)).toEqual([
    expect.stringContaining("2 MB"),
  ]);
});

test("a file of exactly 2 MB is opened, one byte more is not", async () => {
  const text = writeScenario(document);
  const padded = (bytes: number): string => text + " ".repeat(bytes - Buffer.byteLength(text));
  expect((await newsOfText(padded(2 * 1024 * 1024))).kind).toBe("opened");
  expect((await newsOfText(padded(2 * 1024 * 1024 + 1))).kind).toBe("broken");
});

test("a file that the browser cannot read says so", async () => {
  const gone = { name: "a.json", size: 10, text: () => Promise.reject(new Error("gone")) };
  expect(newsOf("a.json", await openFile(gone as unknown as File))).toEqual({
    kind: "unreadable",
    file: "a.json",
  });
});

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
