import { expect, test } from "vitest";
import { budgetContrasts } from "../../src/scenario/contrasts.ts";
import { differences } from "../../src/scenario/differences.ts";
import { putBack } from "../../src/scenario/putBack.ts";
import { BASELINE, EVERY_KEY, documentOf, put, scenarioOf } from "./files.ts";

const shipped = documentOf(BASELINE);

test("every difference from the policy can be put back, one after the other", () => {
  let document = documentOf(EVERY_KEY);
  for (let left = differences(scenarioOf(document)).length; left > 0; left -= 1) {
    const [difference] = differences(scenarioOf(document));
    document = putBack(document, shipped, { place: "policy", difference });
    expect(differences(scenarioOf(document)).length).toBeLessThan(left);
  }
  expect(differences(scenarioOf(document))).toEqual([]);
});

test("the signing date goes back alone", () => {
  const document = documentOf(JSON.stringify(put(BASELINE, ["timing", "signed"], "2026-06-01")));
  const [difference] = differences(scenarioOf(document));
  expect(differences(scenarioOf(putBack(document, shipped, { place: "policy", difference })))).toEqual([]);
});

test("ceilings, rule and carry-over go back to the shipped ones; a rule that carries nothing drops it", () => {
  const budget = { ceilings: { "2026": 1, "2027": 16_000_000 }, allocation: "first-come", carryOver: true };
  let document = documentOf(JSON.stringify(put(BASELINE, ["budget"], budget)));
  const changed = () => budgetContrasts([scenarioOf(shipped), scenarioOf(document)]);
  expect(changed().map(({ place }) => place)).toEqual(["ceiling", "ceiling", "rule", "carryOver"]);
  for (const contrast of changed().slice(0, 3)) {
    document = putBack(document, shipped, { place: "budget", contrast });
    scenarioOf(document);
  }
  expect(changed()).toEqual([]);
});
