import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { findWebKit, webKitMissing } from "../../src/command/browsers.mjs";
import type { Tab } from "./tab.ts";

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

/** WebKitGTK's small browser on a screen of its own, driven by W3C WebDriver. */
export async function webKitTab(): Promise<Tab> {
  const found = findWebKit();
  if (found === undefined) throw new Error(webKitMissing);
  const { process: screen, display } = await openScreen(found.screen);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
  const driver = spawn(found.driver, [`--port=${port}`], { env, stdio: "ignore" });
  const ask = asking(`http://127.0.0.1:${port}`);
  await until(async () => (await ask("GET", "/status")) !== undefined);
  const options = { binary: found.browser, args: ["--automation"] };
  const { sessionId, capabilities } = (await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  })) as Session;
  const at = `/session/${sessionId}`;
  await ask("POST", `${at}/timeouts`, { script: 300_000, pageLoad: 60_000 });
  return {
    engine: `WebKitGTK ${capabilities.browserVersion}`,
    // WebDriver tells none.
    troubles: [],
    open: async (address) => void (await ask("POST", `${at}/url`, { url: address })),
    run: async (body) => {
      const script = `const done = arguments[0];
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = (await ask("POST", `${at}/execute/async`, { script, args: [] })) as Answer;
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    close: async () => {
      // The browser goes with its session, and only then its driver.
      await ask("DELETE", at);
      await ended(driver);
      await ended(screen);
    },
  };
}

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

function asking(base: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
    return value;
  };
}

/** A virtual screen, which names its own free number. */
async function openScreen(path: string): Promise<{ process: ChildProcess; display: string }> {
  const screen = spawn(path, ["-displayfd", "3", "-screen", "0", "1366x768x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, "data")) as [Buffer];
  return { process: screen, display: `:${number.toString().trim()}` };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill();
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The driver takes a while until it answers. */
async function until(isReady: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await isReady().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the WebDriver does not answer");
}
