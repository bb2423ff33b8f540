import { digestOn, expect, openFolds, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const row = (page: Page, id: string): Locator => page.locator(`[data-assumption="${id}"]`);
const box = (page: Page, id: string): Locator => row(page, id).getByRole("textbox");
const slider = (page: Page, id: string): Locator => row(page, id).getByRole("slider");
const fold = (page: Page, id: string): Locator => page.locator(`#${id} > summary`);

async function unfold(page: Page, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await fold(page, id).click();
}

const badge = (page: Page): Locator => page.locator(".answer .badge");

test("another take-up is estimated on few trials at once and drawn on all at rest; undo brings the old forecast back", async ({
  page,
}) => {
  await page.goto("/");
  const before = await digestOn(page);
  await unfold(page, "segment-mid", "segment-mid-claim-8");
  await box(page, "segment-mid-8-takeUp").fill("６０％");
  await expect(badge(page)).toHaveText("快速估算 · 320次模拟");
  await expect(page.locator(".picture.stale")).toHaveCount(0);
  await expect(page.locator("#run-digest")).toHaveAttribute("aria-busy", "true");
  await expect(row(page, "segment-mid-8-takeUp")).toContainText("提高10个百分点");
  await expect(row(page, "segment-mid-8-takeUp")).toContainText("内置50%");
  await expect(fold(page, "segment-mid-claim-8")).toContainText("1项已调整");
  const list = page.getByRole("table", { name: "测算假设" });
  await expect(list.getByRole("row").last()).toHaveText(/第8条 海外推广 年申报率\s*50%\s*60%\s*还原/);
  await expect(badge(page)).toHaveText("全量测算 · 10,000次模拟");
  await expect.poll(() => digestOn(page)).not.toBe(before);
  const changed = await digestOn(page);
  await page.reload();
  expect(await digestOn(page)).toBe(changed);
  await list.getByRole("button", { name: /^还原：.*年申报率/ }).click();
  expect(await digestOn(page)).toBe(before);
  await expect(page.getByRole("region", { name: "与政策原文的差异" })).toContainText("与内置情景一致");
  await page.getByRole("button", { name: "撤销" }).click();
  expect(await digestOn(page)).toBe(changed);
});

test("while a slider of the population is dragged the picture follows it, and the drag is one step", async ({
  page,
}) => {
  await page.goto("/");
  const before = await digestOn(page);
  await unfold(page, "segment-small", "segment-small-claim-8");
  const thumb = slider(page, "segment-small-8-takeUp");
  await thumb.scrollIntoViewIfNeeded();
  const track = await thumb.boundingBox();
  if (track === null) throw new Error("no slider");
  const to = (share: number): Promise<void> =>
    page.mouse.move(track.x + 8 + share * (track.width - 16), track.y + track.height / 2);
  const sentences = new Set<string>();
  await to(0.3);
  await page.mouse.down();
  // As many moves as it takes: a busy machine shows fewer of them.
  await expect
    .poll(async () => {
      for (let moves = 0; moves < 20; moves++) {
        await to(0.3 + 0.02 * moves);
        await page.waitForTimeout(60);
        sentences.add((await page.locator(".answer .sentence").textContent()) ?? "");
      }
      return sentences.size;
    })
    .toBeGreaterThan(3);
  await expect(badge(page)).toHaveText(/快速估算/);
  await page.mouse.up();
  await expect(thumb).toHaveValue("68");
  await expect.poll(() => digestOn(page)).not.toBe(before);
  await expect(badge(page)).toHaveText(/全量测算/);
  await page.keyboard.press("Control+z");
  await expect(thumb).toHaveValue("30");
  expect(await digestOn(page)).toBe(before);
  await expect(page.getByRole("button", { name: "撤销" })).toBeDisabled();
});

test("what cannot be is refused in its place, stays as it was typed, and changes nothing", async ({
  page,
}) => {
  await page.goto("/");
  const before = await digestOn(page);
  await unfold(page, "segment-mid", "segment-mid-claim-8", "common-lag");
  for (const { id, typed, says } of [
    { id: "segment-mid-8-takeUp", typed: "120", says: "必须不大于100%。未采用" },
    { id: "segment-mid-8-spread", typed: "-0.1", says: "必须不小于0。未采用" },
    { id: "segment-mid-8-median", typed: "五十万", says: "无法识别" },
    { id: "segment-mid-start", typed: "1.5", says: "必须是整数" },
    { id: "lag-1", typed: "30", says: "各概率之和必须为100%，现为105%" },
  ]) {
    await box(page, id).fill(typed);
    await box(page, id).blur();
    await expect(row(page, id)).toContainText(says);
    await expect(box(page, id)).toHaveValue(typed);
    await expect(box(page, id)).toHaveAttribute("aria-invalid", "true");
  }
  expect(await digestOn(page)).toBe(before);
  await box(page, "lag-2").fill("35");
  await expect(box(page, "lag-1")).toHaveAttribute("aria-invalid", "false");
  await expect(box(page, "lag-1")).toHaveValue("30");
  await expect(fold(page, "common-lag")).toContainText("1项已调整");
  await expect.poll(() => digestOn(page)).not.toBe(before);
});

test("each value names its basis, and its shipped value is put back by one press", async ({ page }) => {
  await page.goto("/");
  const before = await digestOn(page);
  await unfold(page, "segment-park");
  await row(page, "segment-park-start")
    .getByRole("button", { name: /^有出处/ })
    .click();
  await expect(row(page, "segment-park-start")).toContainText("九个特色园区");
  await row(page, "segment-park-recognition").getByRole("button", { name: /^假设/ }).click();
  await expect(row(page, "segment-park-recognition")).toContainText("数值没有出处");
  await slider(page, "segment-park-start").press("ArrowRight");
  await expect(row(page, "segment-park-start")).toContainText("自设");
  await row(page, "segment-park-start")
    .getByRole("button", { name: /^还原为内置数值/ })
    .click();
  await expect(box(page, "segment-park-start")).toHaveValue("1");
  expect(await digestOn(page)).toBe(before);
});

for (const language of ["zh", "en"] as const) {
  test(`with all of it unfolded axe finds nothing and nothing is too wide in ${language}`, async ({
    page,
  }) => {
    await page.goto(language === "en" ? "/?lang=en#/plan" : "/");
    await digestOn(page);
    await expect(page.locator("#common-run")).toBeAttached();
    await openFolds(page, ".population");
    await row(page, "segment-head-2-takeUp").getByRole("button").first().click();
    await box(page, "segment-head-5-median").fill("1");
    await box(page, "segment-head-5-overlap").fill("101");
    await digestOn(page);
    expect(await violations(page, { part: ".population", isContrastKnown: language === "en" })).toEqual([]);
    if (language === "zh") {
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page, { part: ".population", rule: "color-contrast" })).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const wide = await page
      .locator(".population *")
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > 360.5)
          .map((element) => element.outerHTML.slice(0, 90)),
      );
    expect(wide).toEqual([]);
    const small = await page.locator(".population :is(button, summary, select, input)").evaluateAll((all) =>
      all
        .map((element) => ({ box: element.getBoundingClientRect(), what: element.outerHTML.slice(0, 90) }))
        .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(({ what }) => what),
    );
    expect(small).toEqual([]);
  });
}

