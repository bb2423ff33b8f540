import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jobOf } from "../../src/forecast/job.ts";
import { drawTrialsInTypeScript } from "../../src/population/draw.ts";
import { Kernel } from "../../src/population/kernel/kernel.ts";
import type { DrawPlan } from "../../src/population/plan.ts";
import type { Draws } from "../../src/population/store.ts";
import type { ClaimHabit, Population, Segment } from "../../src/population/types.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { baseline, onlySegments, withPopulation } from "../fixtures/scenario.ts";
import { generatedPopulation } from "../reference/scenarios.ts";

const kernel = new Kernel();

/** Name and size of every array, and the first place where the two differ; doubles bit by bit. */
function differences(drawn: Draws, expected: Draws): string[] {
  return Object.entries(expected).flatMap(([name, column]) => {
    const other: unknown = drawn[name as keyof Draws];
    if (typeof column === "number")
      return other === column ? [] : [`${name}: ${String(other)}, not ${column}`];
    const a = other as Draws["base"];
    const b = column as Draws["base"];
    if (a.constructor !== b.constructor) return [`${name}: another type`];
    if (a.length !== b.length) return [`${name}: ${a.length} entries, not ${b.length}`];
    const i = a.findIndex((value, at) => !Object.is(value, b[at]));
    return i < 0 ? [] : [`${name}[${i}]: ${a[i]}, not ${b[i]}`];
  });
}

/** The reference's draws, which the kernel's are equal to. */
function expectSame(plan: DrawPlan, from: number, to: number): Draws {
  const expected = drawTrialsInTypeScript(plan, from, to);
  expect(differences(kernel.draw(plan, from, to), expected)).toEqual([]);
  return expected;
}

function scenarioOf(document: unknown): Scenario {
  const read = checkDocument(document);
  if (read.kind !== "scenario") throw new Error(JSON.stringify(read));
  return read.scenario;
}

const planOf = (scenario: Scenario): DrawPlan => jobOf(scenario).draw;

describe("bit for bit what TypeScript draws", () => {
  test.each(shippedScenarios)("$id", ({ document }) => {
    const draws = expectSame(planOf(scenarioOf(document)), 0, 300);
    expect(draws.base.length).toBeGreaterThan(60_000);
    expect(draws.events.length).toBeGreaterThan(10_000);
  });

  test("every key", () => {
    const text = readFileSync(new URL("../reference/every-key.json", import.meta.url), "utf8");
    expectSame(planOf(scenarioOf(JSON.parse(text))), 0, 300);
  });

  test("200 generated populations", () => {
    for (let number = 0; number < 200; number++) {
      const plan = planOf(scenarioOf(generatedPopulation(number)));
      expect([number, differences(kernel.draw(plan, 0, 25), drawTrialsInTypeScript(plan, 0, 25))]).toEqual([
        number,
        [],
      ]);
    }
  });

  test.each([
    { why: "nothing", from: 7, to: 7 },
    { why: "one trial", from: 3, to: 4 },
    { why: "a batch from the middle", from: 1_234, to: 1_250 },
    { why: "more than one piece", from: 0, to: 700 },
    { why: "the last trials that a file may ask for", from: 9_999_990, to: 10_000_000 },
    { why: "the last trials that a number of 31 bits names", from: 2_147_483_640, to: 2_147_483_647 },
  ])("$why", ({ from, to }) => {
    expect(expectSame(planOf(baseline), from, to).trials).toBe(to - from);
  });

  test.each([2026, 2027, 2029, 2034])("a policy until %i, with windows that reach beyond", (year) => {
    const timing = { ...baseline.population.timing, expires: { year, month: 12, day: 31 } };
    const plan = planOf(withPopulation(baseline, { timing }));
    const after = expectSame(plan, 0, 60).year.some((y) => y >= plan.years);
    expect(after).toBe(true);
  });

  test("costs so large that the last bits decide the fen", () => {
    const scenario = withHabits(({ cost }) => ({ cost: cost && { median: 6e11, logSd: 0.3 } }));
    expectSame(
      planOf(withPopulation(scenario, { years: {}, trend: { costGrowth: 0, costBaseYear: 2027 } })),
      0,
      400,
    );
  });

  test("plans by turns", () => {
    const one = planOf(baseline);
    const other = planOf(withSegments((segment) => ({ ...segment, start: 3 })));
    for (const plan of [one, other, one]) expectSame(plan, 5, 8);
  });
});

