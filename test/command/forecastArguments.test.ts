import { describe, expect, test } from "vitest";
import { forecastArguments, USAGE } from "../../src/command/forecastArguments.ts";

describe("forecast arguments", () => {
  test.each([
    { why: "a file alone", args: ["a.json"], expected: { trials: null, seed: null, workers: null } },
    {
      why: "every option, in any order",
      args: ["--seed", "x", "a.json", "--workers=3", "--trials", "10000000"],
      expected: { trials: 10_000_000, seed: "x", workers: 3 },
    },
    {
      why: "a seed that looks like a number stays text",
      args: ["a.json", "--seed", "07"],
      expected: { seed: "07" },
    },
    { why: "one trial", args: ["a.json", "--trials", "1"], expected: { trials: 1 } },
  ])("$why", ({ args, expected }) => {
    expect(forecastArguments(args)).toMatchObject({ file: "a.json", ...expected });
  });

  test.each([
    { args: [], message: USAGE },
    { args: ["a.json", "b.json"], message: USAGE },
    { args: ["a.json", "--trials", "0"], message: "--trials" },
    { args: ["a.json", "--trials", "10000001"], message: "--trials" },
    { args: ["a.json", "--trials", "1.5"], message: "--trials" },
    { args: ["a.json", "--trials", "1e3"], message: "--trials" },
    { args: ["a.json", "--trials", ""], message: "--trials" },
    { args: ["a.json", "--workers", "0"], message: "--workers" },
    { args: ["a.json", "--workers", "257"], message: "--workers" },
    { args: ["a.json", "--seed", ""], message: "--seed" },
    { args: ["a.json", "--seed", "s".repeat(201)], message: "--seed" },
    { args: ["a.json", "--speed", "9"], message: "--speed" },
    { args: ["a.json", "--trials"], message: "--trials" },
  ])("refuses $args", ({ args, message }) => {
    expect(() => forecastArguments(args)).toThrow(message);
  });
});