test("dates that leave named years outside are refused by their names, or taken without them; grades come and go", async ({
  page,
}) => {
  await page.goto("/");
  const before = await digestOn(page);
  await unfold(page, "common-timing", "segment-park", "segment-park-claim-1");
  const expiry = row(page, "timing-expires");
  await expiry.getByRole("textbox").fill("２０２７年１２月３１日");
  await expiry.getByRole("textbox").press("Enter");
  await expect(expiry).toContainText("以下内容不在有效期内：2028年的年度限额");
  await expect(expiry.getByRole("textbox")).toHaveValue("２０２７年１２月３１日");
  expect(await digestOn(page)).toBe(before);
  await expiry.getByRole("button", { name: "删除以上内容并采用新日期" }).click();
  await expect(expiry.getByRole("textbox")).toHaveValue("2027-12-31");
  await expect(page.locator("#differences-policy + .scroll")).toContainText("到期日期");
  await expect(page.getByRole("textbox", { name: "2028年 年度限额（示例）" })).toHaveCount(0);
  await expect.poll(() => digestOn(page)).not.toBe(before);
  await page.keyboard.press("Control+z");
  expect(await digestOn(page)).toBe(before);
  await row(page, "timing-signed").getByRole("textbox").fill("2026-02-30");
  await row(page, "timing-signed").getByRole("textbox").blur();
  await expect(row(page, "timing-signed")).toContainText("不存在");
  await expect(row(page, "timing-signed").getByRole("textbox")).toHaveValue("2026-02-30");
  const claim = page.locator("#segment-park-claim-1");
  await claim.getByRole("button", { name: "增加一档" }).click();
  await expect(row(page, "segment-park-1-grade-3-weight").getByRole("textbox")).toHaveValue("0");
  await claim.getByRole("button", { name: "删除第4档" }).click();
  await expect(row(page, "segment-park-1-grade-3-weight")).toHaveCount(0);
  for (let left = 3; left > 1; left--) await claim.getByRole("button", { name: "删除第1档" }).click();
  await expect(claim.getByRole("button", { name: /^删除第/ })).toHaveCount(0);
  await expect(page.getByRole("table", { name: "测算假设" })).toContainText("评定档次");
});
