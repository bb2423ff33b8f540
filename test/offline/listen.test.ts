import { beforeEach, describe, expect, test, vi } from "vitest";
import { FREE, SAVE, UPDATE } from "../../src/offline/messages.ts";
import { buildOf, HEADERS, SCOPE, Worker, type Files, type World } from "./world.ts";

const OLD: Files = { "index.html": "old page", "assets/lead-1.js": "old lead", "icon.svg": "icon" };
const NEW: Files = { "index.html": "new page", "assets/lead-2.js": "new lead", "icon.svg": "icon" };

let world: World;
beforeEach(() => {
  world = { kept: new Map(), host: OLD, tabs: [], waiting: null };
});

async function installed(files: Files): Promise<Worker> {
  world.host = files;
  const worker = new Worker(world, buildOf(files));
  await worker.install();
  return worker;
}

const names = () => [...world.kept.keys()];
const nameOf = (files: Files) => `subsidy-forecast ${SCOPE} ${buildOf(files).digest}`;

describe("what is kept", () => {
  test("is every file of the build, under its digest, with the headers of the build", async () => {
    const worker = await installed(OLD);
    expect(names()).toEqual([nameOf(OLD)]);
    expect(world.kept.get(nameOf(OLD))?.size).toBe(3);
    world.host = null;
    const answer = await worker.answer("assets/lead-1.js");
    expect(Object.fromEntries(answer?.headers ?? [])).toEqual({
      "content-type": "text/x",
      "content-security-policy": HEADERS["Content-Security-Policy"],
      "cross-origin-embedder-policy": HEADERS["Cross-Origin-Embedder-Policy"],
    });
    expect(await answer?.text()).toBe("old lead");
  });

  test.each([
    { why: "a file that is missing", host: { "index.html": "old page", "icon.svg": "icon" } },
    { why: "a file that is cut short", host: { ...OLD, "assets/lead-1.js": "old le" } },
    { why: "a page of another build", host: { ...OLD, "index.html": "new page" } },
    { why: "no network", host: null },
  ])("is nothing where there is $why", async ({ host }) => {
    world.host = host;
    await expect(new Worker(world, buildOf(OLD)).install()).rejects.toThrow();
    expect(names()).toEqual([]);
  });

  test("is not what another build threw away meanwhile", async () => {
    const worker = new Worker(world, buildOf(OLD));
    // Another build becomes active between the last file and the end.
    world.kept.has = () => false;
    await expect(worker.install()).rejects.toThrow("gone");
  });

  test("of earlier builds goes, once a build is at work; what others keep stays", async () => {
    await installed(OLD);
    const worker = await installed(NEW);
    const foreign = ["something else", "subsidy-forecast https://host.example/forecast-2/ 1"];
    for (const name of foreign) world.kept.set(name, new Map());
    expect(names()).toContain(nameOf(OLD));
    await worker.activate();
    expect(names()).toEqual([nameOf(NEW), ...foreign]);
  });
});

describe("what is served", () => {
  test("is the build's own, whatever the host has by now", async () => {
    const worker = await installed(OLD);
    world.host = NEW;
    expect(await worker.ask("assets/lead-1.js")).toBe("old lead");
    for (const page of ["", "index.html", "?lang=en", "#/lead"]) {
      expect(await worker.ask(page, { mode: "navigate" }), page).toBe("old page");
    }
  });

  test.each([
    { why: "a file of no build", address: "assets/other.js" },
    { why: "the service worker itself", address: "service-worker.js" },
    { why: "a file under a question", address: "assets/lead-1.js?v=2" },
    { why: "another folder", address: "../index.html" },
    { why: "another host", address: "https://elsewhere.example/forecast/icon.svg" },
    { why: "a name that every object has", address: "constructor" },
    { why: "what is sent", address: "icon.svg", method: "POST" },
  ])("is not $why, nor is that kept", async ({ address, method = "GET" }) => {
    const worker = await installed(OLD);
    expect(worker.answer(address, { method })).toBeNull();
    expect(world.kept.get(nameOf(OLD))?.size).toBe(3);
  });

  test("is fetched again where the browser has thrown it away, if it is still the same", async () => {
    const worker = await installed(OLD);
    world.kept.clear();
    expect(await worker.ask("assets/lead-1.js")).toBe("old lead");
    world.kept.clear();
    world.host = { ...NEW, "assets/lead-1.js": "something else" };
    await expect(worker.ask("assets/lead-1.js")).rejects.toThrow("not as it was built");
  });
});

