import { digestOn, expect, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const notice = (page: Page): Locator => page.locator("[data-news]");
const slider = (page: Page, number: number): Locator =>
  page.locator(`[data-clause="${number}"]`).getByRole("slider");

/** Every difference from the policy and from the shipped scenario, as it stands on the page. */
async function differencesOn(page: Page): Promise<string[]> {
  const rows = page.locator("table[aria-labelledby^=differences-] tbody tr");
  return (await rows.allTextContents()).map((text) => text.replace(/\s+/g, " ").trim());
}

/** The page goes to another address without being loaded again. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash);
}

test("a link opens the same scenario with the same results elsewhere, and damaged it opens nothing", async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await digestOn(page);
  await slider(page, 8).fill("30");
  await slider(page, 8).blur();
  await page.getByRole("textbox", { name: "2027年 年度限额（示例）" }).fill("1500");
  await page.getByRole("textbox", { name: "2027年 年度限额（示例）" }).press("Enter");
  await page.getByRole("textbox", { name: "情景名称" }).fill("压减方案");
  await page.getByRole("textbox", { name: "情景名称" }).press("Enter");
  const digest = await digestOn(page);
  const differences = await differencesOn(page);
  expect(differences.length).toBeGreaterThan(1);
  await page.getByRole("button", { name: "复制链接" }).click();
  await expect(notice(page)).toHaveText(/链接已复制/);
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.startsWith(`${page.url().split("#")[0]}#/plan?s=1.`)).toBe(true);
  const hash = new URL(address).hash;

  // Somebody else's browser, with nothing kept in it.
  const theirs = await browser.newContext();
  const other = await theirs.newPage();
  await other.goto(new URL(`?lang=en${hash}`, address).href);
  await expect(notice(other)).toHaveText(/Opened “Baseline” from the link\..*same as the sender’s/s);
  expect(await digestOn(other)).toBe(digest);
  await expect(other).toHaveURL(/#\/plan$/);
  expect((await differencesOn(other)).length).toBe(differences.length);
  expect(await violations(other, { part: ".files" })).toEqual([]);
  expect(await violations(other, { part: "[data-news]" })).toEqual([]);
  await other.getByRole("button", { name: "中文" }).click();
  await expect(notice(other)).toHaveText(/已打开链接中的方案“压减方案”。.*结果与链接生成时一致。/s);
  expect(await differencesOn(other)).toEqual(differences);
  expect(await violations(other, { part: "[data-news]" })).toEqual([]);

  const damaged = hash.slice(0, -3) + (hash.at(-3) === "A" ? "B" : "A") + hash.slice(-2);
  await slider(other, 5).fill("20");
  await slider(other, 5).blur();
  const own = await digestOn(other);
  await follow(other, damaged);
  await expect(other.getByRole("alert")).toHaveText(/链接不完整或已损坏，未能打开.*本页仍为“压减方案”/s);
  await expect(other).toHaveURL(/#\/plan$/);
  await expect(slider(other, 5)).toHaveValue("20");
  expect(await digestOn(other)).toBe(own);
  await follow(other, hash);
  await expect(notice(other)).toHaveText(/已打开链接中的方案/);
  await expect(slider(other, 5)).toHaveValue("50");
  await other.getByRole("button", { name: "取回之前的方案" }).click();
  await expect(slider(other, 5)).toHaveValue("20");
  await expect(notice(other)).toHaveCount(0);
  await theirs.close();
});

test("a damaged link opened cold is an error above the baseline, which is named", async ({ page }) => {
  await page.goto("/?lang=en#/lead?s=1.0123456789.AAAA");
  const alert = page.locator("[data-news=damaged]");
  await expect(alert).toHaveRole("alert");
  await expect(alert).toHaveText(/incomplete or damaged and was not opened.*still shows “Baseline”/s);
  await expect(page).toHaveURL(/#\/lead$/);
  expect(await violations(page, { part: "[data-news]" })).toEqual([]);
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await expect(alert).toBeVisible();
  await expect(page.locator(".files select")).toHaveValue("baseline");
  await alert.getByRole("button", { name: "Close" }).click();
  await expect(alert).toHaveCount(0);
});

test("where another tab is at work a link waits until the right to edit is taken over", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await digestOn(page);
  await slider(page, 8).fill("40");
  await slider(page, 8).blur();
  await page.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }),
  );
  await page.getByRole("button", { name: "复制链接" }).click();
  const address = await notice(page).getByRole("textbox").inputValue();
  await slider(page, 8).fill("35");
  await slider(page, 8).blur();

  const second = await context.newPage();
  await second.goto(address);
  await expect(notice(second)).toHaveText(/另一标签页正在编辑/);
  await expect(slider(second, 8)).toHaveValue("35");
  await notice(second).getByRole("button", { name: "改在此处编辑并打开" }).click();
  await expect(notice(second)).toHaveText(/已打开链接中的方案/);
  await expect(slider(second, 8)).toHaveValue("40");
  await notice(second).getByRole("button", { name: "取回之前的方案" }).click();
  await expect(slider(second, 8)).toHaveValue("35");
});
