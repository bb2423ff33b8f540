import { existsSync, readFileSync } from "node:fs";
import { chromium, type Browser, type Page } from "@playwright/test";
import { chromiumFlags, chromiumMissing, findChromium } from "../../src/command/browsers.mjs";

/** Megabytes once garbage is collected. */
export interface Memory {
  readonly moves: number;
  /** Of the page's own thread. */
  readonly heap: number;
  /** Of the page and its workers, without WebAssembly. */
  readonly scripts: number;
  /** Of the whole process, as the system counts it; 0 where it does not tell. */
  readonly process: number;
}

export interface Moved {
  readonly memory: readonly Memory[];
  readonly troubles: readonly string[];
}

const KEYS = ["ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];

/** Moves of one slider before hands go to another. */
const IN_A_ROW = 10;

/** Moves sliders of the built page by keys, at random but the same each time, and weighs the page as it goes. */
export async function moveSliders(address: string, moves: number, random: () => number): Promise<Moved> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(chromiumMissing);
  // Else Chromium answers a question about memory only at its next big collection.
  const args = [...chromiumFlags, "--enable-blink-features=ForceEagerMeasureMemory"];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) troubles.push(message.text());
    });
    await page.goto(address);
    const memory = [await weigh(browser, page, 0)];
    for (let done = 0; done < moves; done += IN_A_ROW) {
      await page.evaluate(focusSlider, random());
      for (let k = 0; k < IN_A_ROW; k++) {
        await page.keyboard.press(KEYS[Math.floor(random() * KEYS.length)]);
      }
      if ((done + IN_A_ROW) % (moves / 10) === 0) memory.push(await weigh(browser, page, done + IN_A_ROW));
    }
    return { memory, troubles };
  } finally {
    await browser.close();
  }
}

/** @param where 0 to 1, from the first to the last slider that is to be seen */
function focusSlider(where: number): void {
  const sliders = [...document.querySelectorAll<HTMLInputElement>("input[type=range]:enabled")].filter(
    (slider) => slider.checkVisibility(),
  );
  sliders[Math.floor(where * sliders.length)].focus();
}

/** At rest, with the forecast on show. */
async function weigh(browser: Browser, page: Page, moves: number): Promise<Memory> {
  await page.locator('#run-digest[aria-busy="false"]').waitFor({ timeout: 120_000 });
  const own = await page.context().newCDPSession(page);
  await own.send("HeapProfiler.collectGarbage");
  const { usedSize } = await own.send("Runtime.getHeapUsage");
  const scripts = await page.evaluate(async () => {
    const { measureUserAgentSpecificMemory } = performance as Performance & {
      measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
    };
    return (await measureUserAgentSpecificMemory?.call(performance))?.bytes ?? 0;
  });
  await own.detach();
  const memory = { moves, heap: usedSize / 1e6, scripts: scripts / 1e6, process: await processMb(browser) };
  process.stderr.write(`${JSON.stringify(memory)}\n`);
  return memory;
}

/** Proportional set size of the only page there is. */
async function processMb(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentKb(id));
  return (Math.max(0, ...sizes) * 1024) / 1e6;
}

function residentKb(id: number): number {
  const file = `/proc/${id}/smaps_rollup`;
  if (!existsSync(file)) return 0;
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(file, "utf8"))?.[1] ?? 0);
}
