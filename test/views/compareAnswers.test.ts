import { expect, test } from "vitest";
import { compare } from "../../src/forecast/compare.ts";
import { pictureOf } from "../../src/forecast/picture.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { answerOf } from "../../src/views/compare/answers.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const small = withTrials(baseline, 40);
const lower: Scenario = { ...small, levers: { ...small.levers, ratioTimes: 5_000 } };
const before = { scenario: small, outcome: simulate(small) };
const columnOf = (scenario: Scenario) => {
  const after = { scenario, outcome: simulate(scenario) };
  return { scenario, picture: pictureOf(after.outcome), comparison: compare(before, after) };
};

test.each([
  { language: "zh", says: /比基准多的概率低于\d.*，比基准少的概率高于\d.*，与基准相同的概率低于\d/ },
  { language: "en", says: /with probability below \d.*, below it above \d.*, equal below \d/ },
] as const)("in a sentence in $language a bound is said in words, not with a sign", ({ language, says }) => {
  const [, demand] = answerOf(columnOf(small), columnOf(lower), language);
  expect(demand).toMatch(says);
  expect(demand).not.toMatch(/[<>]/);
});

test("a scenario against itself has one sentence, and no chance", () => {
  expect(answerOf(columnOf(small), columnOf(small), "zh")).toEqual(["与基准逐次相同，全部差额为0。"]);
});
