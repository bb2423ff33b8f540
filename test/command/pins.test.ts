import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { nodeForecaster } from "../../workers/node.ts";
import { PINS, pinned, pinnedShipped } from "../../src/command/pins.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";

const forecaster = nodeForecaster(2);
afterAll(() => forecaster.close());

// Stability, not truth: whether the numbers are right, other tests say.
test("the shipped scenarios give what they gave when they were pinned", { timeout: 60_000 }, async () => {
  const text = readFileSync(PINS, "utf8");
  const now = `${JSON.stringify(await pinnedShipped(forecaster), null, 1)}\n`;
  expect(
    now,
    "A shipped scenario or its results have changed. Not meant: find out why. Meant, because a file of scenarios/ or the " +
      "arithmetic was changed on purpose: in the second case raise ENGINE (src/forecast/engine.ts); then run " +
      "npm run pin and commit scenarios/results.json by itself, with the reason.",
  ).toBe(text);
});

/** Every version ever released: the digest that its published file gave then, with the trials of the file. */
const PUBLISHED = [
  {
    file: "scenario@1",
    engine: "1.0.0",
    scenarioDigest: "d4d7f0c1ab8f91eb123e768d914f76238f3b222ed393934b5b9613a62db4b089",
    digest: "9c2faf68872b2cca54bdac71158236bc701d1c7660d7d7b737d66a926e63253b",
  },
  {
    // What is left out must go on standing for the same.
    file: "scenario@1-lean",
    engine: "1.0.0",
    scenarioDigest: "64425ae4cf2c5d12cbe1b0add2f065ea9619e3d205c107d5320c0220b4fb3a82",
    digest: "10376a4be5c01abc0bb372290b518846201a99fc75d6eaa937b0d4aec5df8bfb",
  },
];

test.each(PUBLISHED)("a published file never gives other results in silence: $file", async (then) => {
  const url = new URL(`../scenario/published/${then.file}.json`, import.meta.url);
  const document = JSON.parse(readFileSync(url, "utf8")) as ScenarioDocument;
  const { engine, scenarioDigest, runs } = await pinned(document, [2000], forecaster);
  expect(
    { engine, scenarioDigest, digest: runs[0].digest },
    "An old file forecasts something else now. Unless the arithmetic was changed on purpose and ENGINE raised, " +
      "a migration, a default or a rule has changed the meaning of files that are out there: mend that, not this pin.",
  ).toEqual({ engine: then.engine, scenarioDigest: then.scenarioDigest, digest: then.digest });
});
