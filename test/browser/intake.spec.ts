import { readFileSync } from "node:fs";
import { zipSync, strToU8 } from "fflate";
import { choose, digestOn, drop, expect, intake, openFile, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const TEXT = readFileSync(new URL("../../scenarios/baseline.scenario.json", import.meta.url), "utf8");
const parsed = JSON.parse(TEXT) as Record<string, unknown>;
const named = (zh: string, en: string) => ({ ...parsed, name: { zh, en } });
const other = {
  ...named("压减方案", "Tighter"),
  note: "区财政局，征求意见稿",
  levers: { "8": { ratio: 0.4 } },
};
const broken = { ...parsed, run: { seed: "s", trials: 0 }, levers: { "8": { ratio: 1.4 } }, typo: 1 };
const newer = { ...named("新版方案", "Next"), format: "subsidy-forecast/scenario@99", unheard: 1 };

const part = (page: Page, file: string): Locator => intake(page).getByRole("region", { name: file });
const ratio8 = (page: Page): Locator => page.locator('[data-clause="8"]').getByRole("slider");
const notice = (page: Page): Locator => page.locator("[data-news]");

async function paste(page: Page, text: string, into = "body"): Promise<void> {
  await page.locator(into).evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test("a file is shown before it is opened; opening is one step; called off, it changes nothing", async ({
  page,
}) => {
  await page.goto("/");
  const before = await digestOn(page);
  await choose(page, { name: "a.scenario.json", content: other });
  await expect(intake(page)).toContainText("区财政局，征求意见稿");
  await expect(intake(page)).toContainText("subsidy-forecast/scenario@1");
  await expect(intake(page)).toContainText("与当前方案相比有1处不同");
  await expect(intake(page).getByRole("row", { name: /第8条 海外推广 支持比例 50% 40%/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(intake(page)).toHaveCount(0);
  await expect(ratio8(page)).toHaveValue("50");

  await drop(page, { name: "a.scenario.json", content: other });
  await expect(intake(page).getByRole("button", { name: "打开" })).toBeVisible();
  // From the box that scrolls on to the buttons, by keyboard alone.
  await intake(page).getByRole("group").focus();
  for (const name of ["存入情景库", "加入对比"]) {
    await page.keyboard.press("Tab");
    await expect(intake(page).getByRole("button", { name })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(notice(page)).toHaveText(/已打开“压减方案”。/);
  await expect(ratio8(page)).toHaveValue("40");
  expect(await digestOn(page)).not.toBe(before);
  await choose(page, { name: "again.json", content: other });
  await expect(intake(page)).toContainText("与当前方案完全相同");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(ratio8(page)).toHaveValue("50");
  expect(await digestOn(page)).toBe(before);
  await page.getByRole("button", { name: "重做" }).click();
  await page.getByRole("button", { name: "取回之前的方案" }).click();
  await expect(ratio8(page)).toHaveValue("50");
});

test("several files at once: each says what it is, with all that is wrong; the sound ones can be taken", async ({
  page,
}) => {
  await page.goto("/#/trust");
  await expect(page.getByRole("heading", { name: /^可信性/ })).toBeVisible();
  await drop(
    page,
    { name: "sound.json", content: other },
    { name: "broken.json", content: broken },
    { name: "cut.json", content: TEXT.slice(0, 300) },
    { name: "newer.json", content: newer },
    { name: "also.json", content: named("另一方案", "Another") },
    { name: "figures.xlsx", content: String.fromCharCode(0xd0) },
  );
  await expect(intake(page).locator("[data-state=reading]")).toHaveCount(0);
  const wrong = part(page, "broken.json");
  await expect(wrong.getByRole("listitem")).toHaveCount(3);
  // The dialog scrolls, and nothing in it by itself: a list would end as if that were all.
  await page.setViewportSize({ width: 360, height: 320 });
  expect(await wrong.locator("ol").evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const path of ["run.trials", "levers.8.ratio", "typo"]) await expect(wrong).toContainText(path);
  await expect(wrong.getByRole("button")).toHaveCount(0);
  await expect(part(page, "cut.json")).toContainText(/第\d+行第\d+列/);
  await expect(part(page, "newer.json")).toContainText("新版方案");
  await expect(part(page, "newer.json")).toContainText("subsidy-forecast/scenario@99");
  await expect(part(page, "newer.json").getByRole("button")).toHaveCount(0);
  await expect(part(page, "also.json")).toContainText("全部数值与当前方案相同");
  expect(await violations(page, { part: "dialog" })).toEqual([]);

  await intake(page).getByRole("button", { name: "存入情景库" }).click();
  const importing = page.getByRole("dialog", { name: "导入“sound.json”等6个文件" });
  await expect(importing.locator("tbody tr")).toHaveText([/压减方案\s*1\s*新增/, /新版方案/, /另一方案/]);
  await expect(importing.locator("ul > li")).toContainText([
    /^broken.json.*run.trials：/,
    /^cut.json 文件在第\d+行第\d+列/,
    /^figures.xlsx/,
  ]);
  expect(await violations(page, { part: "dialog[open]" })).toEqual([]);
  await importing.getByRole("button", { name: "只导入其余3个情景" }).click();
  await expect(page.locator("[data-scenario]")).toHaveCount(3);

  await drop(
    page,
    { name: "sound.json", content: other },
    { name: "also.json", content: named("另一方案", "Another") },
  );
  await page.getByRole("button", { name: "加入对比：压减方案" }).click();
  await expect(part(page, "sound.json")).toContainText("已加入对比");
  await page.getByRole("button", { name: "打开：另一方案" }).click();
  await expect(intake(page)).toHaveCount(0);
  await page.getByRole("navigation").getByRole("link", { name: "对比" }).click();
  await expect(page.getByRole("textbox", { name: /^方案.的名称$/ })).toHaveCount(2);
  await page.getByRole("navigation").getByRole("link", { name: "测算" }).click();
  await expect(page.getByRole("textbox", { name: "情景名称" })).toHaveValue("另一方案");
});

test("pasted text opens where it is a scenario, outside of boxes; other text is left alone", async ({
  page,
}) => {
  await page.goto("/#/lead");
  await digestOn(page);
  await paste(page, "第八条 按50%给予支持");
  await paste(page, '{"kind": "something else"}');
  await expect(intake(page)).toHaveCount(0);
  await paste(page, `  ${JSON.stringify(other)}`);
  await expect(part(page, "粘贴的文本")).toContainText("压减方案");
  await page.keyboard.press("Escape");
  await page.getByRole("navigation").getByRole("link", { name: "测算" }).click();
  await paste(page, JSON.stringify(other), '.files input[type="text"]');
  await expect(intake(page)).toHaveCount(0);
  await paste(page, "见 http://127.0.0.1/#/plan?s=1.0123456789.AAAA");
  await expect(notice(page)).toHaveText(/链接不完整或已损坏/);
});

test("files that are no scenarios are named, and say what to do", async ({ page }) => {
  await page.goto("/?lang=en");
  await digestOn(page);
  const bytes = (name: string, content: Uint8Array) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });
  const ledger = readFileSync(new URL("../scenario/published/ledger@1.json", import.meta.url));
  await page
    .locator('input[type="file"]')
    .setInputFiles([
      bytes("a.zip", zipSync({ "a.scenario.json": strToU8(TEXT) })),
      bytes("b.xlsx", zipSync({ "[Content_Types].xml": strToU8("<Types/>") })),
      bytes("c.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)),
      bytes("d.json", Buffer.from(`\ufeff${TEXT}`, "utf16le")),
      bytes("e.json", Buffer.concat([Buffer.from('{"format": "'), Buffer.from([0xbb, 0xf9])])),
      bytes("f.json", ledger),
      bytes("g.json", Buffer.alloc(0)),
    ]);
  await expect(part(page, "a.zip")).toContainText("archive");
  await expect(part(page, "b.xlsx")).toContainText("office document");
  await expect(part(page, "c.png")).toContainText("picture");
  await expect(part(page, "d.json")).toContainText("UTF-8");
  await expect(part(page, "e.json")).toContainText("UTF-8");
  await expect(part(page, "f.json")).toContainText("This is a ledger");
  await expect(part(page, "g.json")).toContainText("empty");
  await expect(intake(page).getByRole("button")).toHaveText(["Import into the library", "Close"]);
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await intake(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(await violations(page, { part: "dialog" })).toEqual([]);
});

test("a reader that breaks is an error that is said, and the work stays", async ({ page, troubles }) => {
  await page.goto("/");
  await digestOn(page);
  await page.route(/reader\.worker/, (route) => route.abort());
  await choose(page, { name: "a.json", content: other });
  await expect(part(page, "a.json")).toContainText("读取中断");
  await page.keyboard.press("Escape");
  await expect(ratio8(page)).toHaveValue("50");
  troubles.length = 0;
});

/** The browser's own dialogs answer with a file of this page's private store, as if somebody had chosen it. */
async function withFiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const handle = async () =>
      (await navigator.storage.getDirectory()).getFileHandle("work.json", { create: true });
    Object.assign(window, {
      showOpenFilePicker: async () => [await handle()],
      showSaveFilePicker: handle,
    });
  });
}

const inFile = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle("work.json")).getFile()).text();
  });

