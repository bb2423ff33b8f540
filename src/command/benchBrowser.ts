import { existsSync, readFileSync } from "node:fs";
import { chromium, type Browser, type Page } from "@playwright/test";
import { chromiumFlags, chromiumMissing, findChromium } from "./browsers.mjs";
import { quantileOf } from "./measure.ts";
import { buildAndServe } from "./serve.ts";

export interface BrowserTimes {
  readonly firstForecastMs: number;
  readonly dragFrameMs: { readonly p50: number; readonly p95: number };
  readonly memoryMb: number;
  /** From the forecast that is there to the leader's sentence. */
  readonly leadMs: number;
}

const LOADS = 7;
const STEPS = 80;

/** The built page in a real Chromium, as `npm start` serves it. */
export async function benchBrowser(): Promise<BrowserTimes> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(chromiumMissing);
  const server = await buildAndServe({ port: null, open: false });
  // Without the second flag Chromium answers a question about memory only at its next big collection.
  const args = [...chromiumFlags, "--enable-blink-features=ForceEagerMeasureMemory"];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const loads: number[] = [];
    for (let load = 0; load < LOADS; load++) loads.push(await firstForecast(browser, server.address));
    const page = await open(browser, server.address);
    const frames = await drag(page);
    return {
      firstForecastMs: quantileOf(loads, 0.5),
      dragFrameMs: { p50: quantileOf(frames, 0.5), p95: quantileOf(frames, 0.95) },
      memoryMb: await memoryOf(browser, page),
      leadMs: await openLead(page),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function firstForecast(browser: Browser, address: string): Promise<number> {
  const page = await open(browser, address);
  const ms = await page.evaluate(() => performance.getEntriesByName("bench:first-forecast")[0].startTime);
  await page.context().close();
  return ms;
}

/** A fresh profile, on show when the first forecast is. */
async function open(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.addInitScript(() => {
    // No named function here: tsx would mark it by a helper that the page does not have.
    const observer = new MutationObserver(() => {
      if (document.querySelector("#run-digest")?.getAttribute("aria-busy") !== "false") return;
      observer.disconnect();
      performance.mark("bench:first-forecast");
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("bench:first-forecast").length > 0);
  return page;
}

/**
 * Moves the ratio of clause 8 step by step; the page notes a `lever-to-paint` measure once the forecast
 * under the new ratio is painted.
 *
 * @returns milliseconds of each step
 */
async function drag(page: Page): Promise<number[]> {
  const slider = page.locator('[data-clause="8"] input[type=range]');
  await slider.focus();
  for (let step = 1; step <= STEPS; step++) {
    // Told by an observer: who asks in every frame keeps the page busy with frames.
    const painted = page.evaluate(
      (count) =>
        new Promise<void>((resolve) => {
          new PerformanceObserver((_, observer) => {
            if (performance.getEntriesByName("lever-to-paint").length < count) return;
            observer.disconnect();
            resolve();
          }).observe({ type: "measure", buffered: true });
        }),
      step,
    );
    // Down for half of the way, then up again.
    await page.keyboard.press(step <= STEPS / 2 ? "ArrowLeft" : "ArrowRight");
    await painted;
  }
  return page.evaluate(() => performance.getEntriesByName("lever-to-paint").map((entry) => entry.duration));
}

/** Goes back and forth between the plan and the leader's page. */
async function openLead(page: Page): Promise<number> {
  const times: number[] = [];
  for (let visit = 0; visit < 7; visit++) {
    const ms = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          location.hash = "#/lead";
          const observer = new MutationObserver(() => {
            if (document.querySelector(".lead-page .sentence:not(.waiting)") === null) return;
            observer.disconnect();
            resolve(performance.now() - start);
          });
          observer.observe(document, { subtree: true, childList: true });
        }),
    );
    times.push(ms);
    await page.evaluate(() => (location.hash = "#/plan"));
    await page.locator('[data-clause="8"]').waitFor();
  }
  return quantileOf(times, 0.5);
}

/**
 * Of the process that runs the page and its workers, over that of an empty page, as the system counts it once garbage
 * is collected: Chromium's own measure, which collects it too, leaves the memory of WebAssembly out. Elsewhere than on
 * Linux that measure has to do.
 */
async function memoryOf(browser: Browser, page: Page): Promise<number> {
  await (await browser.newContext()).newPage();
  const own = await page.context().newCDPSession(page);
  await own.send("HeapProfiler.collectGarbage");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const kilobytes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentKb(id));
  const added = Math.max(...kilobytes) - Math.min(...kilobytes);
  return added > 0 ? (added * 1024) / 1e6 : (await scriptBytes(page)) / 1e6;
}

/** Proportional set size; 0 where the system does not tell. */
function residentKb(process: number): number {
  const file = `/proc/${process}/smaps_rollup`;
  if (!existsSync(file)) return 0;
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(file, "utf8"))?.[1] ?? 0);
}

async function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { measureUserAgentSpecificMemory } = performance as Performance & {
      measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
    };
    if (measureUserAgentSpecificMemory === undefined) throw new Error("this browser measures no memory");
    return (await measureUserAgentSpecificMemory.call(performance)).bytes;
  });
}
