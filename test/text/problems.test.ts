import { expect, test } from "vitest";
import { newerText, problemLine } from "../../src/text/problems.ts";

test("a problem says its place and what to do, in the style of the contract", () => {
  const problem = { path: "segments[3].claims[1].cost.median", code: "above", values: { above: 0 } } as const;
  expect(problemLine(problem, "en")).toBe("segments[3].claims[1].cost.median: must be above 0");
  expect(problemLine(problem, "zh")).toBe("segments[3].claims[1].cost.median：必须大于0");
});

test("a problem of the whole file has no place", () => {
  expect(problemLine({ path: "", code: "empty-file", values: {} }, "en")).toBe(
    "the file is empty: choose another one",
  );
});

test("a newer file is named with its format", () => {
  const { zh, en } = newerText("subsidy-forecast/scenario@9");
  expect([zh, en].every((text) => text.includes("subsidy-forecast/scenario@9"))).toBe(true);
});
