import { digestOn, expect, openFolds, quiet, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const clause = (page: Page, number: number): Locator => page.locator(`[data-clause="${number}"]`);
const ratioBox = (page: Page, number: number): Locator => clause(page, number).getByRole("textbox").first();
const fold = (page: Page, id: string): Locator => page.locator(`#${id} > summary`);
const differences = (page: Page): Locator => page.getByRole("region", { name: "与政策原文的差异" });
const classBox = (page: Page, number: number): Locator =>
  page.getByRole("textbox", { name: `第${number}类的条款号` });
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("#app *")]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).overflowX === "auto")
      .map((element) => element.outerHTML.slice(0, 80)),
  );

/** Everything that can be unfolded but the assumptions, which population.spec.ts unfolds, and as much as can be said at once. */
async function unfoldAll(page: Page): Promise<void> {
  await page.locator("#rule").selectOption("priority");
  await expect(page.locator("#binding-gains")).toBeAttached();
  await openFolds(page, "body", ".population");
  await page.locator("#step-downs button").last().click();
  await page.locator('[data-reading="A5"] input').nth(1).check();
  await page.locator("#clause-8-years").getByRole("textbox").nth(2).fill("35");
  await ratioBox(page, 5).fill("0");
  await page.locator("#priority-1").fill("5, 3");
}

test("priority classes are ordered by keyboard, by dragging and by typing", async ({ page }) => {
  // Tall, so that nothing scrolls between pressing and dropping.
  await page.setViewportSize({ width: 1366, height: 1400 });
  await page.goto("/");
  await digestOn(page);
  await page.locator("#rule").selectOption("priority");
  await expect(classBox(page, 1)).toHaveValue("1、3、4、6、10");
  const first = await digestOn(page);

  await page.getByRole("button", { name: "第8条 海外推广，第2类" }).press("ArrowUp");
  await expect(classBox(page, 1)).toHaveValue("1、3、4、6、8、10");
  await expect(page.getByText("第8条已移到第1类。")).toBeAttached();
  await expect(page.getByRole("button", { name: "第8条 海外推广，第1类" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(classBox(page, 2)).toHaveValue("5、7、8");
  expect(await digestOn(page)).toBe(first);

  await page.getByRole("button", { name: "第4类提前" }).click();
  await expect(classBox(page, 3)).toHaveValue("11");
  await expect(page.getByRole("button", { name: "第3类提前" })).toBeFocused();

  await page.locator("#priority-clause-5").dragTo(page.locator('[data-class="rest"]'));
  await expect(page.getByRole("button", { name: "第5条 海外仓，其余条款（最后）" })).toBeVisible();
  await expect(classBox(page, 2)).toHaveValue("7、8");

  await page.locator('[data-class="3"] .name').dragTo(page.locator('[data-class="1"] .name'));
  await expect(classBox(page, 1)).toHaveValue("11");
  await page.locator('[data-class="1"] .name').dragTo(page.locator('[data-class="3"] .name'));
  await expect(classBox(page, 3)).toHaveValue("11");

  await page.getByRole("button", { name: "新增一类" }).click();
  await classBox(page, 5).fill("５");
  await expect(page.getByRole("button", { name: "第5条 海外仓，第5类" })).toBeVisible();

  await classBox(page, 2).fill("7、8、3");
  await expect(page.getByText("第3条已列入另一类")).toBeVisible();
  await classBox(page, 2).fill("7、8、7");
  await expect(page.getByText("第7条重复。未采用")).toBeVisible();
  await classBox(page, 2).blur();
  await expect(classBox(page, 2)).toHaveValue("7、8、7");
  await expect(page.getByRole("button", { name: "第3条 出海产业发展中心运营，第1类" })).toBeVisible();
  await classBox(page, 2).press("Escape");
  await expect(classBox(page, 2)).toHaveValue("7、8");
  await digestOn(page);
});

test("a lever of one year, a step-down and a reading change the forecast and are listed; undo takes them back", async ({
  page,
}) => {
  await page.goto("/");
  const digests = [await digestOn(page)];
  const next = async (): Promise<void> => {
    await expect.poll(() => digestOn(page)).not.toBe(digests.at(-1));
    digests.push(await digestOn(page));
  };

  await fold(page, "clause-8-years").click();
  await page.getByRole("textbox", { name: "第8条 2027年 支持比例" }).fill("３５％");
  await expect(fold(page, "clause-8-years")).toContainText("1项已调整");
  await next();
  await page.getByRole("combobox", { name: "第8条 2028年 执行情况" }).selectOption({ label: "停止执行" });
  await expect(fold(page, "clause-8-years")).toContainText("2项已调整");
  await expect(differences(page)).toContainText("第8条 海外推广 2027年 支持比例");
  await next();

  await fold(page, "step-downs").click();
  await page.getByRole("button", { name: "增加一条" }).click();
  await expect(fold(page, "step-downs")).toContainText("1条");
  await next();
  const step = page.getByRole("group", { name: "阶梯压减第1条" });
  await step.getByRole("textbox", { name: /触发比例/ }).fill("60");
  await step.getByRole("textbox", { name: /适用条款/ }).fill("5、8");
  await step.getByRole("textbox", { name: /压减系数/ }).fill("100");
  await expect(step).toContainText("压减系数为100%，不改变任何比例。");
  await step.getByRole("textbox", { name: /压减系数/ }).fill("25");
  await expect(differences(page)).toContainText("年度限额用到60%后，第5、8条未核定部分的比例乘以25%");
  await next();

  await fold(page, "all-readings").click();
  await expect(page.locator("[data-reading]")).toHaveCount(17);
  await expect(page.locator('[data-reading="A32"]')).toContainText("此项只影响台账核算");
  await page
    .getByRole("group", { name: /第2条“最高100万元”如何核定/ })
    .getByRole("radio")
    .nth(1)
    .check();
  await expect(fold(page, "all-readings")).toContainText("1项已调整");
  await next();

  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.locator('[data-reading="A5"] input').first()).toBeChecked();
  expect(await digestOn(page)).toBe(digests.at(-2));
  await page.getByRole("button", { name: "重做" }).click();
  expect(await digestOn(page)).toBe(digests.at(-1));
  await page.getByRole("button", { name: "恢复政策原文数值" }).click();
  await expect(differences(page)).toContainText("全部数值与政策原文一致");
  expect(await digestOn(page)).toBe(digests[0]);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "恢复本方案保存值" }).click();
  expect(await digestOn(page)).toBe(digests[0]);
});

