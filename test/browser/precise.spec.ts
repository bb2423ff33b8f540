import { expect, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const part = (page: Page): Locator =>
  page.getByRole("region", { name: /^(算到足够精确为止|Run until precise enough)$/ });

test("goes on until it is precise enough, ends where it is told to, and leaves the forecast alone", async ({
  page,
}) => {
  await page.goto("/#/trust");
  const citation = page.locator("blockquote");
  await expect(citation).toContainText(/[0-9a-f]{64}/, { timeout: 60_000 });
  const cited = (await citation.textContent()) ?? "";
  const verdict = part(page).locator(".verdict");
  await expect(verdict).toHaveText("尚未开始。");

  await part(page).getByLabel("年度").selectOption("2027年");
  await part(page).getByRole("textbox", { name: "允许误差" }).fill("1");
  await part(page).getByRole("button", { name: "开始计算" }).click();
  await expect(verdict).toHaveText(/^已达到允许误差：5\d\.\d\d%，95%区间.*；模拟10,000次，用时[\d.]+秒。$/, {
    timeout: 60_000,
  });
  // The first look is the forecast on show.
  const row = part(page).getByRole("row").last();
  const shown = page.locator(".tables table").nth(1).getByRole("row").last();
  const figures = async (of: Locator) => (await of.getByRole("cell").allTextContents()).slice(0, 2);
  expect(await figures(row)).toEqual(await figures(shown));
  expect(await violations(page, { part: "section:has(#precise)" })).toEqual([]);

  await part(page).getByRole("textbox", { name: "允许误差" }).fill("0.01");
  await part(page).getByRole("button", { name: "开始计算" }).click();
  await expect(verdict).toHaveText(/已模拟[1-9][\d,]*次，预计需约[\d,]+次，超过上限1,000,000次/, {
    timeout: 60_000,
  });
  await part(page).getByRole("button", { name: "停止" }).click();
  await expect(verdict).toHaveText(/^已停止，未达到允许误差：模拟\d+0,000次为/);
  expect(await citation.textContent()).toBe(cited);

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "English" }).click();
  await part(page).getByLabel("Figure").selectOption("Mean shortfall");
  expect(await part(page).innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violations(page, { part: "section:has(#precise)" })).toEqual([]);
});
