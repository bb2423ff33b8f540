import { spawnSync } from "node:child_process";
import { afterEach, expect, test, vi } from "vitest";
import { findChromium } from "../../src/command/browsers.mjs";

afterEach(() => vi.unstubAllEnvs());

test("CHROMIUM_PATH wins", () => {
  vi.stubEnv("CHROMIUM_PATH", process.execPath);
  expect(findChromium()).toBe(process.execPath);
});

test("CHROMIUM_PATH wins even where nothing is there", () => {
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  expect(findChromium()).toBeUndefined();
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
