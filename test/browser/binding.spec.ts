import { digestOn, expect, quiet, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const slider = (page: Page, number: number): Locator =>
  page.locator(`[data-clause="${number}"]`).getByRole("slider");
const card = (page: Page, heading: string): Locator => page.getByRole("region", { name: heading });
const limits = (page: Page): Locator => card(page, "什么在起限制作用");
const gains = (page: Page): Locator => card(page, "谁增谁减：与政策原文相比");
const cuts = (page: Page): Locator => card(page, "同样的总额，两种减法");
const cell = (of: Locator, row: string, position: number): Locator =>
  of.getByRole("row", { name: row }).first().getByRole("cell").nth(position);

async function comeThisFar(page: Page): Promise<void> {
  await digestOn(page);
  await page.locator(".binding").evaluate((element) => element.scrollIntoView());
}

test("which limits bind follows the lever, and what is out of view stands still", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  const capOfFive = cell(limits(page), "5 海外仓", 1);
  const before = await capOfFive.innerText();
  expect(before).toMatch(/^\d+\.\d\d%/);
  // Out of view the table is not written while the lever moves, and is when it rests.
  await limits(page).evaluate((table) => {
    const moving = window as unknown as { writes: string[] };
    moving.writes = [];
    new MutationObserver(() => {
      const busy = document.querySelector("#answer")?.getAttribute("aria-busy");
      moving.writes.push(busy ?? "");
    }).observe(table, { subtree: true, childList: true, characterData: true });
  });
  await slider(page, 5).focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowDown");
  await digestOn(page);
  await expect(capOfFive).not.toHaveText(before);
  const writes = await page.evaluate(() => (window as unknown as { writes: string[] }).writes);
  expect(writes.length).toBeGreaterThan(0);
  expect(writes).not.toContain("true");
  // In view every frame is written.
  await comeThisFar(page);
  const lower = await capOfFive.innerText();
  await slider(page, 5).evaluate((input: HTMLInputElement) => {
    input.value = "60";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(capOfFive).not.toHaveText(lower);
});

test("how precise the tables are stands folded under them", async ({ page }) => {
  await page.goto("/");
  await comeThisFar(page);
  const byClause = page.locator("#clause-precision");
  await byClause.locator("summary").click();
  // Eleven clauses and the total, under the heading.
  await expect(byClause.getByRole("row")).toHaveCount(13);
  await expect(cell(byClause, "8 海外推广", 0)).toHaveText(/^\d+\.\d\d$/);
  await expect(byClause).toContainText(/第11条资金池不足概率的标准误为0\.\d{3}个百分点。/);
  const ofLimits = page.locator("#limits-precision");
  await ofLimits.locator("summary").click();
  await expect(ofLimits.getByRole("row")).toHaveCount(13);
  await expect(cell(ofLimits, "8 海外推广", 5)).toHaveText(/^0\.\d{3}$/);
  await expect(cell(ofLimits, "8 海外推广", 4)).toHaveText("–");
  expect(await violations(page, { part: ".binding" })).toEqual([]);
  // A lever moves them too.
  const before = await cell(byClause, "8 海外推广", 0).innerText();
  await slider(page, 8).fill("30");
  await expect(cell(byClause, "8 海外推广", 0)).not.toHaveText(before);
});

test("who gains and who loses, and two ways to cut the same total", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  await comeThisFar(page);
  await expect(gains(page)).toContainText("无变化");
  await expect(cuts(page)).toContainText(/统一倍数须由1\.0000降至0\.\d{4}。/, { timeout: 60_000 });
  const factor = await cuts(page).locator(".lead").innerText();
  await slider(page, 8).fill("30");
  await expect(cuts(page)).toContainText("参数已调整，停下后重新测算");
  await digestOn(page);
  await expect(cuts(page)).not.toContainText(/参数已调整|正在寻找/, { timeout: 60_000 });
  await expect(cuts(page).locator(".lead")).not.toHaveText(factor);
  // Who claims clause 8 loses, who does not gains under the same ceilings.
  const verdict = (segment: string): Locator => cell(gains(page), segment, 9);
  await expect(verdict("中型卖家")).toContainText("减少");
  await expect(verdict("产业园")).toContainText("增加");
  await expect(cell(cuts(page), "4 人才培训", 3)).toHaveText("0.00");
  const totals = cuts(page).getByRole("row", { name: "全部主体" });
  const [byCeilings, byRatios] = await Promise.all(
    [2, 4].map(async (at) => parseFloat(await totals.getByRole("cell").nth(at).innerText())),
  );
  expect(Math.abs(byCeilings - byRatios)).toBeLessThan(0.05);
});

test("no ceiling, nothing to compare", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  for (const year of [2026, 2027, 2028]) {
    const ceiling = page
      .locator("#lever-budget, .adjust")
      .getByRole("textbox", { name: `${year}年` })
      .first();
    await ceiling.fill("");
    await ceiling.press("Enter");
  }
  await comeThisFar(page);
  await expect(cuts(page)).toContainText("未因年度限额削减兑付", { timeout: 60_000 });
});

for (const { language, width } of [
  { language: "zh", width: 360 },
  { language: "en", width: 1366 },
]) {
  test(`reads without sideways scrolling and without violations: ${language}, ${width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`/?lang=${language}`);
    await quiet(page);
    await expect(page.locator(".binding .lead")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations(page, { part: ".binding" })).toEqual([]);
  });
}
