import { expect, test } from "vitest";
import { changesOf } from "../../src/app/allChanges.ts";
import { workOf } from "../../src/app/plan.svelte.ts";
import { policies } from "../../src/policy/policies.ts";
import { setClauseLever } from "../../src/scenario/editLevers.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";
import type { Language } from "../../src/text/language.ts";

const [baseline, tight] = shippedScenarios;

function changesIn(document: ScenarioDocument, language: Language = "zh") {
  const { scenario } = workOf(document, null);
  const policy = policies.get(scenario.policy);
  if (policy === undefined) throw new Error("no policy");
  return changesOf(policy, scenario, language);
}

const items = (lines: readonly { readonly item: string }[]): string[] => lines.map(({ item }) => item);

test("the shipped baseline differs in nothing", () => {
  expect(changesIn(baseline.document)).toEqual({ policy: [], budget: [], assumption: [] });
});

test("levers are laid beside the policy, ceilings and assumptions beside the shipped scenario", () => {
  expect(items(changesIn(tight.document).budget)).toEqual([
    "2026年 年度限额（示例）",
    "2027年 年度限额（示例）",
    "2028年 年度限额（示例）",
  ]);
  const moved = setClauseLever(baseline.document, 8, { key: "ratio", value: 0.4 });
  const { policy, budget, assumption } = changesIn({ ...moved, persistence: 0.6 });
  expect(policy).toMatchObject([{ item: "第8条 海外推广 支持比例", policy: "50%", scenario: "40%" }]);
  expect(budget).toEqual([]);
  expect(assumption).toHaveLength(1);
});

test("in English there is no Chinese in the list", () => {
  const all = Object.values(changesIn(tight.document, "en")).flat();
  expect(all.length).toBeGreaterThan(0);
  for (const { item, policy, scenario } of all)
    expect(item + policy + scenario).not.toMatch(/[\u4e00-\u9fff]/);
});

test("a reading that changes nothing here says so; the policy's own is no difference", () => {
  const [line] = changesIn({ ...baseline.document, readings: { A27: "at-most-loss" } }).policy;
  expect(line.scenario).toContain("此项不影响结果");
  expect(changesIn({ ...baseline.document, readings: { A27: "order" } }).policy).toEqual([]);
});
