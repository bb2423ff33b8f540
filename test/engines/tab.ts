import { chromium, firefox, type Browser } from "@playwright/test";
import {
  chromiumFlags,
  chromiumMissing,
  findChromium,
  findFirefox,
  firefoxMissing,
} from "../../src/command/browsers.mjs";

/** One tab of some engine, as far as these proofs need one. */
export interface Tab {
  /** Name and version, as the engine gives them. */
  readonly engine: string;
  /** Errors and warnings of the page so far, where the engine tells them. */
  readonly troubles: readonly string[];
  open(address: string): Promise<void>;
  /** Runs the body of an asynchronous function in the page; what it returns has to be plain data. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function chromiumTab(): Promise<Tab> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(chromiumMissing);
  return tabOf("Chromium", await chromium.launch({ executablePath, args: chromiumFlags }));
}

/** Debian's own, which is driven by WebDriver BiDi. */
export async function firefoxTab(): Promise<Tab> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error(firefoxMissing);
  return tabOf("Firefox", await firefox.launch({ channel: "moz-firefox", executablePath }));
}

async function tabOf(name: string, browser: Browser): Promise<Tab> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(message.text());
  });
  return {
    engine: `${name} ${browser.version()}`,
    troubles,
    open: async (address) => void (await page.goto(address)),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    close: () => browser.close(),
  };
}
