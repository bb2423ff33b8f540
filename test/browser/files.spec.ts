import { readFile } from "node:fs/promises";
import { strToU8, unzipSync, zipSync } from "fflate/browser";
import { digestOn, expect, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const rows = (page: Page): Locator => page.locator("[data-scenario]");
const row = (page: Page, name: string): Locator =>
  rows(page).filter({ has: page.getByRole("heading", { name, exact: true }) });
const notice = (page: Page): Locator => page.locator("[data-news]");
const slider = (page: Page): Locator => page.locator('[data-clause="8"]').getByRole("slider");
const act = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

async function goTo(page: Page, id: string): Promise<void> {
  await page.locator(`nav a[href="#/${id}"]`).click();
}

/** What every row says, but for what is still being computed. */
async function listOn(page: Page): Promise<string[]> {
  await expect(page.locator(".list .outlook svg[role=img]")).toHaveCount(
    await page.locator(".list .outlook").count(),
    {
      timeout: 60_000,
    },
  );
  return (await rows(page).allTextContents()).map((text) => text.replace(/\s+/g, " "));
}

async function importZip(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type="file"][accept^=".zip"]')
    .setInputFiles({ name, mimeType: "application/zip", buffer });
}

async function fitsAPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.setViewportSize({ width: 1366, height: 768 });
}

test("what is kept stays, goes and comes back: versions, search, differences, undo, export and import", async ({
  page,
}) => {
  await page.goto("/");
  await digestOn(page);
  await goTo(page, "files");
  await act(page, "存为新情景").click();
  await expect(notice(page)).toHaveText(/已存入：“基准情景”，版本1。/);
  await page.reload();
  await expect(row(page, "基准情景")).toHaveText(/10.000次模拟，引擎版本.*\d%（.*）\s*2027年资金耗尽概率/s);

  await goTo(page, "plan");
  await digestOn(page);
  await slider(page).fill("30");
  await slider(page).blur();
  const digest = await digestOn(page);
  await goTo(page, "files");
  await act(page, "存为“基准情景”的新版本").click();
  await expect(notice(page)).toHaveText(/版本2/);
  await page.locator("[data-scenario] summary").click();
  await expect(page.locator("[data-scenario] ol li").first()).toHaveText(/第8条.*50% → 30%/s);
  await page.getByRole("textbox", { name: "名称", exact: true }).fill("压减方案");
  await page.getByRole("textbox", { name: "名称", exact: true }).press("Enter");
  await expect(row(page, "压减方案")).toHaveText(/版本3/);
  await page.getByRole("textbox", { name: "备注" }).fill("局长办公会讨论");
  await page.getByRole("textbox", { name: "备注" }).blur();
  await expect(page.locator(".note")).toHaveText("局长办公会讨论");

  await act(page, "复制：压减方案").click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("searchbox").fill("副本 办公会");
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("searchbox").fill("没有的");
  await expect(page.getByText("没有名称或备注包含“没有的”的情景")).toBeVisible();
  await page.getByRole("searchbox").fill("");

  await page.locator("[data-scenario] details[open] ol li").last().getByText("与当前方案比较").click();
  await expect(page.locator("#files-differences tbody tr")).toHaveText([
    /第8条 海外推广 支持比例\s*50%\s*30%/,
  ]);
  expect(await violations(page, { part: "main" })).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#files-differences")).toBeVisible();
  for (const id of ["files-current", "files-pair"])
    await expect(page.locator(".card").filter({ has: page.locator(`#${id}`) })).toBeHidden();
  await page.emulateMedia({ media: null });
  await fitsAPhone(page);

  await act(page, "删除：压减方案（副本）").click();
  await expect(page.locator("#files-undo")).toBeFocused();
  await goTo(page, "trust");
  await goTo(page, "files");
  await page.locator("#files-undo").press("Enter");
  await expect(row(page, "压减方案（副本）")).toHaveCount(1);

  const before = await listOn(page);
  const downloading = page.waitForEvent("download");
  await act(page, "全部导出").click();
  const archive = await readFile(await (await downloading).path());
  expect(Object.keys(unzipSync(archive)).filter((name) => name.endsWith(".scenario.json"))).toHaveLength(4);
  for (const name of ["压减方案（副本）", "压减方案"]) await act(page, `删除：${name}`).click();
  await page.locator("#files-deleted > summary").click();
  for (const name of ["压减方案（副本）", "压减方案"]) {
    await act(page, `立即清除：${name}`).click();
    await page.getByRole("dialog").getByRole("button", { name: "立即清除" }).click();
    await expect(act(page, `立即清除：${name}`)).toHaveCount(0);
  }
  await importZip(page, "备份.zip", archive);
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("tbody tr")).toHaveText([/压减方案\s*3\s*新增/, /压减方案（副本）\s*1\s*新增/]);
  await expect(rows(page)).toHaveCount(0);
  await dialog.getByRole("button", { name: "导入2个情景" }).click();
  await expect(rows(page)).toHaveCount(2);
  expect(await listOn(page)).toEqual(before);
  await page.locator("nav").getByRole("link", { name: "测算" }).click();
  const box = page.locator('input[type="file"]');
  await expect(box).toHaveCount(1);
  await box.setInputFiles({ name: "备份.zip", mimeType: "application/zip", buffer: archive });
  await dialog.getByRole("button", { name: "导入情景库" }).click();
  await expect(dialog).toHaveText(/所有情景均已在库中，无需导入。/);
  expect(await violations(page, { part: "dialog[open]" })).toEqual([]);
  await page.keyboard.press("Escape");

  await act(page, "English").click();
  expect(await violations(page, { part: "main" })).toEqual([]);
  await fitsAPhone(page);
  await page
    .getByRole("button", { name: /^Open: / })
    .last()
    .click();
  await expect(page).toHaveURL(/#\/plan$/);
  expect(await digestOn(page)).toBe(digest);
});