const tab = (reply: boolean | null, url = SCOPE) => ({
  url,
  postMessage: vi.fn((_message: unknown, [port]: Transferable[]) => {
    if (reply !== null) (port as MessagePort).postMessage(reply);
  }),
});

describe("a newer build takes over", () => {
  test("never by itself", async () => {
    const worker = await installed(NEW);
    await worker.activate();
    await worker.tell("anything");
    expect(worker.skipped).toBe(0);
  });

  const asked = async (worker: Worker): Promise<unknown> => {
    const { port1, port2 } = new MessageChannel();
    const reply = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
    await worker.tell(UPDATE, [port2]);
    const said = await reply;
    port1.close();
    return said;
  };

  test("where the user wants it, once every tab has saved", async () => {
    const worker = await installed(NEW);
    const tabs = [tab(true), tab(true, `${SCOPE}?lang=en#/lead`)];
    world.tabs = [...tabs, tab(false, "https://host.example/another/")];
    expect(await asked(worker)).toBe("taking-over");
    for (const { postMessage } of tabs) expect(postMessage).toHaveBeenCalledWith(SAVE, expect.anything());
    expect(worker.skipped).toBe(1);
  });

  test("where a tab is just being opened: it is asked again until it hears", async () => {
    const worker = await installed(NEW);
    const opening = tab(true);
    opening.postMessage.mockImplementationOnce(() => undefined);
    world.tabs = [tab(true), opening];
    expect(await asked(worker)).toBe("taking-over");
    expect(opening.postMessage).toHaveBeenCalledTimes(2);
    expect(worker.skipped).toBe(1);
  });

  test.each([
    { why: "could not save", reply: false },
    { why: "says nothing", reply: null },
  ])("not where a tab $why", async ({ reply }) => {
    const worker = await installed(NEW);
    world.tabs = [tab(true), tab(reply)];
    if (reply === null)
      vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearInterval", "clearTimeout"] });
    const said = asked(worker);
    if (reply === null) await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await said).toBe("held");
    expect(worker.skipped).toBe(0);
  });

  describe("at a reload", () => {
    const reload = { mode: "navigate", cache: "no-cache" } as const;
    let old: Worker;
    beforeEach(async () => {
      old = await installed(OLD);
      world.waiting = {};
      world.tabs = [tab(null)];
    });

    test("of the only tab: nothing of the old build is shown, and the newer one is let in", async () => {
      const answer = await old.answer("", reload);
      expect(answer?.headers.get("Content-Security-Policy")).toBe(HEADERS["Content-Security-Policy"]);
      expect(answer?.headers.get("Content-Type")).toBe("text/html");
      expect(await answer?.text()).toContain(`<script src="./again.js"></script>`);
      const next = await installed(NEW);
      await next.tell(FREE);
      expect(next.skipped).toBe(1);
    });

    test.each([
      { why: "another tab is open", tabs: 2, request: reload },
      {
        why: "it is no reload: the one tab stays open beside it",
        tabs: 1,
        request: { mode: "navigate" } as const,
      },
      { why: "it is a part of the page", tabs: 1, request: { cache: "no-cache" } as const },
    ])("not where $why", async ({ tabs, request }) => {
      world.tabs = Array.from({ length: tabs }, () => tab(null));
      expect(await old.ask("", request)).toBe("old page");
    });

    test("not where none waits", async () => {
      world.waiting = null;
      expect(await old.ask("", reload)).toBe("old page");
    });

    test("not for ever where it does not come", async () => {
      for (let turn = 0; turn < 3; turn++) expect(await old.ask("", reload)).not.toBe("old page");
      expect(await old.ask("", reload)).toBe("old page");
    });
  });
});
