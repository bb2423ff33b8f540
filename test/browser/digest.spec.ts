import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { digestOn, expect, openFile, test } from "./page.ts";

/** What the forecast command says in Node, with one worker: another engine, another number of threads. */
function digestInNode(file: string): string {
  const args = ["--import", "tsx", "src/command/forecast.ts", file, "--workers", "1"];
  const report = execFileSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return (JSON.parse(report) as { digest: string }).digest;
}

const files = [
  "scenarios/baseline.scenario.json",
  "scenarios/tight-ceilings.scenario.json",
  "scenarios/ratios-ten-points.scenario.json",
  "scenarios/next-year-payment.scenario.json",
  "test/reference/every-key.json",
];

test("Chromium and Node come to the same digest for every shipped scenario and every key", async ({
  page,
}) => {
  await page.goto("/");
  await digestOn(page);
  for (const file of files) {
    await openFile(page, file, readFileSync(file, "utf8"));
    const expected = digestInNode(file);
    await expect.poll(() => digestOn(page), { message: file, timeout: 30_000 }).toBe(expected);
  }
});
