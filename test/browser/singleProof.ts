/**
 * The single file, opened from a disk in Firefox: digests, threads, files, every page, and nothing sent. Usage:
 * `npm run --silent proof:single > test/browser/single.md`.
 */
import { readFileSync } from "node:fs";
import { firefox, type Page } from "@playwright/test";
import { findFirefox, firefoxMissing } from "../../src/command/browsers.mjs";
import { onMemoryStick } from "./singleFile.ts";

const executablePath = findFirefox();
if (executablePath === undefined) throw new Error(firefoxMissing);

const pins = JSON.parse(readFileSync("scenarios/results.json", "utf8")) as Record<
  string,
  { readonly runs: readonly { readonly trials: number; readonly digest: string }[] }
>;
const pinned = (id: string) => pins[id].runs.find(({ trials }) => trials === 10_000)?.digest ?? "";

const lines: string[] = [];
let failures = 0;
function told(what: string, found: string | number, isRight: boolean): void {
  lines.push(`| ${what} | ${found} | ${isRight ? "yes" : "NO"} |`);
  if (!isRight) failures += 1;
}

async function digestOn(page: Page): Promise<string> {
  await page.locator("#run-digest[aria-busy=false]").waitFor({ timeout: 60_000 });
  return ((await page.locator("#run-digest").textContent()) ?? "").trim();
}

async function proveIn(page: Page, address: string): Promise<void> {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("worker", (worker) => threads.add(worker.url()));
  const threads = new Set<string>();
  await page.goto(address);
  const baseline = await digestOn(page);
  told("digest of the baseline", baseline, baseline === pinned("baseline"));
  told("threads, by the address of their text", [...threads].join(" ").slice(0, 9), threads.size > 0);
  const sign = (await page.locator(".offline").textContent()) ?? "";
  told("sign", sign, sign === "单文件版（离线）");

  await page.locator("input[type=file]").setInputFiles("scenarios/tight-ceilings.scenario.json");
  await page.getByRole("dialog").getByRole("button", { name: "打开", exact: true }).click();
  const expected = pinned("tight-ceilings");
  await page.locator("#run-digest", { hasText: expected }).waitFor({ timeout: 60_000 });
  told("digest of an opened file", await digestOn(page), true);

  for (const [name, part] of [
    ["领导视图", ".lead-page .sentence"],
    ["对比", "main table"],
    ["可信性", ".verdict[role=status]"],
  ] as const) {
    await page.getByRole("link", { name, exact: true }).click();
    await page.locator(part).first().waitFor();
    told(`page ${name}`, part, true);
  }
  await page.getByRole("button", { name: "开始自检" }).click();
  const verdict = page.locator(".verdict[role=status]", { hasText: /自检(未)?通过/ });
  await verdict.waitFor({ timeout: 90_000 });
  const said = ((await verdict.textContent()) ?? "").trim();
  told("self-test", said, said.startsWith("自检通过"));

  await page.goto(address);
  const again = await digestOn(page);
  told("what was kept, opened again", again, again === expected);
  const others = asked.filter((url) => !/^(blob|data):/.test(url) && url.split(/[?#]/)[0] !== address);
  told("requests to anywhere else", others.length, others.length === 0);
  told("errors", errors.join(" ") || "none", errors.length === 0);
}

const { address, remove } = onMemoryStick();
const browser = await firefox.launch({ executablePath, channel: "moz-firefox" });
try {
  await proveIn(await browser.newPage(), address);
  const version = browser.version();
  process.stdout.write(
    [
      "# The single file from a disk",
      "",
      `${new Date().toISOString().slice(0, 10)}, Firefox ${version}, a folder with Chinese letters and a blank; written by`,
      "`npm run --silent proof:single > test/browser/single.md`. Chromium does the same in `single.spec.ts`.",
      "",
      "| what | found | as expected |",
      "| --- | --- | --- |",
      ...lines,
      "",
    ].join("\n"),
  );
} finally {
  await browser.close();
  remove();
}
process.exitCode = failures === 0 ? 0 : 1;
