import { describe, expect, test } from "vitest";
import { reportOf } from "../../src/forecast/report.ts";
import { scenarioDigest } from "../../src/scenario/canonical.ts";
import { baselineScenario } from "./baseline.ts";
import { carried, outcomeOf, unlimited } from "./outcomes.ts";

const report = await reportOf(baselineScenario, carried);
const [first, second] = report.years;

test("says which scenario, policy, seed and engine it comes from", () => {
  expect(report).toMatchObject({
    format: "subsidy-forecast/forecast@1",
    scenario: { name: baselineScenario.name, digest: scenarioDigest(baselineScenario) },
    policy: "dalian-hitech-cbec-2026",
    seed: baselineScenario.run.seed,
    trials: 4,
    engine: "1.0.0",
  });
  expect(report.digest).toMatch(/^[0-9a-f]{64}$/);
});

describe("a year under a ceiling", () => {
  test("amounts are yuan", () => {
    expect(first.ceiling).toBe(1000);
    expect(first.demand).toMatchObject({ mean: 725.0025, p50: 750, p90: 1280.007 });
    expect(first.demand.se).toBeCloseTo(first.demand.sd / 2, 12);
    expect(first.budgetNeeded.p90).toBe(first.demand.p90);
    expect(first.budgetNeeded.p80).toBeCloseTo(1160.004, 9);
  });

  test("shortfall is what is open at its end, unspent what the ceiling leaves", () => {
    expect(first.shortfall.mean).toBeCloseTo(400.01 / 4, 12);
    expect(first.unspent?.mean).toBeCloseTo((500 + 0 + 0 + 1000) / 4, 12);
    expect(second.carriedIn.mean).toBeCloseTo(400.01 / 4, 12);
    expect(second.shortfall.mean).toBeCloseTo((500 + 100.01) / 4, 12);
  });

  test("the share paid counts what was carried in, and is 1 where nothing waits", () => {
    expect(first.paidShare.mean).toBeCloseTo((1 + 1 + 1000 / 1400.01 + 1) / 4, 12);
    expect(second.paidShare.mean).toBeCloseTo((2000 / 2500 + 1 + 2000 / 2100.01 + 1) / 4, 12);
  });

  test("the execution rate is paid over ceiling", () => {
    expect(first.executionRate?.mean).toBeCloseTo((0.5 + 1 + 1 + 0) / 4, 12);
  });

  test("exhaustion by month ends at its probability", () => {
    expect(first.exhausted?.byMonth).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.25, 0.25]);
    expect(second.exhausted).toMatchObject({ probability: 0.5, se: 0.25 });
  });

  test("awards and applicants are means per trial", () => {
    expect(first).toMatchObject({ awards: 2.5, applicants: 2.5 });
    expect(second).toMatchObject({ awards: 1.5, applicants: 1.5 });
  });

  test("clauses: at cap among the awards, 0 without any; pools only where there is one", () => {
    expect(first.clauses["8"]).toMatchObject({ awards: 2, atCap: 0.25 });
    expect(first.clauses["8"]).not.toHaveProperty("poolExhausted");
    expect(first.clauses["11"]).toMatchObject({ awards: 0.5, poolExhausted: 0.25 });
    expect(second.clauses["11"]).toMatchObject({ awards: 0, atCap: 0, poolExhausted: 0.75 });
  });
});

test("a year without a ceiling has no exhaustion, nothing unspent and no rate", async () => {
  const years = (await reportOf(baselineScenario, unlimited)).years;
  for (const year of years) {
    expect(year).toMatchObject({ ceiling: null, unspent: null, executionRate: null, exhausted: null });
    expect(year.shortfall.mean).toBe(0);
  }
});

test("a ceiling of 0 is a ceiling: it runs out, but has no rate", async () => {
  const none = outcomeOf([{ year: 2026, ceiling: 0, demand: [5_00, 0], paid: [0, 0], exhaustedIn: [7, 0] }]);
  const [year] = (await reportOf(baselineScenario, none)).years;
  expect(year).toMatchObject({ ceiling: 0, executionRate: null, exhausted: { probability: 0.5 } });
  expect(year.unspent?.mean).toBe(0);
});

describe("all years together", () => {
  test("what is carried over and then paid is no shortfall; what is never paid counts once", () => {
    expect(report.total.demand.mean).toBeCloseTo((3000 + 2000 + 3100.01) / 4, 9);
    expect(report.total.paid.mean).toBeCloseTo((2500 + 2000 + 3000) / 4, 9);
    expect(report.total.shortfall.mean).toBeCloseTo((500 + 100.01) / 4, 9);
    expect(report.total.unspent?.mean).toBeCloseTo((500 + 1000 + 0 + 3000) / 4, 9);
  });

  test("unspent is over the years that have a ceiling, null where none has", async () => {
    const mixed = outcomeOf([
      { year: 2026, ceiling: null, demand: [700_00], paid: [700_00] },
      { year: 2027, ceiling: 100_00, demand: [30_00], paid: [30_00] },
    ]);
    expect((await reportOf(baselineScenario, mixed)).total.unspent?.mean).toBe(70);
    expect((await reportOf(baselineScenario, unlimited)).total.unspent).toBeNull();
  });

  test("the tail stands apart", () => {
    expect(report.tail.demand.mean).toBe(10);
    expect(report.tail.contingent).toMatchObject({ mean: 10, p50: 0 });
  });
});

test("is plain JSON: nothing is lost on the way through text", () => {
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
