import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import { FREE } from "../../src/offline/messages.ts";

const script = readFileSync("src/offline/again.js", "utf8");

/** Runs the script in a tab whose browser has `registration`, or fails to tell. */
async function open(registration: Promise<{ waiting: object | null } | undefined>) {
  const reload = vi.fn();
  const container = Object.assign(new EventTarget(), { getRegistration: () => registration });
  let patience: () => void = () => undefined;
  const setTimeout = (run: () => void) => (patience = run);
  runInNewContext(script, { navigator: { serviceWorker: container }, location: { reload }, setTimeout });
  await Promise.resolve();
  await Promise.resolve();
  return { reload, container, patience };
}

describe("a tab that is handed to the build that waits", () => {
  test("calls it, and comes again once it is at work, not before", async () => {
    const postMessage = vi.fn();
    const { reload, container } = await open(Promise.resolve({ waiting: { postMessage } }));
    expect(postMessage.mock.calls).toEqual([[FREE]]);
    expect(reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event("controllerchange"));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("comes again after a while where it does not come", async () => {
    const { reload, patience } = await open(Promise.resolve({ waiting: { postMessage: vi.fn() } }));
    patience();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test.each([
    { why: "it is at work already", registration: Promise.resolve({ waiting: null }) },
    { why: "the page is kept no more", registration: Promise.resolve(undefined) },
    { why: "the browser does not tell", registration: null },
  ])("comes again at once where $why", async ({ registration }) => {
    expect((await open(registration ?? Promise.reject(new Error("no")))).reload).toHaveBeenCalledTimes(1);
  });
});
