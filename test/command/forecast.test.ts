import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ForecastReport } from "../../src/forecast/types.ts";

const BASELINE = "scenarios/baseline.scenario.json";
const folder = mkdtempSync(join(tmpdir(), "forecast-"));
afterAll(() => rmSync(folder, { recursive: true }));

function forecast(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/command/forecast.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, stdout, lines: stderr.trimEnd().split("\n") };
}

function reportOf(...args: string[]): ForecastReport {
  const { status, stdout, lines } = forecast(...args);
  expect(lines.at(-1)).toMatch(/^(\d+) of \1 trials$/);
  expect(status).toBe(0);
  return JSON.parse(stdout) as ForecastReport;
}

describe("npm run forecast", { timeout: 60_000 }, () => {
  test("prints the forecast; workers leave no trace, seed and trials do", () => {
    const one = reportOf(BASELINE, "--trials", "300", "--workers", "1");
    expect(one).toMatchObject({ format: "subsidy-forecast/forecast@1", trials: 300, seed: "dalian-2026" });
    expect(one.years.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
    expect(reportOf(BASELINE, "--trials", "300", "--workers", "2")).toEqual(one);
    const other = reportOf(BASELINE, "--trials", "300", "--seed", "another");
    expect(other.seed).toBe("another");
    expect(other.digest).not.toBe(one.digest);
    expect(other.scenario.digest).not.toBe(one.scenario.digest);
  });

  test("every error of a file is a line with file and path, and nothing is printed", () => {
    const path = join(folder, "broken.json");
    writeFileSync(
      path,
      JSON.stringify({
        format: "subsidy-forecast/scenario@1",
        name: { zh: "一" },
        wrong: 1,
        run: { trials: 0 },
      }),
    );
    const { status, stdout, lines } = forecast(path);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.startsWith(`${path}: `)).toBe(true);
    expect(lines.filter((line) => line.startsWith(`${path}: run.trials: `))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith(`${path}: wrong: `))).toHaveLength(1);
  });

  test.each([
    { why: "a newer file", text: `{"format": "subsidy-forecast/scenario@999"}`, says: "newer version" },
    { why: "no JSON", text: `{"format": `, says: "" },
  ])("$why is refused in one line", ({ text, says }) => {
    const path = join(folder, "refused.json");
    writeFileSync(path, text);
    const { status, stdout, lines } = forecast(path);
    expect({ status, stdout, count: lines.length }).toEqual({ status: 2, stdout: "", count: 1 });
    expect(lines[0].startsWith(`${path}: `)).toBe(true);
    expect(lines[0]).toContain(says);
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});
