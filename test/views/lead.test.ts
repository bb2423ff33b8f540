import { describe, expect, test } from "vitest";
import { leadPicture, wholeTerm } from "../../src/forecast/leadPicture.ts";
import { pictureOf } from "../../src/forecast/picture.ts";
import { termErrors } from "../../src/forecast/termErrors.ts";
import { tableChance } from "../../src/text/chance.ts";
import { firstYear, monthOfAll, notFinal, termSentence, yearSentence } from "../../src/views/lead/answers.ts";
import { errorRows, figureRows, likeliest, neededIn, neededRows } from "../../src/views/lead/figures.ts";
import { changeLines, clipped, clippedName } from "../../src/views/lead/sheet.ts";
import { carried, outcomeOf, unlimited } from "../forecast/outcomes.ts";
import type { Outcome } from "../../src/simulation/types.ts";
import type { ChangeLine } from "../../src/views/shared/changes.ts";
import type { RunState } from "../../src/views/shared/run.ts";

const forecastOf = (outcome: Outcome) => ({
  picture: pictureOf(outcome),
  whole: wholeTerm(outcome),
  lead: leadPicture(outcome),
  termErrors: () => termErrors(outcome),
});
const forecast = forecastOf(carried);
/** Of ten trials so many run out, all in the month. */
const withExhausted = (...counts: readonly number[]) =>
  forecastOf(
    outcomeOf(
      counts.map((count, k) => ({
        year: 2026 + k,
        ceiling: 5_00,
        demand: Array.from({ length: 10 }, (_, t) => (t < count ? 9_00 : 1_00)),
        paid: Array.from({ length: 10 }, (_, t) => (t < count ? 5_00 : 1_00)),
        exhaustedIn: Array.from({ length: 10 }, (_, t) => (t < count ? 9 : 0)),
      })),
    ),
  );

test.each([
  { why: "the tightest", of: withExhausted(1, 4, 2), expected: 1 },
  { why: "the earlier of equals", of: withExhausted(3, 3), expected: 0 },
  { why: "the first, where none has a ceiling", of: forecastOf(unlimited), expected: 0 },
])("the page begins with $why", ({ of, expected }) => {
  expect(firstYear(of.picture)).toBe(expected);
});

test.each([
  { why: "exactly half run out", count: 5, month: 9 },
  { why: "one less than half does", count: 4, month: null },
])("where $why, the month of all futures is $month", ({ count, month }) => {
  expect(monthOfAll(withExhausted(count).picture.years[0])).toBe(month);
});

test("sentences of a year and of the term come from one forecast", () => {
  expect(yearSentence(forecast, 1, "甲", "zh")).toMatch(/^甲：2027年.*4次模拟中2次.*耗尽月份中位数为9月/);
  expect(termSentence(forecast, "zh")).toMatch(/^2026年至2027年：至少一个年度.*4次模拟中2次/);
  expect(yearSentence(forecastOf(unlimited), 0, "甲", "zh")).toContain("未设年度限额");
  expect(termSentence(forecastOf(unlimited), "en")).toContain("2026 to 2027: no year has a ceiling");
});

describe("what may be taken for the result", () => {
  const done: RunState = {
    status: "done",
    late: false,
    refining: false,
    behind: false,
    progress: null,
    failure: null,
  };
  test.each([
    { why: "a full run with its digest", run: {}, isQuick: false, digest: "a", expected: null },
    { why: "one whose digest is not there yet", run: {}, isQuick: false, digest: null, expected: "running" },
    { why: "one under way", run: { status: "running" }, isQuick: false, digest: null, expected: "running" },
    { why: "a quick estimate", run: { status: "running" }, isQuick: true, digest: null, expected: "quick" },
    {
      why: "a quick one that was cancelled",
      run: { status: "cancelled" },
      isQuick: true,
      digest: null,
      expected: "quick",
    },
    { why: "a failed one", run: { status: "failed" }, isQuick: false, digest: null, expected: "failed" },
    {
      why: "a cancelled one",
      run: { status: "cancelled" },
      isQuick: false,
      digest: null,
      expected: "cancelled",
    },
    {
      why: "the picture of another scenario",
      run: { status: "failed", behind: true },
      isQuick: false,
      digest: null,
      expected: "behind",
    },
  ] as const)("$why: $expected", ({ run, isQuick, digest, expected }) => {
    expect(notFinal({ run: { ...done, ...run }, isQuick, digest, trials: 1_000 })).toBe(expected);
  });
});

test.each([
  { trials: 1_000, expected: null },
  { trials: 999, expected: "few" },
])("a full run of $trials trials: $expected", ({ trials, expected }) => {
  const run: RunState = {
    status: "done",
    late: false,
    refining: false,
    behind: false,
    progress: null,
    failure: null,
  };
  expect(notFinal({ run, isQuick: false, digest: "a", trials })).toBe(expected);
});

