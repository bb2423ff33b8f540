import { readFileSync } from "node:fs";
import { textDigest } from "../../src/scenario/textDigest.ts";
import { digestOn, expect, test, violations } from "./page.ts";
import type { Page } from "@playwright/test";

const save = (page: Page) => page.locator(".save");
const notice = (page: Page) => page.locator("[data-news=newer-work]");

test("the work of a newer program is named, kept, handed over, and work goes on beside it", async ({
  page,
}) => {
  const record = JSON.stringify({ form: 2, version: 2, engine: "2.0.0" });
  const head = `7\n${textDigest(`7\n${record}`)}\n${record}`;
  await page.addInitScript((text) => localStorage.setItem("subsidy-forecast/work/head/0", text), head);
  await page.goto("/");
  await digestOn(page);
  await expect(notice(page)).toContainText("由更新版本的程序保存（引擎 2.0.0）");
  await expect(save(page)).toContainText("未自动保存");
  expect(await violations(page, { part: "[data-news=newer-work]" })).toEqual([]);
  const download = page.waitForEvent("download");
  await notice(page).getByRole("button", { name: "下载原有内容" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(JSON.parse(file)).toEqual({ "subsidy-forecast/work/head/0": head });
  await notice(page).getByRole("button", { name: "在此继续并另行保存" }).click();
  const name = page.getByRole("textbox", { name: "情景名称" });
  await name.fill("另一方案");
  await name.press("Enter");
  await expect(save(page)).toContainText("已保存");
  await page.reload();
  await expect(name).toHaveValue("另一方案");
  await expect(notice(page)).toContainText("另行保存");
  expect(await page.evaluate(() => localStorage.getItem("subsidy-forecast/work/head/0"))).toBe(head);
});

test("a storage that is full says so, and offers a copy", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("/");
  await digestOn(page);
  const name = page.getByRole("textbox", { name: "情景名称" });
  await name.fill("另一方案");
  await name.press("Enter");
  await expect(save(page)).toContainText("保存失败：存储空间不足");
  expect(await violations(page, { part: ".save" })).toEqual([]);
  const download = page.waitForEvent("download");
  await save(page).getByRole("button", { name: "下载备份" }).click();
  expect((await download).suggestedFilename()).toBe("另一方案.scenario.json");
});
