import { parseArgs } from "node:util";
import { checkDocument } from "../scenario/read.ts";
import { shippedScenarios } from "../scenario/shipped.ts";
import type { Scenario } from "../scenario/types.ts";
import { benchBrowser } from "./benchBrowser.ts";
import { benchNative } from "./benchNative.ts";
import { benchDraw, benchForecast, benchKernel, benchSettle } from "./benchEngine.ts";
import { messageOf } from "./failure.ts";

type Figures = Awaited<ReturnType<typeof measure>>;

try {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  const figures = await measure(baseline());
  console.log(values.json ? JSON.stringify(figures) : tableOf(figures));
} catch (error) {
  console.error(`bench: ${messageOf(error)}`);
  process.exitCode = 2;
}

function baseline(): Scenario {
  const read = checkDocument(shippedScenarios[0].document);
  if (read.kind !== "scenario") throw new Error("the shipped baseline does not open");
  return read.scenario;
}

async function measure(scenario: Scenario) {
  const kernel = await benchKernel(scenario);
  const draw = await benchDraw(scenario);
  const settle = await benchSettle(scenario);
  const forecast = await benchForecast(scenario);
  const native = benchNative(scenario, { trials: forecast.trials, threads: forecast.workers });
  return {
    kernel,
    draw,
    settle,
    forecast,
    browser: await benchBrowser(),
    /** Our time over that of a native program; null where there is no C compiler. */
    overNative: native && {
      kernel: (kernel.ms * 1e6) / kernel.claims / native.kernelNs,
      forecast: forecast.ms / native.forecastMs,
    },
  };
}

function tableOf({ kernel, draw, settle, forecast, browser, overNative }: Figures): string {
  const perClaim = ({ claims, ms }: Figures["kernel"]): string =>
    `${((ms * 1e6) / claims).toFixed(1)} ns a claim, ${claims} claims`;
  const ofTrials = ({ trials, workers }: Figures["settle"]): string => `${trials} trials, ${workers} workers`;
  const rows: [name: string, value: number, unit: string, note: string][] = [
    ["kernel", kernel.ms, "ms", perClaim(kernel)],
    ["draw", draw.ms, "ms", perClaim(draw)],
    ["settle", settle.ms, "ms", ofTrials(settle)],
    ["forecast", forecast.ms, "ms", ofTrials(forecast)],
    ["first forecast", browser.firstForecastMs, "ms", "Chromium, from the start of the navigation"],
    ["lever to paint, p50", browser.dragFrameMs.p50, "ms", "Chromium, clause 8 dragged"],
    ["lever to paint, p95", browser.dragFrameMs.p95, "ms", ""],
    ["leader's page", browser.leadMs, "ms", "from the forecast that is there to its sentence"],
    ["memory", browser.memoryMb, "MB", "Chromium, the process of page and workers"],
  ];
  if (overNative !== null) {
    rows.push(
      ["kernel over native C", overNative.kernel, "×", "the same work for a claim, in the same minutes"],
      ["forecast over native C", overNative.forecast, "×", "the whole model in one pass, two threads"],
    );
  }
  return rows
    .map(([name, value, unit, note]) =>
      `${name.padEnd(24)}${value.toFixed(1).padStart(9)} ${unit}  ${note}`.trimEnd(),
    )
    .join("\n");
}