function withSegments(change: (segment: Segment) => Partial<Segment>): Scenario {
  return onlySegments((segment) => ({ ...segment, ...change(segment) }));
}

const withHabits = (change: (habit: ClaimHabit) => Partial<ClaimHabit>): Scenario =>
  withSegments(({ claims }) => ({ claims: claims.map((habit) => ({ ...habit, ...change(habit) })) }));

const withShocks = (change: Partial<Population["shocks"]>): Scenario =>
  withPopulation(baseline, { shocks: { ...baseline.population.shocks, ...change } });

const withTiming = (change: Partial<Population["timing"]>): Scenario =>
  withPopulation(baseline, { timing: { ...baseline.population.timing, ...change } });

const withReadings = (readings: Partial<Scenario["readings"]>, scenario = baseline): Scenario => ({
  ...scenario,
  readings: { ...scenario.readings, ...readings },
});

const lag = (months: number) => [{ months, probability: 1 }];
const day = (year: number, month: number, day = 1) => ({ year, month, day });
const events = (mean: number) =>
  withHabits((habit) => (habit.events ? { events: { mean, outcome: 0.5 } } : {}));
const orders = (perYear: number, unsold: number) =>
  withHabits((habit) => (habit.orders ? { orders: { perYear, unsold } } : {}));

const EXTREMES: readonly { readonly why: string; readonly scenario: Scenario }[] = [
  { why: "no segments", scenario: withPopulation(baseline, { segments: [] }) },
  { why: "nobody", scenario: withSegments(() => ({ start: 0, entryPerMonth: 0, oneMore: null })) },
  { why: "segments without claims", scenario: withSegments(() => ({ claims: [] })) },
  { why: "nobody applies", scenario: withHabits(() => ({ takeUp: 0 })) },
  { why: "everybody applies", scenario: withHabits((habit) => (habit.orders ? {} : { takeUp: 1 })) },
  { why: "take-up shifted far", scenario: withShocks({ takeUp: { logitSd: 5 } }) },
  { why: "no take-up shift", scenario: withShocks({ takeUp: { logitSd: 0 } }) },
  { why: "costs that know no shock", scenario: withShocks({ cost: { sd: 0 } }) },
  {
    why: "wild years",
    scenario: withShocks({ cost: { sd: 5 }, event: { probability: 1, costFactor: 100 } }),
  },
  { why: "no lasting size", scenario: withPopulation(baseline, { persistence: 0 }) },
  { why: "nothing but lasting size", scenario: withPopulation(baseline, { persistence: 1 }) },
  {
    why: "costs without spread",
    scenario: withHabits(({ cost }) => ({ cost: cost && { ...cost, logSd: 0 } })),
  },
  {
    why: "costs at their bound",
    scenario: withHabits(({ cost }) => ({ cost: cost && { median: 1e13, logSd: 5 } })),
  },
  { why: "no events", scenario: events(0) },
  { why: "a thousand events", scenario: events(1000) },
  { why: "all orders unsold", scenario: orders(30, 1) },
  { why: "no order unsold", scenario: orders(30, 0) },
  { why: "no orders", scenario: orders(0, 0.5) },
  { why: "orders by the thousand", scenario: orders(1000, 0.5) },
  { why: "overlap everywhere", scenario: withHabits(() => ({ overlap: 1 })) },
  { why: "overlap nowhere", scenario: withHabits(() => ({ overlap: 0 })) },
  { why: "all excluded", scenario: withSegments(() => ({ ineligible: 1 })) },
  { why: "half excluded", scenario: withSegments(() => ({ ineligible: 0.5 })) },
  {
    why: "nobody recognised",
    scenario: withSegments(() => ({ recognition: { probability: 0, lasting: true } })),
  },
  {
    why: "recognised in the last year, if ever",
    scenario: onlySegments((segment) => ({
      ...segment,
      recognition: { probability: 0.2, lasting: true },
      claims: segment.claims.filter((habit) => habit.clause === 7 || habit.clause === 8),
    })),
  },
  {
    why: "recognised late, and by the row",
    scenario: onlySegments((segment) => ({
      ...segment,
      recognition: { probability: 0.2, lasting: true },
      claims: segment.claims.map((habit, i) => ({ ...habit, recognition: i % 2 === 0 ? 0.5 : null })),
    })),
  },
  { why: "exits at once", scenario: withSegments(() => ({ exitPerYear: 1000 })) },
  { why: "no exits", scenario: withSegments(() => ({ exitPerYear: 0 })) },
  {
    why: "one more for certain",
    scenario: withSegments(() => ({ oneMore: { probability: 1, from: 3, to: 3 } })),
  },
  {
    why: "one more, perhaps after the end",
    scenario: withSegments(() => ({ oneMore: { probability: 0.5, from: 0, to: 600 } })),
  },
  { why: "many entries", scenario: withSegments(() => ({ entryPerMonth: 40 })) },
  {
    why: "the widest costs",
    scenario: withHabits(({ cost }) => ({ cost: cost && { ...cost, logSd: 5 } })),
  },
  { why: "decisions at once", scenario: withTiming({ decisionLagMonths: lag(0) }) },
  { why: "decisions after two years", scenario: withTiming({ decisionLagMonths: lag(24) }) },
  { why: "an expiry inside a year", scenario: withTiming({ expires: day(2028, 5, 17) }) },
  {
    why: "one year",
    scenario: withTiming({
      signed: day(2027, 1, 1),
      opens: { year: 2027, month: 1 },
      expires: day(2027, 12, 31),
    }),
  },
  {
    why: "a day inside the opening month",
    scenario: withTiming({ signed: day(2026, 9, 20), opens: { year: 2026, month: 9 } }),
  },
  { why: "an opening in the next year", scenario: withTiming({ opens: { year: 2027, month: 3 } }) },
  { why: "forty years", scenario: withTiming({ expires: day(2065, 12, 31) }) },
  { why: "claims after the expiry are valid (A4)", scenario: withReadings({ A4: "vested" }) },
  { why: "36 months (A3)", scenario: withReadings({ A3: "36-months" }) },
  {
    why: "three payments, decided late (A3)",
    scenario: withReadings({ A3: "three-payments" }, withTiming({ decisionLagMonths: lag(24) })),
  },
  { why: "a window for clause 5 (A13)", scenario: withReadings({ A13: "three-years" }) },
];

