/**
 * The longest tasks on the page's thread while files of the largest accepted size and hostile ones are looked at
 * in a real Chromium. Run by `npm run proof:files`; the report goes to standard output; exit status 1 where
 * looking at a file made a task of more than 50 ms.
 */
import { chromium } from "@playwright/test";
import { chromiumFlags, chromiumMissing, findChromium } from "../../src/command/browsers.mjs";
import { buildAndServe } from "../../src/command/serve.ts";
import { SCENARIO_BYTES } from "../../src/scenario/json.ts";
import { BASELINE } from "./files.ts";
import type { Page } from "@playwright/test";

const LONGEST_MS = 50;

const baseline = JSON.parse(BASELINE) as object;
const filled = (unit: (i: number) => unknown, count: number): string =>
  JSON.stringify({ ...baseline, "x-filled": Array.from({ length: count }, (_, i) => unit(i)) });

const FILES = [
  { name: "the baseline", text: BASELINE },
  { name: "2 MB, blanks", text: BASELINE + " ".repeat(SCENARIO_BYTES - Buffer.byteLength(BASELINE)) },
  { name: "2 MB, 600,000 empty lists", text: filled(() => [], 600_000) },
  { name: "2 MB, 150,000 objects", text: filled((i) => ({ a: i % 10 }), 150_000) },
  { name: "2 MB, one note", text: JSON.stringify({ ...baseline, note: "注".repeat(600_000) }) },
  { name: "2 MB, no JSON at its very end", text: `${filled(() => [], 600_000)}]` },
  {
    name: "2 MB, every key unknown",
    text: `{${Array.from({ length: 150_000 }, (_, i) => `"k${i}":0`).join()}}`,
  },
  { name: "2 MB, one key again and again", text: `{${'"a":0,'.repeat(300_000)}"a":0}` },
  { name: "3 MB", text: " ".repeat(3_000_000) },
];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(chromiumMissing);
const server = await buildAndServe({ port: null, open: false });
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const rows: (string | number)[][] = [];
try {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { longTasks: [] as number[] });
    new PerformanceObserver((list) => {
      const { longTasks } = window as unknown as { longTasks: number[] };
      longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
  });
  await page.goto(server.address);
  await page.locator("#run-digest[aria-busy=false]").waitFor({ timeout: 60_000 });
  // Once, so that what looks at files is there.
  await lookAt(page, BASELINE);
  for (const { name, text } of FILES) {
    const [longest, says] = await lookAt(page, text);
    rows.push([name, (Buffer.byteLength(text) / 1e6).toFixed(2), longest === 0 ? "none" : longest, says]);
    if (longest > LONGEST_MS) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
}

const columns = ["file", "MB", "longest task above 50 ms, in ms", "shown as"];
const day = new Date().toISOString().slice(0, 10);
process.stdout.write(`# Tasks on the page's thread while a file is looked at

${day}, Chromium; written by \`npm run --silent proof:files > test/scenario/longTasks.md\`.

A file is dropped and its preview awaited; the browser itself reports every task of more than 50 ms.

${[columns, columns.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")}
`);

/** The longest task until the preview is there, 0 where none took more than 50 ms, and what the preview is. */
async function lookAt(page: Page, text: string): Promise<[number, string]> {
  const given = await page.evaluateHandle((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], "a.json"));
    return dataTransfer;
  }, text);
  await page.waitForTimeout(1000);
  await page.evaluate(() => Object.assign(window, { longTasks: [] }));
  await page.dispatchEvent("body", "drop", { dataTransfer: given });
  const shown = page.locator("dialog [data-state]:not([data-state=reading])");
  await shown.waitFor({ timeout: 60_000 });
  const says = (await shown.getAttribute("data-state")) ?? "";
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  return [Math.round(Math.max(0, ...tasks)), says];
}
