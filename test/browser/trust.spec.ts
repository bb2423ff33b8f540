import { readFileSync } from "node:fs";
import { digestOn, expect, test, violations } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

interface Pin {
  readonly scenarioDigest: string;
  readonly runs: readonly { readonly digest: string }[];
}

const { baseline } = JSON.parse(
  readFileSync(new URL("../../scenarios/results.json", import.meta.url), "utf8"),
) as { readonly baseline: Pin };
const pinned = { scenario: baseline.scenarioDigest, digest: baseline.runs[baseline.runs.length - 1].digest };

const region = (page: Page, name: RegExp): Locator => page.getByRole("region", { name });
const record = (page: Page): Locator => region(page, /^(自检记录|Record of the self-test)$/);
const verdict = (page: Page): Locator => page.locator(".verdict[role=status]");
const citation = (page: Page): Locator => page.locator("blockquote");

const start = (page: Page) => page.getByRole("button", { name: /^(开始自检|重新自检|Test again)$/ }).click();

/** All that the page makes of the forecast is there. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator(".tables")).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  await expect(citation(page)).toContainText(/[0-9a-f]{64}/);
}

async function tested(page: Page): Promise<void> {
  await expect(record(page)).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
}

/** Pages of a PDF, by the objects that are one. */
const sheets = (pdf: Buffer): number => pdf.toString("latin1").split(/\/Type\s*\/Page\b(?!s)/).length - 1;

/** Figures that reach into the cell beside them. */
function thatReachOut(cells: Element[]): string[] {
  const reaches = (cell: Element): boolean => {
    const content = document.createRange();
    content.selectNodeContents(cell);
    const [text, box] = [content.getBoundingClientRect(), cell.getBoundingClientRect()];
    return text.left < box.left || text.right > box.right;
  };
  return cells.filter(reaches).map(({ textContent }) => textContent.trim());
}

const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const all = list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[];
          resolve(all.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0));
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );

test("this browser passes, with figures, in both languages, and its record is one sheet", async ({
  page,
}) => {
  await page.goto("/#/trust");
  await expect(verdict(page)).toHaveText("尚未自检。");
  await settled(page);
  await start(page);
  await tested(page);
  await expect(verdict(page)).toHaveText("自检通过：32项全部与已知答案相符。");
  await expect(record(page).getByRole("row").filter({ hasText: pinned.digest })).toContainText("相符");
  await expect(record(page)).toContainText("引擎版本");
  await expect(record(page)).toContainText(/浏览器\s*Chrome \d+/);
  await expect(record(page).getByRole("row", { name: /^标准差（NIST NumAcc4）/ })).toContainText("±1e-8");
  await expect(record(page).getByRole("row", { name: /^40家企业/ })).toContainText(/偏离.*个标准误/);
  expect(await shifts(page)).toBe(0);
  expect(await violations(page)).toEqual([]);

  await page.getByRole("button", { name: "English" }).click();
  await expect(verdict(page)).toHaveText("Passed: all 32 checks agree with their known answers.");
  await expect(citation(page)).toContainText("Illustrative assumptions, not application data");
  expect(await page.locator(".trust").innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  expect(await violations(page)).toEqual([]);

  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole("button", { name: "Print the record" }).click();
  await expect(page.locator(".record-only")).toBeAttached();
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await expect(page.locator(".record-only")).toHaveCount(0);
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(2);
});

test("a browser that computes another digest is told so, which figure it is and what to do", async ({
  page,
}) => {
  await page.route(/\.js$/, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({ response: answer, body: text.replaceAll(pinned.digest, "0".repeat(64)) });
  });
  await page.goto("/#/trust");
  await settled(page);
  await start(page);
  await tested(page);
  await expect(verdict(page)).toHaveText("自检未通过：已核对32项，其中1项与已知答案不符。");
  const alert = record(page).getByRole("alert");
  await expect(alert).toContainText(`应为${"0".repeat(64)}，实得${pinned.digest}（容许误差：须逐位相同）`);
  await expect(alert).toContainText(/请勿使用本浏览器得出的测算结果.*Chrome \d+.*引擎版本（1/);
  await expect(record(page).getByRole("row").filter({ hasText: "不符" })).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole("button", { name: "打印自检记录" }).click();
  await expect(page.locator(".record-only")).toBeAttached();
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test("the citation and the last row are those of the forecast; a phone scrolls downwards only", async ({
  page,
}) => {
  await page.goto("/");
  const digest = await digestOn(page);
  await page.getByRole("link", { name: "可信性" }).click();
  await settled(page);
  await expect(citation(page)).toContainText(
    `情景校验码${pinned.scenario}；随机种子dalian-2026；模拟10,000次`,
  );
  await expect(citation(page)).toContainText(`结果校验码${digest}`);
  await expect(citation(page)).toContainText("示例假设，非实际申报数据；年度限额为示例");
  const last = page.locator(".tables table").nth(1).getByRole("row").last();
  await expect(last).toContainText("10,000");
  await expect(last).toContainText(/5\d\.\d\d%～5\d\.\d\d%/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制引用文字" }).click();
  await expect(page.getByText("已复制。")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation(page).textContent());

  await start(page);
  await tested(page);
  await page.getByRole("link", { name: "测算" }).click();
  await page.getByRole("link", { name: "可信性" }).click();
  await expect(verdict(page)).toContainText("自检通过");
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.locator(".tables td").evaluateAll(thatReachOut)).toEqual([]);
  for (const language of ["English", "中文"]) {
    await page.getByRole("button", { name: language }).click();
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll(".trust *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(tooWide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
