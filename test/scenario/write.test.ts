import fc from "fast-check";
import { expect, test } from "vitest";
import { scenarioDigest } from "../../src/scenario/canonical.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { BASELINE, EVERY_KEY, documentOf, scenarioOf, textOf } from "./files.ts";

test.each(["baseline", "next-year-payment", "ratios-ten-points", "tight-ceilings"])(
  "writing what was read gives the same text again: %s",
  (name) => {
    const text = textOf(`../../scenarios/${name}.scenario.json`);
    expect(writeScenario(documentOf(text))).toBe(text);
  },
);

test("nothing is lost: notes, x- keys and $schema come back", () => {
  expect(JSON.parse(writeScenario(documentOf(EVERY_KEY)))).toEqual(JSON.parse(EVERY_KEY));
});

test.each([BASELINE, EVERY_KEY, ...shippedScenarios.map(({ document }) => JSON.stringify(document))])(
  "read, written and read again it is the same scenario",
  (text) => {
    const once = documentOf(text);
    const again = readScenario(writeScenario(once));
    if (again.kind !== "scenario") throw new Error("refused");
    expect(again.document).toEqual(once);
    expect(scenarioDigest(again.scenario)).toBe(scenarioDigest(scenarioOf(once)));
  },
);

test("whatever stands in a note survives", () => {
  const note = fc
    .jsonValue({ maxDepth: 4 })
    .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)));
  fc.assert(
    fc.property(note, (value) => {
      const document = { ...documentOf(BASELINE), note: JSON.parse(JSON.stringify(value)) as string };
      const written = writeScenario(document);
      const again = readScenario(written);
      return again.kind === "scenario" && JSON.stringify(again.document) === JSON.stringify(document);
    }),
    { numRuns: 200 },
  );
});
