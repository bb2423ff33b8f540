import { nodeForecaster } from "../../workers/node.ts";
import { reportOf } from "../forecast/report.ts";
import { SCENARIO_BYTES } from "../scenario/json.ts";
import { readScenario } from "../scenario/read.ts";
import type { Scenario } from "../scenario/types.ts";
import { newerText, problemLine } from "../text/problems.ts";
import { messageOf } from "./failure.ts";
import { forecastArguments, type ForecastArguments } from "./forecastArguments.ts";
import { inputFile } from "./inputFile.ts";
import { progressTo } from "./progressLine.ts";

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<number> {
  const wanted = forecastArguments(args);
  const scenario = openScenario(wanted.file);
  if (scenario === null) return 2;
  const forecaster = nodeForecaster(wanted.workers ?? undefined);
  try {
    const asked = overridden(scenario, wanted);
    const outcome = await forecaster.run(asked, { onProgress: progressTo(process.stderr) });
    process.stdout.write(`${JSON.stringify(await reportOf(asked, outcome), null, 1)}\n`);
    return 0;
  } finally {
    forecaster.close();
  }
}

/** The scenario of a file; `null` when what is wrong with it has been said. */
function openScenario(file: string): Scenario | null {
  const read = readScenario(inputFile(file, SCENARIO_BYTES));
  switch (read.kind) {
    case "scenario":
      return read.scenario;
    case "newer":
      console.error(`${file}: format: ${newerText(read.format).en}`);
      return null;
    case "problems":
      for (const problem of read.problems) console.error(`${file}: ${problemLine(problem, "en")}`);
      return null;
  }
}

function overridden(scenario: Scenario, { trials, seed }: ForecastArguments): Scenario {
  const { run } = scenario;
  return { ...scenario, run: { trials: trials ?? run.trials, seed: seed ?? run.seed } };
}