test("a newer scenario is shown and kept as it is, broken ones hide no other, and another tab looks on", async ({
  page,
  context,
}) => {
  await page.goto("/#/files");
  await act(page, "存为新情景").click();
  await expect(rows(page)).toHaveCount(1);
  const newer = `{"format":"subsidy-forecast/scenario@9", "name": {"zh":"新版情景"}, "more": [1,  2]}\n`;
  const archive = zipSync({ "../新.json": strToU8(newer), "坏.json": strToU8('{"format": 1}') });
  await importZip(page, "他人.zip", Buffer.from(archive));
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toHaveText("1个文件有问题，未列入上表：");
  await dialog.getByRole("button", { name: "只导入其余1个情景" }).click();
  await expect(row(page, "新版情景 只读")).toHaveText(/由较新版本的程序保存（subsidy-forecast\/scenario@9）/);
  await expect(act(page, "调出：新版情景")).toBeDisabled();
  const downloading = page.waitForEvent("download");
  await act(page, "全部导出").click();
  const files = unzipSync(await readFile(await (await downloading).path()));
  expect(Object.values(files).map((bytes) => new TextDecoder().decode(bytes))).toContain(newer);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(rows(other)).toHaveCount(2);
  await expect(other.getByText("另一标签页正在编辑（只读）")).toBeVisible();
  await expect(act(other, "存为新情景")).toBeDisabled();
  await act(page, "删除：新版情景").click();
  await expect(rows(other)).toHaveCount(1);
  await other.close();

  await act(page, "复制：基准情景").click();
  await expect(rows(page)).toHaveCount(2);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("subsidy-forecast/library");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("texts", "readwrite");
          const cursor = transaction.objectStore("texts").openCursor();
          cursor.onsuccess = () => {
            const { result } = cursor;
            const record = result?.value as { text: string } | undefined;
            if (record?.text.includes("副本")) result?.update({ ...record, text: "…" });
            result?.continue();
          };
          transaction.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
  await page.reload();
  await expect(page.locator("#files-lost")).toHaveText("无法读取的内容");
  await expect(rows(page)).toHaveText([/基准情景/]);
});

test("where the browser keeps nothing that is said, and the work can be downloaded", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("private", "SecurityError");
    };
  });
  await page.goto("/?lang=en#/files");
  await expect(page.getByRole("alert")).toHaveText(/The library cannot be opened/);
  const downloading = page.waitForEvent("download");
  await act(page, "Download the present scenario").click();
  expect((await downloading).suggestedFilename()).toBe("Baseline.scenario.json");
  expect(await violations(page, { part: "main" })).toEqual([]);
});
