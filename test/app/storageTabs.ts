import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { chromiumFlags, chromiumMissing, findChromium } from "../../src/command/browsers.mjs";
import { mulberry32 } from "./tabWorld.ts";

/** What two pages of one browser did to one piece of work. */
export interface TabRun {
  /** Edits that a page took, and that nobody finds. */
  readonly lost: readonly string[];
  readonly edits: number;
  readonly takeovers: number;
  readonly standstills: number;
  readonly reloads: number;
  readonly closings: number;
  /** Times that the browser asked before a page went. */
  readonly asked: number;
}

const MOMENTS = 30;
/** A busy machine opens pages slowly. */
const PATIENCE_MS = 180_000;
/** A page that the browser asks about goes after this many further attempts, or something is wrong. */
const ATTEMPTS = 10;

/** Runs two planners' tabs at the same time, each run in a profile of its own in one Chromium. */
export async function runTwoTabs(address: string, times: number, seed: number): Promise<TabRun[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(chromiumMissing);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const runs: TabRun[] = [];
  try {
    for (let i = 0; i < times; i++) {
      const context = await browser.newContext({ serviceWorkers: "block" });
      runs.push(await run(context, address, seed + i));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return runs;
}

async function run(context: BrowserContext, address: string, seed: number): Promise<TabRun> {
  const tabs = ["a", "b"].map((name, i) => new RealTab(context, address, { name, seed: 2 * seed + i }));
  await Promise.all(tabs.map((tab) => tab.play()));
  for (const tab of tabs) await tab.end();
  const found = await namesIn(context, address);
  const sum = (of: (tab: RealTab) => number): number => tabs.reduce((total, tab) => total + of(tab), 0);
  return {
    lost: tabs.flatMap(({ owed }) => owed).filter((name) => !found.has(name)),
    edits: sum(({ owed }) => owed.length),
    takeovers: sum(({ counts }) => counts.takeovers),
    standstills: sum(({ counts }) => counts.standstills),
    reloads: sum(({ counts }) => counts.reloads),
    closings: sum(({ counts }) => counts.closings),
    asked: sum(({ counts }) => counts.asked),
  };
}

/** A tab that is opened, used, reloaded and closed at random, beside another one. */
class RealTab {
  readonly owed: string[] = [];
  readonly counts = { takeovers: 0, standstills: 0, reloads: 0, closings: 0, asked: 0 };
  private page: Page | null = null;
  private readonly random: () => number;
  private isAsked: () => void = () => undefined;

  constructor(
    private readonly context: BrowserContext,
    private readonly address: string,
    private readonly who: { readonly name: string; readonly seed: number },
  ) {
    this.random = mulberry32(who.seed);
  }

  async play(): Promise<void> {
    for (let moment = 1; moment <= MOMENTS; moment++) {
      await this.moment(await this.opened(), moment);
      await sleep(this.random() * 120);
    }
  }

  /** Closes the page; where the browser asks, it goes on first. */
  async end(): Promise<void> {
    for (let attempt = 0; this.page !== null; attempt++) {
      if (attempt === ATTEMPTS) throw new Error("a page could not save what it has, and says so");
      await this.page.evaluate(takeOver);
      await sleep(1_000);
      await this.close(this.page);
    }
  }

  private async moment(page: Page, moment: number): Promise<void> {
    const chance = this.random();
    if (chance < 0.6) {
      const name = `${this.who.name} ${moment}`;
      if (await page.evaluate(rename, name)) this.owed.push(name);
    } else if (chance < 0.78) this.counts.takeovers += Number(await page.evaluate(takeOver));
    else if (chance < 0.86) {
      this.counts.standstills += 1;
      void page.evaluate(standStill, this.random() * 600).catch(() => undefined);
    } else if (chance < 0.94) {
      const reload = (): Promise<void> => page.evaluate(() => location.reload()).catch(() => undefined);
      if (!(await this.leaves(page, "load", reload))) return;
      this.counts.reloads += 1;
      await arrive(page);
    } else await this.close(page);
  }

  private async close(page: Page): Promise<void> {
    if (!(await this.leaves(page, "close", () => page.close({ runBeforeUnload: true })))) return;
    this.counts.closings += 1;
    this.page = null;
  }

  /** False where the browser asks and the planner stays. */
  private async leaves(page: Page, sign: "load" | "close", go: () => Promise<void>): Promise<boolean> {
    const isGone = new Promise<boolean>((resolve) => {
      const gone = (): void => resolve(true);
      if (sign === "load") page.once("load", gone);
      else page.once("close", gone);
      this.isAsked = () => resolve(false);
    });
    await go();
    return isGone;
  }

  private async opened(): Promise<Page> {
    if (this.page !== null) return this.page;
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("dialog", (dialog) => {
      this.counts.asked += 1;
      void dialog.dismiss().then(() => this.isAsked());
    });
    await page.goto(this.address);
    await arrive(page);
    this.page = page;
    return page;
  }
}

/** Waits until the page can be used; without a real click browsers never ask before a page goes. */
async function arrive(page: Page): Promise<void> {
  await page.waitForSelector(".files input[type=text]");
  await page.mouse.click(1, 1);
}

/** Runs in the page: true where it took the edit. */
function rename(name: string): boolean {
  const box = document.querySelector<HTMLInputElement>(".files input[type=text]");
  if (box === null) throw new Error("no name to edit");
  if (document.querySelector(".save")?.textContent?.includes("另一标签页")) return false;
  box.value = name;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

/** Runs in the page: true where it looks on and offers it. */
function takeOver(): boolean {
  const save = document.querySelector(".save");
  const button = save?.textContent?.includes("另一标签页") ? save.querySelector("button") : null;
  button?.click();
  return button instanceof HTMLElement;
}

/** Runs in the page. */
function standStill(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** Every name that undo and redo lead to in a page that is opened after all others were closed. */
async function namesIn(context: BrowserContext, address: string): Promise<Set<string>> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  await arrive(page);
  await page.waitForFunction(() => navigator.locks.query().then(({ held = [] }) => held.length > 0));
  await sleep(200);
  const names = await page.evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>(".files input[type=text]");
    const found = [box?.value ?? ""];
    for (const sign of ["↷", "↶"]) {
      for (;;) {
        const all = [...document.querySelectorAll<HTMLButtonElement>(".files button")];
        const button = all.find(({ textContent }) => textContent?.includes(sign));
        if (button === undefined) throw new Error(`no ${sign}`);
        if (button.disabled) break;
        button.click();
        await new Promise((resolve) => setTimeout(resolve, 0));
        found.push(box?.value ?? "");
      }
    }
    return found;
  });
  await page.close();
  return new Set(names);
}
