import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumFlags, chromiumMissing, findChromium } from "../../src/command/browsers.mjs";

const root = join(import.meta.dirname, "..", "..");
const chromium = findChromium();
if (chromium === undefined) throw new Error(chromiumMissing);

export default defineConfig({
  testDir: ".",
  outputDir: join(root, "test-results"),
  // The page itself takes every core there is, but now and then it waits.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: "dot",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: chromium, args: chromiumFlags },
    baseURL: process.env.PAGE_ADDRESS,
    viewport: { width: 1366, height: 768 },
    // Without pictures of the document, which take longer than what they are pictures of.
    trace: "off",
    screenshot: "only-on-failure",
    serviceWorkers: "block",
  },
  webServer: {
    command: "node --import tsx src/command/start.ts --no-open",
    cwd: root,
    wait: { stdout: /(?<PAGE_ADDRESS>http:\/\/127\.0\.0\.1:\d+\/)/ },
    timeout: 120_000,
  },
});
