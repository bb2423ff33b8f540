import AxeBuilder from "@axe-core/playwright";
import axeCore from "axe-core";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

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

/** Most tests run without the service worker, so that none meets what another one's page has kept. */
const BLOCKED = "Service Worker registration blocked by Playwright";

async function watch(page: Page, address: string, troubles: string[]): Promise<void> {
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.text() === BLOCKED) return;
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
    // Nobody is there to answer the browser's own dialogs; without them files are downloaded.
    Reflect.deleteProperty(window, "showOpenFilePicker");
    Reflect.deleteProperty(window, "showSaveFilePicker");
    addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}

export interface GivenFile {
  readonly name: string;
  readonly content: unknown;
}

/** The dialog that shows files before they are opened. */
export const intake = (page: Page): Locator => page.getByRole("dialog", { name: /^(打开文件|Open files)$/ });

/** Chooses files, a text as it stands, anything else as JSON. */
export async function choose(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: "application/json",
      buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
    })),
  );
}

/** Chooses a scenario file and opens it. */
export async function openFile(page: Page, name: string, content: unknown): Promise<void> {
  await choose(page, { name, content });
  await intake(page)
    .getByRole("button", { name: /^(打开|Open)$/ })
    .click();
  await expect(intake(page)).toHaveCount(0);
}

/** As a hand drops it; the page reads nothing else of the event. */
export async function drop(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    },
    files.map(({ name, content }) => ({
      name,
      text: typeof content === "string" ? content : JSON.stringify(content),
    })),
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

/** As many applicants as of a large province: a run takes its time, and begins with no quick estimate. */
export function slow(scenario: object, times = 1000): object {
  const { segments } = scenario as { readonly segments: readonly Record<string, unknown>[] };
  return {
    ...scenario,
    run: { seed: "slow", trials: 50 },
    segments: segments.map((each) => ({ ...each, start: times * Number(each.start) })),
  };
}

/** The forecast on show is done; its digest. */
export async function digestOn(page: Page): Promise<string> {
  const digest = page.locator("#run-digest");
  await expect(digest).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  await expect(digest).toHaveText(/^\s*[0-9a-f]{8,}/);
  return ((await digest.textContent()) ?? "").trim();
}

/**
 * All of the plan page is there and up to date, also what is run only for a reader who has come this far;
 * until then parts of it are dimmed.
 */
export async function quiet(page: Page): Promise<void> {
  await digestOn(page);
  await expect(page.locator(".population")).toBeAttached();
  await page.locator(".binding").evaluate((element) => element.scrollIntoView());
  await expect(page.locator("#binding-cuts")).toBeAttached();
  await expect(page.locator(".standing, .stale, [aria-busy=true]")).toHaveCount(0, { timeout: 60_000 });
}

/** Opens every fold, those inside folds too, of the page or of a part of it. */
export async function openFolds(page: Page, within = "body", except = "#none"): Promise<void> {
  const closed = page.locator(`${within} details:not([open], ${except} *) > summary`);
  while ((await closed.count()) > 0) {
    await closed.evaluateAll((all: HTMLElement[]) => {
      for (const summary of all) summary.click();
    });
  }
}

/**
 * Each violation that axe finds on the page, or in a part of it, with the first element. Contrast, which takes
 * nearly all of its time, is measured where something looks different: the rows of a long list look the same,
 * and so does another language.
 */
export async function violations(
  page: Page,
  of: { part?: string; rule?: string; isContrastKnown?: boolean } = {},
): Promise<string[]> {
  await page.evaluate(markLooks);
  const axe = new AxeBuilder({
    page,
    axeSource: `${axeCore.source};axe.configure(${JSON.stringify(byLook)});`,
  })
    // On the page itself, and without naming what was found to be right.
    .setLegacyMode()
    .options({ resultTypes: ["violations"] });
  if (of.part !== undefined) axe.include(of.part);
  if (of.rule !== undefined) axe.withRules(of.rule);
  if (of.isContrastKnown) axe.disableRules("color-contrast");
  const found = (await axe.analyze()).violations;
  return found.map(
    ({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0].html} ${nodes[0].failureSummary}`,
  );
}

const byLook = { rules: [{ id: "color-contrast", selector: "[data-look]" }] };

/** Marks three of the elements whose text looks the same, down to the classes of all that they stand in. */
function markLooks(): void {
  const ids = new Map<string, number>();
  const looks = new Map<Element | null, number>();
  const times = new Map<string, number>();
  for (const element of document.querySelectorAll("body, body *")) {
    element.removeAttribute("data-look");
    const style = getComputedStyle(element);
    const own = [
      looks.get(element.parentElement),
      element.localName,
      element.getAttribute("class"),
      style.color,
      style.fill,
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.filter,
      style.fontSize,
      style.fontWeight,
    ].join();
    const id = ids.get(own) ?? ids.size;
    ids.set(own, id);
    looks.set(element, id);
    const hasText = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
    );
    if (!(hasText || element.matches("input, select, textarea")) || !element.checkVisibility()) continue;
    const key = `${id} ${element.matches(":disabled")}`;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    if (before < 3) element.setAttribute("data-look", "");
  }
}
