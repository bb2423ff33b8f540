import { test as base, expect, type Page } from "@playwright/test";

/**
 * `test` with a page that may not misbehave: an error, a violation of the content security policy or a
 * request to anywhere else fails the test that made it.
 */
export const test = base.extend<{ troubles: string[] }>({
  troubles: [
    async ({ page, baseURL }, use) => {
      const troubles: string[] = [];
      await watch(page, baseURL ?? "", troubles);
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function watch(page: Page, address: string, troubles: string[]): Promise<void> {
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      troubles.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("request", (request) => {
    const isHere = [address, "data:", "blob:"].some((start) => request.url().startsWith(start));
    if (!isHere) troubles.push(`request: ${request.url()}`);
  });
  await page.exposeFunction("reportViolation", (text: string) => troubles.push(`violation: ${text}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}

/** The forecast on show is done; its digest. */
export async function digestOn(page: Page): Promise<string> {
  const digest = page.locator("#run-digest");
  await expect(digest).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  await expect(digest).toHaveText(/^\s*[0-9a-f]{8,}/);
  return ((await digest.textContent()) ?? "").trim();
}
