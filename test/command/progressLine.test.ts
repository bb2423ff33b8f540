import { expect, test } from "vitest";
import { progressTo } from "../../src/command/progressLine.ts";

function written(isTTY: boolean): string {
  let text = "";
  const say = progressTo({ isTTY, write: (more) => (text += more) });
  for (let trialsDone = 0; trialsDone <= 1000; trialsDone += 50) {
    say({ phase: "drawing", trialsDone, trials: 1000, secondsLeft: trialsDone === 0 ? null : 3 });
  }
  return text;
}

test("a log gets a line for every quarter", () => {
  expect(written(false).trimEnd().split("\n")).toEqual([
    "250 of 1000 trials, 3 s left",
    "500 of 1000 trials, 3 s left",
    "750 of 1000 trials, 3 s left",
    "1000 of 1000 trials",
  ]);
});

test("a terminal gets one line, written over and closed at the end", () => {
  const text = written(true);
  expect(text.match(/\n/g)).toHaveLength(1);
  expect(text.endsWith("1000 of 1000 trials\n")).toBe(true);
});