test("what can hardly be meant is warned about in place, and what is impossible is refused and kept", async ({
  page,
}) => {
  await page.goto("/");
  await digestOn(page);
  const cap = clause(page, 5).getByRole("textbox").nth(1);
  await cap.fill("0");
  await expect(clause(page, 5)).toContainText("每年最高为0，本条不会产生任何支出");
  const ratio = ratioBox(page, 5);
  await ratio.fill("120%");
  await expect(clause(page, 5)).toContainText("不能超过100%。未采用");
  const ceiling = page.getByRole("textbox", { name: /^2027年 年度限额/ });
  await ceiling.fill("20万");
  await expect(page.getByText("2027年限额低于第11条当年资金池（50万元）")).toBeVisible();
  await expect(page.getByText("2027年限额低于连续三年支持条款")).toBeVisible();
  await expect(ratio).toHaveValue("120%");
  await page.getByRole("button", { name: "2027年不设限额" }).click();
  await expect(ceiling).toHaveValue("");
  await expect(page.locator('[data-year="2027"]')).toContainText("未设年度限额");
  await digestOn(page);
});

test("the list of jumps leads to every part and marks those that differ", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  const jumps = page.getByRole("navigation", { name: "跳转到" });
  await jumps.getByRole("link", { name: /^第9条/ }).click();
  await expect(ratioBox(page, 9)).toBeInViewport();
  await ratioBox(page, 9).fill("30");
  await expect(jumps.getByRole("link", { name: "第9条 独立站（已调整）" })).toBeVisible();
  await expect(page).toHaveURL(/#\/plan$/);
});

test("F shows the answer in the size of a meeting room, and Esc leaves it", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  await page.getByRole("textbox", { name: "情景名称" }).press("f");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.locator("#levers").press("f");
  const wall = page.getByRole("dialog", { name: "汇报模式" });
  await expect(wall).toContainText("示例假设，非实际申报数据");
  const sizes = await wall.locator("p, h2, b, button").evaluateAll((all) =>
    all.map((element) => ({
      share: parseFloat(getComputedStyle(element).fontSize) / innerHeight,
      isHeadline: element.classList.contains("headline"),
    })),
  );
  expect(Math.min(...sizes.map(({ share }) => share))).toBeGreaterThanOrEqual(0.037);
  const headlines = sizes.filter(({ isHeadline }) => isHeadline);
  expect(headlines).toHaveLength(3);
  for (const { share } of headlines) expect(share).toBeGreaterThanOrEqual(0.08);
  expect(await wall.evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(wall).toHaveCount(0);
});

test("what is done is kept, and a second tab says that it may only look", async ({ page, context }) => {
  await page.goto("/");
  await digestOn(page);
  await expect(page.getByText("修改后自动保存在本机")).toBeVisible();
  await ratioBox(page, 9).fill("30");
  await expect(page.getByText(/^已保存 \d+:\d\d$/)).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await digestOn(second);
  await expect(second.getByText("另一标签页正在编辑（只读）")).toBeVisible();
  await expect(ratioBox(second, 9)).toBeDisabled();
  await second.getByRole("button", { name: "改在此处编辑" }).click();
  await expect(ratioBox(second, 9)).toBeEnabled();
  await expect(ratioBox(second, 9)).toHaveValue("30");
  await expect(page.getByText("另一标签页正在编辑（只读）")).toBeVisible();
});

for (const language of ["zh", "en"] as const) {
  test(`with everything unfolded axe finds nothing and nothing is too wide in ${language}`, async ({
    page,
  }) => {
    await page.goto(language === "en" ? "/?lang=en#/plan" : "/");
    await digestOn(page);
    await unfoldAll(page);
    await quiet(page);
    expect(await violations(page, { isContrastKnown: language === "en" })).toEqual([]);
    if (language === "zh") {
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page, { rule: "color-contrast" })).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await sideways(page)).toEqual([]);
    const small = await page
      .locator("button:visible, a:visible, summary:visible, select:visible, input:not([type=file]):visible")
      .evaluateAll((all) =>
        all
          .filter((element) => !element.closest("label"))
          .map((element) => ({ box: element.getBoundingClientRect(), what: element.outerHTML.slice(0, 90) }))
          .filter(({ box }) => box.right > 0 && (box.height < 24 || box.width < 24))
          .map(({ what }) => what),
      );
    expect(small).toEqual([]);
  });
}
