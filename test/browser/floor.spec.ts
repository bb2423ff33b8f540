import { digestOn, expect, test } from "./page.ts";

/** Each is what one kind of old browser lacks; taken away before the page's first script runs. */
const LACKS: readonly { readonly what: string; readonly take: () => void }[] = [
  { what: "threads", take: () => Reflect.deleteProperty(window, "Worker") },
  { what: "BigInt", take: () => Reflect.deleteProperty(window, "BigInt") },
  { what: "ResizeObserver", take: () => Reflect.deleteProperty(window, "ResizeObserver") },
  { what: "dialogs", take: () => Reflect.deleteProperty(window, "HTMLDialogElement") },
  { what: "Object.hasOwn", take: () => Reflect.deleteProperty(Object, "hasOwn") },
  { what: "Array.with", take: () => Reflect.deleteProperty(Array.prototype, "with") },
  { what: "CSS :has", take: () => (CSS.supports = (text: string) => !text.includes(":has(")) },
  { what: "CSS.supports", take: () => Reflect.deleteProperty(window, "CSS") },
];

test("a browser that lacks something is told what to do, in both languages, and this one nothing", async ({
  page,
  context,
}) => {
  for (const { what, take } of LACKS) {
    const old = await context.newPage();
    const violations: string[] = [];
    await old.exposeFunction("violated", (text: string) => violations.push(text));
    await old.addInitScript(take);
    await old.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        (window as unknown as { violated: (text: string) => void }).violated(effectiveDirective);
      });
    });
    await old.goto("/");
    const words = old.locator("#old-browser");
    await expect(words, what).toBeVisible();
    await expect(words).toContainText("浏览器版本过低");
    await expect(words).toContainText("This browser is too old");
    await expect(old.locator("#app"), what).toHaveCount(0);
    expect(violations, what).toEqual([]);
    await old.close();
  }
  await page.goto("/");
  await digestOn(page);
  await expect(page.locator("#old-browser")).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what to do, in both languages", async ({ page }) => {
    await page.goto("/");
    const words = page.locator("noscript p");
    await expect(words.first()).toBeVisible();
    await expect(words).toHaveText([
      /请在浏览器设置中允许本页面运行/,
      /please allow it in the browser’s settings/,
    ]);
    await expect(page.locator("#old-browser")).toBeHidden();
  });
});
