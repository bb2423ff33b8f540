import { setTimeout } from "node:timers/promises";
import { chromium, type CDPSession } from "@playwright/test";
import { chromiumFlags, chromiumMissing, findChromium } from "../../src/command/browsers.mjs";

export interface Hidden {
  /** All that the page has been since it was opened, by its own word. */
  readonly visibility: string;
  readonly digest: string;
}

/**
 * Loads the page in a tab behind another one. Playwright keeps its own tabs visible whatever stands before
 * them, so both tabs are opened past it, in a browser context that it does not know.
 */
export async function forecastBehind(address: string): Promise<Hidden> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(chromiumMissing);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const session = await browser.newBrowserCDPSession();
    const { browserContextId } = await session.send("Target.createBrowserContext");
    const { targetId } = await session.send("Target.createTarget", { url: "about:blank", browserContextId });
    await session.send("Target.createTarget", { url: "about:blank", browserContextId });
    const evaluate = await evaluating(session, targetId);
    await evaluate(`location.href = ${JSON.stringify(address)}`);
    return JSON.parse(await onceLoaded(() => evaluate(WHEN_DONE))) as Hidden;
  } finally {
    await browser.close();
  }
}

const ATTEMPTS = 20;

/** A page that is being loaded takes the place of one in which something was being evaluated. */
async function onceLoaded(ask: () => Promise<string>): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await setTimeout(500);
    }
  }
}

const WHEN_DONE = `(async () => {
  for (let attempt = 0; attempt < 120; attempt++) {
    const shown = document.querySelector("#run-digest");
    if (shown?.getAttribute("aria-busy") === "false") break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const digest = document.querySelector("#run-digest")?.textContent.trim() ?? document.title;
  const states = performance.getEntriesByType("visibility-state").map(({ name }) => name);
  return JSON.stringify({ visibility: states.join(", "), digest });
})()`;

interface Evaluated {
  readonly result?: { readonly result: { readonly value?: unknown } };
  readonly error?: { readonly message: string };
}

/** Evaluates in a tab over the browser's own session. */
async function evaluating(
  session: CDPSession,
  targetId: string,
): Promise<(expression: string) => Promise<string>> {
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (message: string) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id } = JSON.parse(message) as { id?: number };
    if (id !== undefined) waiting.get(id)?.(message);
  });
  let last = 0;
  return async (expression) => {
    const id = ++last;
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answer = new Promise<string>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method: "Runtime.evaluate", params });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    const { result, error } = JSON.parse(await answer) as Evaluated;
    if (result === undefined) throw new Error(error?.message ?? "no answer");
    return String(result.result.value);
  };
}
