import { beforeEach, describe, expect, test } from "vitest";
import { Plan, workOf } from "../../src/app/plan.svelte.ts";
import { policies } from "../../src/policy/policies.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { capCost } from "../../src/views/plan/population/capCost.ts";
import { countOwn, differenceOf, putBack, setAssumed } from "../../src/views/plan/population/assumption.ts";
import { responseFields, shockFields, yearFields } from "../../src/views/plan/population/commonFields.ts";
import { habitFields } from "../../src/views/plan/population/habitFields.ts";
import { rangeFor, segmentFields, statedFields } from "../../src/views/plan/population/segmentFields.ts";
import { lagMonthsShown, lagWith, monthShares, takeUpOf } from "../../src/views/plan/population/shares.ts";
import { problemText } from "../../src/text/problems.ts";
import { sources } from "../../src/text/sources.ts";
import type { Assumption } from "../../src/views/plan/population/assumption.ts";

const first = workOf(shippedScenarios[0].document, null);
const shipped = first.scenario;
const dalian = policies.get(shipped.policy);
let plan: Plan;

beforeEach(() => {
  plan = new Plan(first, () => undefined);
});

/** Every number of the population that the page shows, as it is now. */
function all(language: "zh" | "en" = "zh"): Assumption[] {
  const { population } = plan.work.scenario;
  const common = {
    population,
    shipped: shipped.population,
    years: [2026, 2027, 2028],
    language,
    edits: plan.edits,
  };
  const ofSegments = population.segments.flatMap((segment) => {
    const own = shipped.population.segments.find(({ id }) => id === segment.id);
    const context = { segment, shipped: own, language, edits: plan.edits };
    const habits = segment.claims.flatMap((habit) => {
      const clause = dalian?.clauses.find(({ number }) => number === habit.clause);
      if (clause === undefined) throw new Error("no such clause");
      return habitFields({
        segment: segment.id,
        recognition: segment.recognition.probability,
        clause,
        habit,
        shipped: own?.claims.find((each) => each.clause === habit.clause),
        language,
        edits: plan.edits,
      });
    });
    return [...segmentFields(context), ...statedFields(context), ...habits];
  });
  return [...ofSegments, ...yearFields(common), ...shockFields(common), ...responseFields(common)];
}

function one(id: string): Assumption {
  const found = all().find((each) => each.id === id);
  if (found === undefined) throw new Error(`no assumption ${id}`);
  return found;
}

test("every value has a place of its own, and the shipped scenario differs from itself in none", () => {
  const ids = all().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(countOwn(all())).toBe(0);
  expect(all().every((each) => differenceOf(each, "zh") === null)).toBe(true);
});

/** Another value that the same place can take. */
function otherThan({ id, value }: Assumption): number {
  if (/-(?:start|oneMoreFrom|operators)$|BaseYear/.test(id)) return (value ?? 1) + 1;
  if (/-(?:median|oneMoreTo|share|lossShare|municipal)$/.test(id)) return (value ?? 5_000) - 1;
  return value === null || value === 0 ? 0.5 : value / 2;
}

test("every value can be changed, is told apart from the shipped one, and goes back without a trace", () => {
  for (const { id } of all()) {
    expect(setAssumed(one(id), otherThan(one(id))), id).toBeNull();
    expect(countOwn(all()), id).toBe(1);
    expect(differenceOf(one(id), "zh"), id).not.toBeNull();
    putBack(one(id));
    expect(plan.work.meaning, id).toBe(first.meaning);
  }
});

describe("what cannot be is refused in the unit in which it was typed", () => {
  test.each([
    { why: "a probability above one", id: "segment-mid-8-takeUp", value: 1.2, says: "必须不大于100%" },
    { why: "a probability below nought", id: "segment-mid-8-takeUp", value: -0.1, says: "必须不小于0%" },
    { why: "a spread below nought", id: "segment-mid-8-spread", value: -0.1, says: "必须不小于0" },
    { why: "a growth that leaves nothing", id: "trend-costGrowth", value: -1, says: "必须大于-100%" },
    { why: "half an applicant", id: "segment-mid-start", value: 1.5, says: "必须是整数，例如12" },
    {
      why: "more places than a factor has",
      id: "year-2027-costFactor",
      value: 0.33333,
      says: "最多2位小数",
    },
    {
      why: "an interval that ends before it starts",
      id: "segment-park-oneMoreTo",
      value: 3,
      says: "前一个月数",
    },
  ])("$why", ({ id, value, says }) => {
    const refused = setAssumed(one(id), value);
    expect(refused?.map((problem) => problemText(problem).zh).join()).toContain(says);
    expect(plan.work.document).toBe(first.document);
  });

  test("weights that are all nought", () => {
    expect(setAssumed(one("segment-park-1-grade-0-weight"), 0)).toBeNull();
    expect(setAssumed(one("segment-park-1-grade-1-weight"), 0)).toBeNull();
    const refused = setAssumed(one("segment-park-1-grade-2-weight"), 0);
    expect(refused?.map((problem) => problemText(problem).zh)).toEqual(["权重不能全为0"]);
  });
});

