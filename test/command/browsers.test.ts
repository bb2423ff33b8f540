import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findChromium, findFirefox } from "../../src/command/browsers.mjs";

afterEach(() => vi.unstubAllEnvs());

describe.each([
  { name: "CHROMIUM_PATH", find: findChromium },
  { name: "FIREFOX_PATH", find: findFirefox },
])("$name", ({ name, find }) => {
  test("wins", () => {
    vi.stubEnv(name, process.execPath);
    expect(find()).toBe(process.execPath);
  });

  test("wins even where nothing is there", () => {
    vi.stubEnv(name, "/nowhere/browser");
    expect(find()).toBeUndefined();
  });
});

test("a browser that is asked for and cannot be had stops the command, with what to do", () => {
  const { status, stderr } = spawnSync(process.execPath, ["src/command/ensure.mjs", "--firefox"], {
    encoding: "utf8",
    env: { ...process.env, FIREFOX_PATH: "/nowhere/firefox" },
  });
  expect(stderr).toContain("No Firefox found. Install one, or set FIREFOX_PATH");
  expect(status).toBe(1);
});

test("the browser tests fail without a browser, they are not skipped", { timeout: 30_000 }, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "test", "--config", "test/browser", "--list"],
    { encoding: "utf8", env: { ...process.env, CHROMIUM_PATH: "/nowhere/chromium" } },
  );
  expect(stdout + stderr).toContain("No Chromium, Chrome or Edge found");
  expect(status).toBe(1);
});
