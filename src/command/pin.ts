/** Pins what the shipped scenarios give. Run by `npm run pin` after a change that is meant to change results. */
import { writeFileSync } from "node:fs";
import { nodeForecaster } from "../../workers/node.ts";
import { PINS, pinnedShipped } from "./pins.ts";

const forecaster = nodeForecaster();
try {
  writeFileSync(PINS, `${JSON.stringify(await pinnedShipped(forecaster), null, 1)}\n`);
} finally {
  forecaster.close();
}
