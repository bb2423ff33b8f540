import { readFileSync } from "node:fs";
import { drop, expect, intake, openFolds, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const answers = (page: Page): Locator => page.locator(".answers li");
const cards = (page: Page): Locator => page.getByRole("list", { name: /参加对比的方案|Compared scenarios/ });
const nameBox = (page: Page, letter: string): Locator =>
  page.getByRole("textbox", { name: new RegExp(`^(方案${letter}的名称|Name of scenario ${letter})$`) });
const region = (page: Page, name: string): Locator => page.getByRole("region", { name });
const result = (page: Page): Locator => page.locator(".result");

const baseline = JSON.parse(
  readFileSync(new URL("../../scenarios/baseline.scenario.json", import.meta.url), "utf8"),
) as { run?: object; name: object };

async function settled(page: Page, scenarios: number): Promise<void> {
  await expect(answers(page)).toHaveCount(scenarios - 1, { timeout: 60_000 });
  await expect(result(page)).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
}

const choose = (page: Page, id: string) =>
  page.getByRole("combobox", { name: /选用随附情景|Choose a shipped scenario/ }).selectOption(id);

test("the untouched bench differs from the policy by exactly 0; tighter ceilings change payments alone", async ({
  page,
}) => {
  await page.goto("/#/compare");
  await settled(page, 2);
  await expect(answers(page)).toContainText("与基准逐次相同，全部差额为0");
  const totals = region(page, "总量与分年度");
  const row = totals.getByRole("row", { name: /^资金需求/ }).first();
  await expect(row).toContainText("0.00");
  await expect(row).toContainText("逐次相同");
  await expect(region(page, "方案之间的差异")).toContainText("完全一致");

  await choose(page, "tight-ceilings");
  await settled(page, 3);
  await expect(page.getByText("各方案使用同一批模拟情形（10,000次），差额逐次配对计算。")).toBeVisible();
  await expect(answers(page).nth(1)).toContainText("资金需求逐次相同，兑付额平均减少");
  await expect(answers(page).nth(1)).toContainText("个百分点");
  await expect(region(page, "方案之间的差异")).toContainText("2027年 年度限额（示例）");
  await expect(region(page, "谁得谁失：按申报主体")).toContainText("受损：");
  await expect(region(page, "哪个方案花得更多").getByRole("row")).toHaveCount(2 + 3);
});

test("name, order, baseline and removal; all of it is there again after a reload", async ({ page }) => {
  await page.goto("/#/compare");
  await choose(page, "tight-ceilings");
  await choose(page, "ratios-ten-points");
  await settled(page, 4);
  await expect(page.getByText("最多四个方案")).toBeVisible();
  await nameBox(page, "C").fill("甲案");
  await nameBox(page, "C").press("Enter");
  await expect(answers(page).nth(1)).toContainText("甲案与政策原文相比");
  await page.getByRole("button", { name: "后移：甲案" }).click();
  await expect(nameBox(page, "D")).toHaveValue("甲案");
  await expect(page.getByRole("button", { name: "前移：甲案" })).toBeFocused();
  await page.getByRole("button", { name: "设为基准：甲案" }).click();
  await expect(nameBox(page, "A")).toHaveValue("甲案");
  await expect(answers(page).first()).toContainText("政策原文与甲案相比");
  await page.getByRole("button", { name: /^移除：支持比例/ }).click();
  await settled(page, 3);

  await page.reload();
  await settled(page, 3);
  await expect(nameBox(page, "A")).toHaveValue("甲案");
  await expect(answers(page).first()).toContainText("政策原文与甲案相比");
});

test("a dropped file with another seed shares no futures, and the page says so; a broken one changes nothing", async ({
  page,
}) => {
  await page.goto("/#/compare");
  await settled(page, 2);
  const stranger = { ...baseline, name: { zh: "外来", en: "Stranger" }, run: { seed: "b", trials: 2000 } };
  await drop(page, { name: "a.scenario.json", content: stranger });
  await intake(page).getByRole("button", { name: "加入对比" }).click();
  await expect(page.getByText("已将“外来”加入对比。")).toBeVisible();
  await settled(page, 3);
  await expect(page.getByText(/“C 外来”的申报假设或随机种子与基准“A 政策原文”不同/)).toBeVisible();
  await expect(page.getByText(/“外来”自定模拟2,000次；.*按10,000次测算/)).toBeVisible();
  await expect(answers(page).nth(1)).toContainText("资金需求差异不显著");
  await expect(region(page, "总量与分年度")).toContainText("差异不显著");
  await expect(region(page, "哪个方案花得更多")).toContainText("独立");

  await drop(page, {
    name: "b.scenario.json",
    content: { ...stranger, budget: { ceilings: { "2027": -1 } } },
  });
  await expect(page.getByRole("alert")).toContainText("budget.ceilings.2027");
  await page.keyboard.press("Escape");
  await expect(cards(page).getByRole("listitem")).toHaveCount(3);
  await page.getByRole("button", { name: "移除：外来" }).click();
  await settled(page, 2);
});

test("charts are read by keyboard, and Esc puts the reading away", async ({ page }) => {
  await page.goto("/#/compare");
  await settled(page, 2);
  const chart = page.getByRole("slider", { name: "2027年" }).first();
  await chart.focus();
  await page.keyboard.press("Home");
  await expect(chart).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("ArrowRight");
  await expect(chart).toContainText("2027年 截至2月末");
  await expect(chart).toHaveAttribute("aria-valuetext", /A .*%，B .*%/);
  await page.keyboard.press("Escape");
  await expect(chart).not.toContainText("截至2月末");
  await page.locator("#compare-curves-data > summary").click();
  await expect(region(page, "资金何时用完：各方案").getByRole("table")).toHaveCount(3);
});

test("another language computes nothing; no axe violations in either; a phone scrolls downwards only", async ({
  page,
}) => {
  await page.goto("/#/compare");
  await choose(page, "ratios-ten-points");
  await choose(page, "tight-ceilings");
  await settled(page, 4);
  await openFolds(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "English" }).click();
  await expect(answers(page).last()).toContainText("Tight ceilings against Policy as drafted");
  await expect(result(page)).toHaveAttribute("aria-busy", "false");
  expect(await violations(page)).toEqual([]);
  for (const language of ["en", "zh"]) {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if (language === "en") await page.getByRole("button", { name: "中文" }).click();
  }
  await page.getByRole("combobox", { name: "与基准对比的方案" }).selectOption("3");
  await expect(region(page, "总量与分年度").getByRole("columnheader", { name: /^D/ }).first()).toBeVisible();
});