describe("the table of figures", () => {
  const rows = figureRows(forecast, [0, 1], "zh");
  const cellsOf = (name: string) => rows.find((row) => row.name === name)?.cells;

  test("years first, all of them together last", () => {
    expect(cellsOf("年度限额（示例）")).toEqual(["0.10", "0.20", "0.30"]);
    expect(cellsOf("超出限额的概率")).toEqual(["25.00%", "50.00%", "50.00%"]);
    expect(cellsOf("支持企业（户）")).toEqual(["2.50", "1.50", "–"]);
    for (const { cells } of rows) expect(cells).toHaveLength(3);
  });

  test("a year without a ceiling says so and has no chance of exceeding it", () => {
    const free = figureRows(forecastOf(unlimited), [0], "zh");
    expect(free[0].cells).toEqual(["未设年度限额", "–"]);
    expect(free.find(({ isMain }) => isMain)?.cells).toEqual(["–", "–"]);
  });
});

describe("how precise the figures are", () => {
  const cellsOf = (language: "zh" | "en", name: string) =>
    errorRows(forecast, language).find((row) => row.name === name)?.cells;

  test("the probability has its bounds, all others their standard error; none is said where none is known", () => {
    expect(cellsOf("zh", "超出限额的概率")?.[0]).toMatch(/^\d.*%.*\d.*%$/);
    // 500, 0, 100.01 and 0 yuan.
    expect(cellsOf("zh", "资金缺口")).toEqual(["0.01", "0.01", "0.01"]);
    expect(cellsOf("en", "Shortfall")?.[0]).toBe("0.0001");
    expect(cellsOf("zh", "预算执行率（百分点）")?.[0]).toBe("23.936");
    expect(cellsOf("zh", "支持企业（户）")?.[2]).toBe("–");
    for (const { cells } of errorRows(forecast, "en")) expect(cells).toHaveLength(3);
  });

  test("where all trials agree the probability has one bound", () => {
    expect(errorRows(withExhausted(0, 10), "zh")[0].cells.slice(0, 2)).toEqual(
      [0, 10].map((count) => tableChance({ count, trials: 10 })),
    );
  });
});

describe("what would be enough", () => {
  test("the extra money is what the quantile is above the ceiling", () => {
    const [p80] = neededIn(forecast, 1);
    // Demand 0, 1,000, 1,700 and 2,500: the quantile at 80 % is 2,020.
    expect(p80).toMatchObject({ sure: 80 });
    expect(p80.yuan).toBeCloseTo(2_020, 9);
    expect(p80.more).toBeCloseTo(20, 9);
  });

  test.each([
    { why: "one that is enough exactly", ceiling: 9_00, more: null },
    { why: "one fen less", ceiling: 8_99, more: 0.01 },
  ])("a ceiling of $why", ({ ceiling, more }) => {
    const same = forecastOf(outcomeOf([{ year: 2026, ceiling, demand: [9_00, 9_00], paid: [0, 0] }]));
    const found = neededIn(same, 0)[2].more;
    if (more === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(more, 9);
  });

  test("without a ceiling there is nothing to add to", () => {
    expect(neededIn(forecastOf(unlimited), 0).map(({ more }) => more)).toEqual([null, null, null]);
  });

  test("as rows: one for each probability, none over all years", () => {
    const rows = neededRows(forecast, [0, 1], "en");
    expect(rows.map(({ name }) => name)[0]).toBe("Ceiling enough with 80% probability");
    expect(rows.map(({ cells }) => cells[2])).toEqual(["–", "–", "–"]);
  });
});

test("a sheet holds the years that run out most often, in the order of the calendar", () => {
  expect(likeliest(withExhausted(1, 4, 0, 3, 4), 4)).toEqual([0, 1, 3, 4]);
  expect(likeliest(withExhausted(2, 2, 2), 2)).toEqual([0, 1]);
  expect(likeliest(forecast, 4)).toEqual([0, 1]);
});

describe("text on a sheet", () => {
  test.each([
    { why: "short enough", text: "限额偏紧", expected: "限额偏紧" },
    { why: "exactly as long as there is room", text: "一二三四五", expected: "一二三四五" },
    { why: "one too long", text: "一二三四五六", expected: "一二三四…" },
    { why: "characters of two units", text: "𠮷𠮷𠮷𠮷𠮷𠮷", expected: "𠮷𠮷𠮷𠮷…" },
  ])("$why", ({ text, expected }) => {
    expect(clipped(text, 5)).toBe(expected);
  });

  test("the longest name is cut, and every change is one line in the order of the list", () => {
    expect([...clippedName("长".repeat(500))]).toHaveLength(40);
    const line = (item: string): ChangeLine => ({ item, policy: "50%", scenario: "40%", changed: null });
    const changes = { policy: [line("甲")], budget: [line("乙")], assumption: [line("丙".repeat(500))] };
    const lines = changeLines(changes, "zh");
    expect(lines.slice(0, 2)).toEqual(["甲：50% → 40%", "乙：50% → 40%"]);
    expect([...lines[2]]).toHaveLength(90);
  });
});