/** While the browser puts what was written in the place of what was there, no file is to be found. */
const isInFile = (page: Page, text: string): Promise<void> =>
  expect(async () => expect(await inFile(page)).toContain(text)).toPass({ timeout: 30_000 });

const rewrite = (page: Page, text: string): Promise<void> =>
  page.evaluate(async (content) => {
    const root = await navigator.storage.getDirectory();
    const stream = await (await root.getFileHandle("work.json", { create: true })).createWritable();
    await stream.write(content);
    await stream.close();
  }, text);

test("saving goes to the same file again, and never over what somebody else has written unasked", async ({
  page,
}) => {
  await withFiles(page);
  await page.goto("/");
  await digestOn(page);
  const save = page.getByRole("button", { name: "保存", exact: true });
  await ratio8(page).fill("45");
  await save.click();
  await expect(notice(page)).toHaveText(/已保存到文件“work.json”，并已读回核对/);
  expect(await inFile(page)).toContain("0.45");
  await ratio8(page).fill("35");
  await save.click();
  await isInFile(page, "0.35");

  await rewrite(page, JSON.stringify(other));
  await ratio8(page).fill("30");
  await save.click();
  await expect(notice(page)).toHaveText(/“work.json”在本页打开或保存之后又被修改/);
  expect(await violations(page, { part: "[data-news]" })).toEqual([]);
  expect(await inFile(page)).toBe(JSON.stringify(other));
  await notice(page).getByRole("button", { name: "仍然覆盖" }).click();
  await expect(notice(page)).toHaveText(/已保存到文件/);
  expect(await inFile(page)).toContain("0.3");

  await rewrite(page, JSON.stringify(newer));
  await save.click();
  await expect(notice(page)).toHaveText(/已由较新版本改写，本版本不会覆盖/);
  await expect(notice(page).getByRole("button", { name: "仍然覆盖" })).toHaveCount(0);
  expect(await inFile(page)).toBe(JSON.stringify(newer));

  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("work.json"));
  await save.click();
  await expect(notice(page)).toHaveText(/“work.json”已被移动、改名或删除/);
  const download = page.waitForEvent("download");
  await notice(page).getByRole("button", { name: "下载一份" }).click();
  expect((await download).suggestedFilename()).toBe("基准情景.scenario.json");
});

test("a file that was chosen is saved to where it came from; another piece of work is not", async ({
  page,
}) => {
  await withFiles(page);
  await page.goto("/");
  await digestOn(page);
  await rewrite(page, JSON.stringify(other));
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await intake(page).getByRole("button", { name: "打开" }).click();
  await ratio8(page).fill("25");
  const save = page.getByRole("button", { name: "保存", exact: true });
  await expect(save).toHaveAttribute("title", "保存到文件“work.json”");
  await save.click();
  await isInFile(page, "0.25");
  await openFile(page, "b.json", named("另一方案", "Another"));
  await expect(save).not.toHaveAttribute("title");
});
