import { readFile } from "node:fs/promises";
import { digestOn, expect, openFile, openFolds, quiet, slow, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const clause = (page: Page, number: number): Locator => page.locator(`[data-clause="${number}"]`);
const slider = (page: Page, number: number): Locator => clause(page, number).getByRole("slider");
const ratioBox = (page: Page, number: number): Locator => clause(page, number).getByRole("textbox").first();
const tile = (page: Page, year: number): Locator => page.locator(`[data-year="${year}"] strong`);
const chanceOf = async (page: Page, year: number): Promise<number> =>
  Number((await tile(page, year).innerText()).replace(/[<>%]/g, ""));

const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;

async function savedText(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^(保存|Save)$/ }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("the page opens on the answer to the baseline", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  await expect(page).toHaveURL(/#\/plan$/);
  await expect(page).toHaveTitle(/测算/);
  const sentence = page.locator("#answer .sentence");
  await expect(sentence).toHaveText(
    /^基准情景：202\d年资金需求超出年度限额的概率为\d+\.\d%（.+，.+；10\s000次模拟中[\d\s]+次）；耗尽的情形中，耗尽月份中位数为\d+月.*；资金缺口平均.+（含无缺口情形）。$/,
  );
  await expect(page.getByText("示例假设，非实际申报数据").first()).toBeInViewport();
  await expect(page.getByText("全量测算 · 10,000次模拟")).toBeVisible();
  for (const year of [2026, 2027, 2028]) expect(await chanceOf(page, year)).toBeGreaterThan(0);
  await expect(page.locator("[data-clause]")).toHaveCount(11);
});

test("sentence, tiles and the first chart stand above the fold", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  const chart = await page.locator("#answer svg[role=img]").first().boundingBox();
  expect((chart?.y ?? 0) + (chart?.height ?? 1e9)).toBeLessThanOrEqual(768);
});

test("clause 8 from 50 % to 40 % lowers the chance that 2027 runs out, and one click puts it back", async ({
  page,
}) => {
  await page.goto("/");
  const before = await digestOn(page);
  const chance = await chanceOf(page, 2027);
  await slider(page, 8).fill("40");
  await expect(page.locator("#run-digest")).toHaveAttribute("aria-busy", "true");
  expect(await digestOn(page)).not.toBe(before);
  expect(await chanceOf(page, 2027)).toBeLessThan(chance);
  await expect(ratioBox(page, 8)).toHaveValue("40");
  await expect(clause(page, 8)).toContainText("降低10个百分点");
  await expect(page.getByRole("region", { name: "与政策原文的差异" })).toContainText(
    "第8条 海外推广 支持比例",
  );
  await clause(page, 8).getByRole("button", { name: "还原为政策原文：支持比例" }).click();
  await expect(clause(page, 8)).not.toContainText("降低");
  expect(await digestOn(page)).toBe(before);
  expect(await chanceOf(page, 2027)).toBe(chance);
});

test("each lever that moves is measured from its event to the painted forecast", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  for (const value of ["45", "40", "35"]) await slider(page, 8).fill(value);
  await digestOn(page);
  const times = await page.evaluate(() =>
    performance.getEntriesByName("lever-to-paint").map((m) => m.duration),
  );
  expect(times).toHaveLength(3);
  expect(Math.min(...times)).toBeGreaterThan(0);
});

test("a colleague who opens the saved file sees the same numbers", async ({ page, browser }) => {
  await page.goto("/");
  await digestOn(page);
  await slider(page, 8).fill("40");
  await page.getByRole("textbox", { name: "2027年 年度限额（示例）" }).fill("1,550万");
  await page.getByRole("combobox", { name: "超出年度限额时的分配规则" }).selectOption("first-come");
  await page.getByRole("checkbox", { name: /结转下年/ }).check();
  await clause(page, 11).getByRole("textbox", { name: "第11条 2027年资金池" }).fill("60");
  const mine = await digestOn(page);
  const { name, text } = await savedText(page);
  expect(name).toBe("基准情景.scenario.json");

  const colleague = await (await browser.newContext()).newPage();
  await colleague.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await colleague.goto(page.url());
  await digestOn(colleague);
  await openFile(colleague, name, text);
  await expect(colleague.getByText("已打开“基准情景”。")).toBeVisible();
  await expect.poll(() => digestOn(colleague)).toBe(mine);
  await expect(ratioBox(colleague, 8)).toHaveValue("40");
  expect((await savedText(colleague)).text).toBe(text);
  await colleague.context().close();
});

test("a long run shows how far it is and can be cancelled; the last picture stays", async ({ page }) => {
  await page.goto("/");
  const before = await digestOn(page);
  const sentence = await page.locator("#answer .sentence").innerText();
  const { text } = await savedText(page);
  const name = { zh: "长", en: "long" };
  await openFile(page, "long.json", slow({ ...parsed(text), name }));
  await expect(page.getByText("参数已调整，正在重新测算")).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "取消测算" }).click();
  await expect(page.getByText("测算已取消")).toBeVisible();
  await expect(page.locator("#run-digest")).toHaveAttribute("aria-busy", "false");
  await expect(page.locator("#answer .sentence")).toHaveText(sentence);
  await page.getByRole("button", { name: "取回之前的方案" }).click();
  await expect.poll(() => digestOn(page)).toBe(before);
});

