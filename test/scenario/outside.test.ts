import { expect, test } from "vitest";
import { checkDocument } from "../../src/scenario/read.ts";
import { outsideOf, withoutOutside } from "../../src/scenario/outside.ts";
import { BASELINE, EVERY_KEY, faultsOf, put } from "./files.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";

function problemsOf(document: unknown) {
  const result = checkDocument(document);
  return result.kind === "problems" ? result.problems : [];
}

const everyKeyUntil = (expires: string): ScenarioDocument =>
  put(EVERY_KEY, ["timing", "expires"], expires) as ScenarioDocument;

test("an earlier expiry leaves every kind of named year outside, and without them it is sound", () => {
  const document = everyKeyUntil("2027-12-31");
  const outside = outsideOf(problemsOf(document));
  expect(outside).toEqual(
    expect.arrayContaining([
      { what: "ceiling", year: 2028 },
      { what: "levers", clause: 8, year: 2028 },
      { what: "factors", year: 2028 },
    ]),
  );
  expect(faultsOf(withoutOutside(document, outside ?? []))).toEqual([]);
});

test.each([
  { why: "the last day of the named year", expires: "2028-01-01", outside: null },
  { why: "the day before it", expires: "2027-12-31", outside: [{ what: "ceiling", year: 2028 }] },
])("both sides of the year: $why", ({ expires, outside }) => {
  const budget = { ceilings: { "2028": 1 } };
  const document = {
    ...(put(BASELINE, ["timing", "expires"], expires) as ScenarioDocument),
    budget,
    years: {},
  };
  expect(outsideOf(problemsOf(document))).toEqual(outside);
});

test("a later signing leaves the opening and the base year outside; both then take their defaults", () => {
  const document = {
    ...(put(BASELINE, ["timing", "signed"], "2028-01-01") as ScenarioDocument),
    budget: { ceilings: {} },
    years: {},
  };
  const outside = outsideOf(problemsOf(document)) ?? [];
  expect(outside).toEqual(expect.arrayContaining([{ what: "opens" }, { what: "baseYear" }]));
  const left = withoutOutside(document, outside);
  const result = checkDocument(left);
  expect(result).toMatchObject({
    kind: "scenario",
    scenario: { population: { timing: { opens: { year: 2028, month: 1 } }, trend: { costBaseYear: 2028 } } },
  });
});

test.each([
  { why: "a date that does not exist", expires: "2028-02-30" },
  { why: "an expiry before the signing", expires: "2026-06-30" },
])("$why is not mended by leaving values out", ({ expires }) => {
  const problems = problemsOf(everyKeyUntil(expires));
  expect(problems.length).toBeGreaterThan(0);
  expect(outsideOf(problems)).toBeNull();
});

test("what is sound stands in nobody's way", () => expect(outsideOf([])).toBeNull());
