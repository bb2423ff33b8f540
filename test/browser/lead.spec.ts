import { readFileSync } from "node:fs";
import { digestOn, expect, openFile, openFolds, slow, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const sentence = (page: Page): Locator => page.locator(".lead-page .sentence");
const card = (page: Page, id: string): Locator => page.locator(`section[aria-labelledby="${id}"]`);
const yearButton = (page: Page, year: number): Locator =>
  page.locator(`.lead-page button[data-year="${year}"]`);
const figure = (page: Page): Locator => page.locator("#threshold-figure");
const amount = (page: Page): Locator => page.getByRole("textbox", { name: "金额界线" });
const sheet = (page: Page): Locator => page.locator(".sheet");

const baseline = JSON.parse(
  readFileSync(new URL("../../scenarios/baseline.scenario.json", import.meta.url), "utf8"),
) as { segments: { start: number; name: { zh: string; en: string } }[] };

const open = (page: Page, content: object): Promise<void> => openFile(page, "a.scenario.json", content);

const go = (page: Page, name: RegExp) => page.getByRole("navigation").getByRole("link", { name }).click();

/** The forecast of what was opened is on show, and the sheet is set. */
async function settled(page: Page): Promise<void> {
  await digestOn(page);
  await expect(sheet(page)).toContainText(/[0-9a-f]{64}/);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Nothing of the sheet is cut off. */
const overflow = (page: Page): Promise<number> =>
  sheet(page).evaluate((element) => element.scrollHeight - element.clientHeight);

test("a cold link answers in this order: one sentence, when, how much, what would be enough, what it hangs on", async ({
  page,
}) => {
  await page.goto("/#/lead");
  await expect(sentence(page)).toHaveText(
    /^基准情景：2027年资金需求超出年度限额（示例）的概率为\d+\.\d%（.+，.+；10\s000次模拟中[\d\s]+次）；按全部模拟计，耗尽月份中位数为\d+月；资金缺口平均.+（含无缺口情形），九成情形不超过.+。$/,
  );
  await digestOn(page);
  await expect(page).toHaveTitle(/领导视图/);
  await expect(page.getByText("示例假设，非实际申报数据").first()).toBeInViewport();
  await expect(page.getByText("全量测算 · 10,000次模拟")).toBeVisible();
  await expect(page.locator(".lead-page .term")).toContainText("至少一个年度超出限额的概率");
  const chart = await card(page, "when").locator("svg").first().boundingBox();
  expect((chart?.y ?? 0) + (chart?.height ?? 1e9)).toBeLessThanOrEqual(768);
  const headings = await page.locator(".lead-page").locator("h2, h3").allInnerTexts();
  const wanted = ["何时用完", "缺口多大", "多少够用", "结果取决于什么", "什么会改变结果"];
  expect(headings.filter((text) => wanted.includes(text))).toEqual(wanted);

  // When: months that are not reached and the share that never runs out are said.
  const early = card(page, "when")
    .getByRole("row", { name: /^2026年/ })
    .first();
  await expect(early).toContainText("年内未达到");
  await expect(early).toContainText(/\d+\.\d\d%/);
  await yearButton(page, 2026).click();
  await expect(sentence(page)).toContainText("半数以上的模拟年内未耗尽；仅就耗尽的情形而言");
  await expect(page.locator(".lead-page > [role=status]")).toHaveText(/^测算完成。基准情景：2027年/);
  await yearButton(page, 2027).click();

  // How much: 50 dots in two shapes, as many beyond as the note says.
  const dots = card(page, "dots");
  const beyond = await dots.locator("path.beyond").count();
  expect(beyond + (await dots.locator("circle").count())).toBe(50);
  await expect(dots).toContainText(`◆为超出限额的点，共${beyond}个`);

  // Without colour: lines differ in dashes and marks.
  const lines = card(page, "when").locator("path.way");
  const dashes = await lines.evaluateAll((all) => all.map((each) => getComputedStyle(each).strokeDasharray));
  expect(new Set(dashes).size).toBe(3);

  // The threshold begins at the ceiling, where the engine has counted already.
  const counted = /10\s000次模拟中[\d\s]+次/.exec(await sentence(page).innerText())?.[0] ?? "";
  await expect(card(page, "exceedance")).toContainText(counted);
  await expect(figure(page)).toHaveText(await yearButton(page, 2027).locator("strong").innerText());
  await amount(page).fill("2,000");
  await expect(figure(page)).not.toHaveText(await yearButton(page, 2027).locator("strong").innerText());
  const typed = await figure(page).innerText();
  await card(page, "exceedance").getByText("查看图中数据").click();
  await expect(card(page, "exceedance").getByRole("row", { name: /^> 2,000\.00/ })).toContainText(
    typed.slice(0, -1),
  );
  const handle = page.getByRole("slider", { name: "金额界线" });
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  await expect(amount(page)).toHaveValue("2,010");
  await page.keyboard.press("PageDown");
  await expect(amount(page)).toHaveValue("1,910");
  await page.keyboard.press("Home");
  await expect(figure(page)).toHaveText(/^>?99\.\d/);
  const box = (await handle.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.mouse.down();
  const clicked = await amount(page).inputValue();
  await page.mouse.move(box.x + box.width - 60, box.y + 60, { steps: 3 });
  await page.mouse.up();
  expect(await amount(page).inputValue()).not.toBe(clicked);
  await amount(page).fill("-3");
  await expect(page.locator("#threshold-said")).toContainText("不能小于0");
  await page.getByRole("button", { name: "移到年度限额" }).click();
  await expect(amount(page)).toHaveValue("1,600");

  // Tooltips come by key too, and Esc puts them away.
  const reader = page.getByRole("slider", { name: /^逐月耗尽概率/ });
  await reader.focus();
  await page.keyboard.press("End");
  await expect(reader.locator(".tip")).toContainText("截至12月末");
  await reader.locator(".tip").hover();
  await expect(reader.locator(".tip")).toContainText("截至12月末");
  await page.keyboard.press("Escape");
  await expect(reader.locator(".tip")).toHaveCount(0);

  // Enough, and single futures: paused at first.
  await expect(card(page, "enough").locator('[data-year="2027"]')).toContainText(/需增加\d/);
  await page.getByRole("button", { name: "逐月查看个别情形" }).click();
  const walk = page.locator("#content .walk");
  await expect(walk).toContainText("第1次模拟，截至1月末");
  await page.getByRole("button", { name: "下一月" }).click();
  await page.getByRole("button", { name: "下一次模拟" }).click();
  await expect(walk).toContainText("第2次模拟，截至1月末");
  await page.getByRole("button", { name: "连续播放" }).click();
  await expect(walk).toContainText("第2次模拟，截至3月末");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(page.getByRole("button", { name: /连续播放|暂停/ })).toHaveCount(0);
  const still = await walk.innerText();
  await page.waitForTimeout(900);
  expect(await walk.innerText()).toBe(still);
  await page.emulateMedia({ reducedMotion: null });

  // On the wall: headline at least 8 % of the height, text at least 3.7 %.
  await page.locator("#content").focus();
  await page.keyboard.press("f");
  const wall = page.getByRole("dialog", { name: "汇报模式" });
  const sizeOf = (of: Locator) =>
    of.evaluate((element) => parseFloat(getComputedStyle(element).fontSize) / 768);
  expect(await sizeOf(wall.locator(".headline").first())).toBeGreaterThanOrEqual(0.08);
  expect(await sizeOf(wall.locator("li p").first())).toBeGreaterThanOrEqual(0.037);
  await page.keyboard.press("Escape");
  await expect(wall).toHaveCount(0);

  await openFolds(page);
  expect(await violations(page)).toEqual([]);
  const digest = await digestOn(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(sentence(page)).toHaveText(
    /^Baseline: the probability that demand in 2027 exceeds .* of 10\s000 simulations\)/,
  );
  expect(await digestOn(page)).toBe(digest);
  expect(await page.locator("#content").innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of ["English", "中文"]) {
    if (language === "中文") await page.getByRole("button", { name: "中文" }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  // 400 % of 1,280 pixels.
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("one sheet of paper for every shipped scenario and for the longest names, in both languages", async ({
  page,
}) => {
  await page.goto("/#/plan");
  await digestOn(page);
  const ids = ["baseline", "tight-ceilings", "ratios-ten-points", "next-year-payment"];
  for (const id of [...ids, "longest"]) {
    await go(page, /测算|Plan/);
    if (id === "longest") {
      const segments = baseline.segments.map((each) => ({
        ...each,
        start: each.start + 1,
        name: { zh: "名".repeat(500), en: "name ".repeat(100) },
      }));
      const name = { zh: "长".repeat(500), en: "W".repeat(500) };
      await open(page, { ...baseline, name, segments, run: { seed: "s".repeat(200), trials: 300 } });
    } else await page.getByRole("combobox", { name: "选用情景" }).selectOption(id);
    await go(page, /领导视图|Lead/);
    await settled(page);
    expect(await overflow(page), id).toBeLessThanOrEqual(0);
    expect(await pagesOnPaper(page), id).toBe(1);
    if (id !== "longest") await expect(sheet(page)).not.toContainText("非最终结果");
  }
  await expect(sheet(page)).toContainText(/其余\d+项略/);
  const text = await sheet(page).evaluate((element) => element.textContent);
  for (const part of ["打印日期：", "引擎版本：", "随机种子：", "模拟次数：300", "示例假设", "限额为示例"])
    expect(text).toContain(part);
  expect(text).toContain("非最终结果：模拟不足1,000次，误差较大。");
  await expect(page.locator(".lead-page")).toContainText("模拟不足1,000次，误差较大。");
  await page.getByRole("button", { name: "English" }).click();
  await expect(sheet(page)).toContainText("Printed on");
  expect(await sheet(page).evaluate((element) => element.textContent)).not.toMatch(/[\u4e00-\u9fff]/);
  await settled(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await pagesOnPaper(page)).toBe(1);
  // Nothing but the sheet is printed.
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".lead-page")).toBeHidden();
  await expect(page.locator("header.top")).toBeHidden();
  await expect(sheet(page)).toBeVisible();
});

test("a page that is left and entered answers at once, and a quick estimate says that it is one", async ({
  page,
}) => {
  await page.goto("/#/lead");
  await settled(page);
  await go(page, /测算/);
  await expect(page.locator(".plan")).toBeVisible();
  // From the forecast that is there: at no moment is anything under way.
  const busy = await page.evaluate(async () => {
    const seen = new Set<string | null>();
    location.hash = "#/lead";
    while (document.querySelector(".lead-page .sentence:not(.waiting)") === null) {
      await new Promise((resolve) => setTimeout(resolve));
      const part = document.querySelector(".lead-page");
      if (part !== null) seen.add(part.getAttribute("aria-busy"));
    }
    return [...seen];
  });
  expect(busy).toEqual(["false"]);

  // A quick estimate, until hands rest and all trials are drawn.
  await go(page, /测算/);
  await open(page, { ...baseline, run: { seed: "more", trials: 20_000 } });
  await expect(page.locator("#run-digest")).toHaveAttribute("data-seed", "more", { timeout: 60_000 });
  await digestOn(page);
  for (const id of ["segment-mid", "segment-mid-claim-8"]) await page.locator(`#${id} > summary`).click();
  await page.locator('[data-assumption="segment-mid-8-takeUp"]').getByRole("textbox").fill("61%");
  await go(page, /领导视图/);
  await expect(page.getByText("快速估算 · 320次模拟")).toBeVisible();
  await expect(page.locator(".lead-page")).toContainText("非最终结果：模拟次数较少的快速估算，误差较大。");
  await expect(sheet(page)).toContainText("非最终结果：模拟次数较少的快速估算，误差较大。");
  await settled(page);
  await expect(sheet(page)).not.toContainText("非最终结果");
});

test("what is under way or cancelled looks so on screen and on paper", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  await open(page, slow(baseline, 4000));
  await go(page, /领导视图/);
  await expect(page.getByText("参数已调整，正在重新测算")).toBeVisible();
  await expect(page.locator(".lead-page .answer")).toHaveClass(/stale/);
  await expect(sheet(page)).toContainText("非最终结果：测算尚未完成。");
  await page.getByRole("button", { name: "取消测算" }).click();
  await expect(page.getByText(/测算已取消。.*与当前参数不一致/)).toBeVisible();
  await expect(sheet(page)).toContainText("非最终结果：测算未完成，下列数字与当前参数不一致。");
  await expect(sheet(page)).not.toContainText(/[0-9a-f]{64}/);
  await page.getByRole("button", { name: "汇报模式（按F键）" }).click();
  await expect(page.getByRole("dialog", { name: "汇报模式" })).toContainText("非最终结果：测算未完成");
  await page.keyboard.press("Escape");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await pagesOnPaper(page)).toBe(1);
});

test("where the first forecast fails, the page says that there is none and offers to try again", async ({
  page,
  troubles,
}) => {
  // Neither the threads nor this one can compute.
  await page.route(/simulation\.worker/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "throw new Error('no thread')" }),
  );
  await page.route(/inline-/, (route) => route.abort());
  await page.goto("/#/lead");
  await expect(page.getByRole("alert")).toContainText("测算未能完成。", { timeout: 60_000 });
  await expect(sentence(page)).toHaveText("尚无测算结果");
  await expect(page.getByRole("button", { name: "打印一页纸" })).toBeDisabled();
  await page.unrouteAll();
  await expect(page.getByRole("button", { name: "重试" })).toBeEnabled();
  troubles.length = 0;
});
