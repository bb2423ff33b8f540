import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { chromiumFlags, chromiumMissing, findChromium } from "../../src/command/browsers.mjs";
import { mulberry32 } from "./tabWorld.ts";

/** What came of a kill. */
export interface Kill {
  /** How old the oldest edit was that went with it, in ms; 0 where none did. */
  readonly lostMs: number;
  readonly lostEdits: number;
  /** The next page said that what was kept is damaged. */
  readonly unreadable: boolean;
  readonly edits: number;
}

interface Edit {
  readonly number: number;
  readonly at: number;
}

const NAME = ".files input[type=text]";

/** Chromium with a profile of its own, which outlives it. */
class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), "subsidy-forecast-kills-"));

  open(): Promise<BrowserContext> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error(chromiumMissing);
    return chromium.launchPersistentContext(this.folder, { executablePath, args: chromiumFlags });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Kills the page's process so often at random moments, while scenarios are renamed and ratios moved. */
export async function killPages(
  address: string,
  times: number,
  seed: number,
  tell: (kill: Kill) => void = () => undefined,
): Promise<Kill[]> {
  const random = mulberry32(seed);
  const profile = new Profile();
  const context = await profile.open();
  const kills: Kill[] = [];
  try {
    let page = await openPage(context, address);
    let last = 0;
    while (kills.length < times) {
      const kill = () => killProcess(context, "renderer");
      const { edits, at } = await editUntil(page, { from: last, random, kill });
      await page.close();
      page = await openPage(context, address);
      const judged = await judge(page, edits, at);
      last = edits.at(-1)?.number ?? last;
      kills.push(judged);
      tell(judged);
    }
  } finally {
    await context.close();
    profile.remove();
  }
  return kills;
}

/** As `killPages`, but the whole browser dies, its storage with it. */
export async function killBrowsers(address: string, times: number, seed: number): Promise<Kill[]> {
  const random = mulberry32(seed);
  const kills: Kill[] = [];
  const profile = new Profile();
  try {
    let last = 0;
    for (let i = 0; i < times; i++) {
      const context = await profile.open();
      const page = await openPage(context, address);
      const kill = () => killProcess(context, "browser");
      const { edits, at } = await editUntil(page, { from: last, random, kill });
      await context.close().catch(() => undefined);
      const after = await profile.open();
      kills.push(await judge(await openPage(after, address), edits, at));
      await after.close();
      last = edits.at(-1)?.number ?? last;
    }
  } finally {
    profile.remove();
  }
  return kills;
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector(NAME);
  // What a page may not write yet, because the lock of the one before is just coming free, is no edit.
  await page.waitForFunction(() => navigator.locks.query().then(({ held = [] }) => held.length > 0));
  await sleep(100);
  await page.waitForFunction(() => !document.querySelector(".save")?.textContent?.includes("另一标签页"));
  return page;
}

interface Editing {
  readonly from: number;
  readonly random: () => number;
  /** Kills, and says when. */
  readonly kill: () => Promise<number>;
}

/** Edits every few milliseconds; each is known to be done, and when, before the next one is begun. */
async function editUntil(
  page: Page,
  { from, random, kill }: Editing,
): Promise<{ edits: Edit[]; at: number }> {
  const edits: Edit[] = [];
  let isOver = false;
  const killed = sleep(200 + random() * 1_300).then(async () => {
    const at = await kill();
    isOver = true;
    return at;
  });
  for (let number = from + 1; !isOver; number++) {
    const share = Math.round(random() * 100);
    const at = await page
      .evaluate(editPage, { name: `edit ${number}`, share, selector: NAME })
      .catch(() => null);
    if (at === null) break;
    edits.push({ number, at });
    await sleep(random() * 60);
  }
  return { edits, at: await killed };
}

/** Runs in the page: renames the scenario, and moves a ratio first every other time. */
function editPage({ name, share, selector }: { name: string; share: number; selector: string }): number {
  const slider = document.querySelector<HTMLInputElement>('[data-clause="8"] input[type=range]');
  if (slider !== null && share % 2 === 0) {
    slider.value = String(share);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const box = document.querySelector<HTMLInputElement>(selector);
  if (box === null) throw new Error("no name to edit");
  box.value = name;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  return Date.now();
}

async function killProcess(context: BrowserContext, type: "renderer" | "browser"): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error("no browser to ask for its processes");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const ours = processInfo.filter((each) => each.type === type);
  if (ours.length === 0) throw new Error(`no ${type} to kill`);
  // Others stand ready for pages to come: a page that begins in one that is gone may wait for ever.
  const { id } = ours.reduce((most, each) => (each.cpuTime > most.cpuTime ? each : most));
  const at = Date.now();
  process.kill(id, "SIGKILL");
  return at;
}

async function judge(page: Page, edits: readonly Edit[], at: number): Promise<Kill> {
  const name = await page.inputValue(NAME);
  const isDamaged = (await page.locator(".save").textContent())?.includes("上次保存的内容") ?? true;
  const [, digits] = /^edit (\d+)$/.exec(name) ?? [];
  const revived = digits === undefined ? 0 : Number(digits);
  const lost = edits.filter(({ number, at: done }) => number > revived && done <= at);
  return {
    lostMs: lost.length === 0 ? 0 : at - lost[0].at,
    lostEdits: lost.length,
    unreadable: isDamaged,
    edits: edits.length,
  };
}