describe("extreme populations", () => {
  test.each(EXTREMES)("$why", ({ scenario }) => {
    expectSame(planOf(scenario), 0, 12);
  });
});

describe("memory that has to grow", () => {
  const only = (id: string, change: (segment: Segment) => Partial<Segment>): Scenario =>
    onlySegments((segment) => (segment.id === id ? { ...segment, ...change(segment) } : null));
  /** A kernel that has not grown yet. */
  const fresh = (plan: DrawPlan, to: number): Draws => {
    const expected = drawTrialsInTypeScript(plan, 0, to);
    expect(differences(new Kernel().draw(plan, 0, to), expected)).toEqual([]);
    return expected;
  };

  test("a hundred times the applicants", () => {
    const plan = planOf(
      withSegments(({ start, entryPerMonth }) => ({
        start: 100 * start,
        entryPerMonth: 100 * entryPerMonth,
      })),
    );
    expect(fresh(plan, 8).base.length).toBeGreaterThan(150_000);
  });

  test("one trial larger than a piece", () => {
    const plan = planOf(only("mid", () => ({ start: 150_000 })));
    expect(fresh(plan, 2).start[plan.rows]).toBeGreaterThan(200_000);
  });

  test("events by the hundred thousand", () => {
    const [training] = baseline.population.segments.flatMap((s) => s.claims).filter((h) => h.events);
    const many = { ...training, takeUp: 1, events: { mean: 900, outcome: 1 } };
    const factor = { costFactor: 11, takeUpFactor: 1 };
    const scenario = onlySegments((s) => (s.kind === "park" ? { ...s, start: 20, claims: [many] } : null));
    const plan = planOf(withPopulation(scenario, { years: { 2027: factor } }));
    expect(plan.segments[0].rows[0].eventCounts?.[1].first).toBeGreaterThan(8_000);
    expect(fresh(plan, 3).events.length).toBeGreaterThan(100_000);
  });

  test("orders by the hundred thousand", () => {
    const scenario = orders(1000, 1);
    const more = scenario.population.segments.map((s) => ({ ...s, start: 25 * s.start }));
    const plan = planOf(withPopulation(scenario, { segments: more }));
    expect(fresh(plan, 2).base.length).toBeGreaterThan(100_000);
  });
});
