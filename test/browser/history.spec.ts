import { digestOn, expect, test } from "./page.ts";
import type { Locator, Page } from "@playwright/test";

const slider = (page: Page, number: number): Locator =>
  page.locator(`[data-clause="${number}"]`).getByRole("slider");
const box = (page: Page): Locator => page.getByRole("textbox", { name: "2027年 年度限额（示例）" });

/** Drags the thumb from where it is to these shares of the track, without letting go between them. */
async function drag(page: Page, thumb: Locator, from: number, shares: readonly number[]): Promise<void> {
  await thumb.scrollIntoViewIfNeeded();
  const track = await thumb.boundingBox();
  if (track === null) throw new Error("no slider");
  const at = (share: number): [number, number] => [
    track.x + 8 + share * (track.width - 16),
    track.y + track.height / 2,
  ];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  for (const share of shares) await page.mouse.move(...at(share), { steps: 5 });
  await page.mouse.up();
}

test("a drag is one step, and undo leads back to the same forecast", async ({ page }) => {
  await page.goto("/");
  const before = await digestOn(page);
  // What is fetched after the first forecast is there: it moves nothing under the hand.
  await expect(page.locator(".population")).toBeAttached();
  await expect(page.locator("#binding-cuts")).toBeAttached();
  await drag(page, slider(page, 8), 0.5, [0.4, 0.6, 0.3]);
  await expect(slider(page, 8)).toHaveValue("30");
  await drag(page, slider(page, 8), 0.3, [0.2]);
  await expect(slider(page, 8)).toHaveValue("20");
  await page.keyboard.press("Control+z");
  await expect(slider(page, 8)).toHaveValue("30");
  await page.keyboard.press("Control+z");
  await expect(slider(page, 8)).toHaveValue("50");
  expect(await digestOn(page)).toBe(before);
  await page.keyboard.press("Control+Shift+z");
  await expect(slider(page, 8)).toHaveValue("30");
  await page.keyboard.press("Control+y");
  await expect(slider(page, 8)).toHaveValue("20");
});

test("in a box the shortcut undoes the typing first, then the page's steps", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  const own = await box(page).inputValue();
  await slider(page, 8).fill("40");
  await box(page).fill("1500");
  await box(page).press("Enter");
  await box(page).press("Control+z");
  await expect(box(page)).toHaveValue(own);
  await expect(slider(page, 8)).toHaveValue("40");
});

test("work and its steps survive a reload", async ({ page }) => {
  await page.goto("/");
  await digestOn(page);
  await slider(page, 8).fill("40");
  await slider(page, 8).blur();
  await slider(page, 5).fill("30");
  const digest = await digestOn(page);
  await page.reload();
  expect(await digestOn(page)).toBe(digest);
  await expect(slider(page, 5)).toHaveValue("30");
  await page.keyboard.press("Control+z");
  await expect(slider(page, 5)).toHaveValue("50");
  await page.keyboard.press("Control+z");
  await expect(slider(page, 8)).toHaveValue("50");
});

test("a second tab looks on and writes nothing until the first is closed", async ({ page, context }) => {
  await page.goto("/");
  await digestOn(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await digestOn(other);
  await slider(page, 8).fill("40");
  await expect(slider(other, 8)).toHaveValue("40");
  await page.close();
  await expect(async () => {
    await slider(other, 8).fill("30");
    await digestOn(other);
    await other.reload();
    await expect(slider(other, 8)).toHaveValue("30", { timeout: 1_000 });
  }).toPass();
});