test("differences are told in points, money and numbers", () => {
  plan.edits.habit({ segment: "mid", clause: 8 }, "takeUp", 0.6);
  plan.edits.habit({ segment: "mid", clause: 8 }, "cost.median", 600_000_00);
  plan.edits.segment("mid", "start", 18);
  plan.edits.habit({ segment: "head", clause: 2 }, "recognition", null);
  expect(differenceOf(one("segment-mid-8-takeUp"), "zh")).toEqual({
    own: "50%",
    by: "提高10个百分点",
    up: true,
  });
  expect(differenceOf(one("segment-mid-8-median"), "zh")).toEqual({
    own: "55万元",
    by: "增加5万元",
    up: true,
  });
  expect(differenceOf(one("segment-mid-start"), "zh")).toEqual({ own: "20家", by: "减少2家", up: false });
  expect(differenceOf(one("segment-head-2-recognition"), "zh")).toMatchObject({ own: "70%" });
});

test("only what the sources hold is marked found", () => {
  const marked = all().filter(({ source }) => source !== null && sources[source].mark === "found");
  expect(marked.map(({ id }) => id)).toEqual(["segment-park-start", "trend-costGrowth"]);
});

describe("the cost from which on a cap binds", () => {
  const clauseOf = (number: number) => {
    const clause = dalian?.clauses.find((each) => each.number === number);
    if (clause === undefined) throw new Error("no such clause");
    return clause;
  };
  test.each([
    { clause: 8, expected: 600_000_00 },
    { clause: 6, expected: 500_000_00 },
    { clause: 4, expected: 10_000_00 },
    { clause: 11, expected: 333_333_34 },
    { clause: 1, expected: null },
  ])("as drafted, clause $clause", ({ clause, expected }) =>
    expect(capCost(clauseOf(clause), shipped.levers)).toBe(expected),
  );
  test("levers move it, and a ratio of nought takes it away", () => {
    plan.edits.figure(8, "ratio", 4_000);
    expect(capCost(clauseOf(8), plan.work.scenario.levers)).toBe(750_000_00);
    plan.edits.overall(0);
    expect(capCost(clauseOf(8), plan.work.scenario.levers)).toBeNull();
  });
});

test("take-up follows the year's factor up to 95 %", () => {
  expect(takeUpOf(0.5, 0.6)).toBeCloseTo(0.3);
  expect(takeUpOf(0.95, 1.1)).toBe(0.95);
});

test("months are shares of their weights, even where no profile is named", () => {
  expect(monthShares("a", { a: [0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0] })[2]).toBe(0.75);
  expect(monthShares("", {})).toEqual(new Array(12).fill(1 / 12));
});

test("a lag is changed month by month, and months of nought leave it", () => {
  const { decisionLagMonths } = shipped.population.timing;
  expect(lagMonthsShown([...decisionLagMonths, { months: 9 }])).toEqual([1, 2, 3, 4, 5, 6, 9]);
  expect(
    lagWith(
      decisionLagMonths,
      new Map([
        [4, 0],
        [5, 0.1],
      ]),
    ),
  ).toEqual([
    { months: 1, probability: 0.25 },
    { months: 2, probability: 0.4 },
    { months: 3, probability: 0.25 },
    { months: 5, probability: 0.1 },
  ]);
});

test.each([
  { value: 20, finest: 1, range: { least: 0, most: 50, step: 1 } },
  { value: 0, finest: 0.05, range: { least: 0, most: 0.5, step: 0.05 } },
  { value: 75, finest: 1, range: { least: 0, most: 188, step: 2 } },
])("a slider for about $value", ({ value, finest, range }) => expect(rangeFor(value, finest)).toEqual(range));
