import { digestOn, expect, test } from "./page.ts";
import type { CDPSession, Locator, Page } from "@playwright/test";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

const classBox = (page: Page, number: number): Locator =>
  page.getByRole("textbox", { name: `第${number}类的条款号` });

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("not on show");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** One finger from the middle of an element to the middle of another, as the browser itself would see it. */
async function swipe(finger: CDPSession, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  const touch = (type: "touchStart" | "touchMove", x: number, y: number) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  await touch("touchStart", start.x, start.y);
  for (let part = 0.1; part < 1.01; part += 0.1) {
    await touch("touchMove", start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part);
  }
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("a finger drags clauses and classes by their grips, and scrolls the page elsewhere", async ({
  page,
}) => {
  await page.goto("/");
  const finger = await page.context().newCDPSession(page);
  await page.locator("#rule").selectOption("priority");
  const before = await digestOn(page);
  const rest = page.locator('[data-class="rest"]');
  const chip = page.locator("#priority-clause-8");
  await chip.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await expect(classBox(page, 2)).toHaveValue("5、7、8");
  await swipe(finger, chip.locator(".grip"), page.locator('[data-class="3"] .name'));
  await expect(classBox(page, 2)).toHaveValue("5、7");
  await expect(classBox(page, 3)).toHaveValue("2、8、9");
  await expect(page.getByText("第8条已移到第3类。")).toBeAttached();
  await expect.poll(() => digestOn(page)).not.toBe(before);

  await page.locator('[data-class="2"]').evaluate((element) => element.scrollIntoView({ block: "center" }));
  await swipe(finger, page.locator('[data-class="2"] .name .grip'), page.locator('[data-class="3"] .name'));
  await expect(classBox(page, 2)).toHaveValue("2、8、9");

  await chip.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const scrolled = await page.evaluate(() => scrollY);
  await swipe(finger, chip.locator("b"), page.locator('[data-class="1"] .name'));
  await expect(classBox(page, 2)).toHaveValue("2、8、9");
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled);
  await expect(rest).not.toHaveClass(/over/);
});
