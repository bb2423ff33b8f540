import { expect, test } from "vitest";
import { questions } from "../../src/policy/readings.ts";
import { READINGS, answersOf, questionOf } from "../../src/text/readings.ts";

test("all 17 questions stand in the order of the text, each with every answer, the default first", () => {
  expect(READINGS).toEqual(questions.map(({ id }) => id));
  expect(READINGS).toHaveLength(17);
  for (const { id, codes } of questions) expect(answersOf(id).map(({ code }) => code)).toEqual(codes);
});

test("question, answer and consequence are said in both languages", () => {
  for (const id of READINGS) {
    const texts = [questionOf(id), ...answersOf(id).flatMap(({ says, means }) => [says, means])];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[a-z]/i);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  }
});

test("no two answers of a question have the same consequence", () => {
  for (const id of READINGS) {
    const means = answersOf(id).map((answer) => answer.means.zh);
    expect(new Set(means).size).toBe(means.length);
  }
});