test("every scenario that is shipped can be chosen", async ({ page }) => {
  await page.goto("/");
  const digests = new Set([await digestOn(page)]);
  const choice = page.getByRole("combobox", { name: "选用情景" });
  const options = await choice.getByRole("option").allInnerTexts();
  expect(options).toHaveLength(4);
  for (const option of options.slice(1)) {
    await choice.selectOption({ label: option });
    await expect(page.locator("#answer .sentence")).toContainText(option);
    digests.add(await digestOn(page));
  }
  expect(digests.size).toBe(4);
});

test("the language changes in one click, without a new calculation and without loss", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  await slider(page, 8).fill("40");
  const before = await digestOn(page);
  await page.evaluate(() => {
    performance.clearMeasures();
    const digest = document.querySelector("#run-digest");
    if (digest === null) return;
    new MutationObserver(() => performance.measure("disturbed")).observe(digest, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(/Plan/);
  await expect(page).toHaveURL(/\?lang=en#\/plan$/);
  await expect(page.locator("#answer .sentence")).toHaveText(
    /^Baseline: the probability that demand in 202\d/,
  );
  await expect(ratioBox(page, 8)).toHaveValue("40");
  expect(await digestOn(page)).toBe(before);
  expect(await page.evaluate(() => performance.getEntriesByName("disturbed").length)).toBe(0);
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page).toHaveURL(/\/#\/plan$/);
});

test("?lang=en before the hash opens in English, with no Chinese left but the switch", async ({ page }) => {
  await page.goto("/?lang=en#/plan");
  await digestOn(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const text = await page.locator("#app").innerText();
  expect(text.replace("中文", "")).not.toMatch(/[\u4e00-\u9fff]/);
});

test("figures are typed as people type them, and what is not understood is kept and not applied", async ({
  page,
}) => {
  await page.goto("/");
  const before = await digestOn(page);
  const ratio = ratioBox(page, 8);
  await ratio.fill("４０％");
  await expect(clause(page, 8)).toContainText("＝40%");
  await digestOn(page);
  await ratio.fill("百分之四十");
  await expect(ratio).toHaveAttribute("aria-invalid", "true");
  await expect(clause(page, 8)).toContainText("无法识别");
  await ratio.blur();
  await expect(ratio).toHaveValue("百分之四十");
  await expect(slider(page, 8)).toHaveValue("40");
  await ratio.press("Escape");
  await expect(ratio).toHaveValue("40");
  await ratio.fill("50");
  expect(await digestOn(page)).toBe(before);
  const ceiling = page.getByRole("textbox", { name: "2027年 年度限额（示例）" });
  await ceiling.fill("335.5万");
  await expect(page.getByText("＝3,355,000.00元")).toBeVisible();
  await ceiling.fill("");
  await digestOn(page);
  await expect(page.locator('[data-year="2027"]')).toContainText("未设年度限额");
});

test("sliders work by keyboard and say what they are", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  const eight = slider(page, 8);
  await eight.focus();
  await expect(eight).toHaveAttribute("aria-valuetext", "50%，政策原文50%");
  await page.keyboard.press("ArrowLeft");
  await expect(eight).toHaveAttribute("aria-valuetext", "49%，政策原文50%");
  await page.keyboard.press("PageDown");
  await expect(eight).toHaveAttribute("aria-valuetext", "39%，政策原文50%");
  await page.keyboard.press("Home");
  await expect(ratioBox(page, 8)).toHaveValue("0");
  await page.keyboard.press("End");
  await expect(ratioBox(page, 8)).toHaveValue("100");
  await clause(page, 8)
    .getByRole("button", { name: /减1个百分点/ })
    .click();
  await expect(ratioBox(page, 8)).toHaveValue("99");
  await digestOn(page);
});

test("on an office screen the columns scroll, and the page itself does not", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto("/");
  await digestOn(page);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(768);
});

test("on a phone the answer comes first and nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ["/", "/?lang=en#/plan"]) {
    await page.goto(address);
    await digestOn(page);
    await expect(page.locator("#answer .sentence")).toBeInViewport();
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("#app *")]
        .filter(
          (element) =>
            element.checkVisibility() &&
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).overflowX === "auto",
        )
        .map((element) => element.className),
    );
    expect(wide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});

test("targets are at least 24 pixels high and wide", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  await digestOn(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, select, summary, input:not([type=file]), label:has(input)")]
      .filter((element) => !element.closest("label") || element.matches("label"))
      .map((element) => ({ box: element.getBoundingClientRect(), what: element.outerHTML.slice(0, 80) }))
      .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
      .map(({ what }) => what),
  );
  expect(small).toEqual([]);
});

for (const language of ["zh", "en"] as const) {
  test(`axe finds nothing in ${language}`, async ({ page }) => {
    await page.goto(language === "en" ? "/?lang=en#/plan" : "/");
    await digestOn(page);
    await slider(page, 8).fill("40");
    await clause(page, 10).getByRole("checkbox").uncheck();
    await ratioBox(page, 5).fill("?");
    await openFolds(page, "#answer");
    await openFolds(page, "#levers", ".population details");
    await quiet(page);
    expect(await violations(page, { isContrastKnown: language === "en" })).toEqual([]);
  });
}

test("an unknown address opens the plan and keeps the language", async ({ page }) => {
  await page.goto("/?lang=en#/nowhere");
  await expect(page).toHaveURL(/\?lang=en#\/plan$/);
  await expect(page.getByRole("link", { name: "Plan" })).toHaveAttribute("aria-current", "page");
});

test("increases can be shown red, and the computer remembers it", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "显示" }).click();
  await expect(page.getByRole("dialog", { name: "显示设置" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("radio", { name: "红涨绿跌" }).check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-rise", "red");
});
