import { expect, test } from "vitest";
import { idleReadings } from "../../src/app/idleReadings.ts";
import { workOf } from "../../src/app/plan.svelte.ts";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const baseline: Scenario = workOf(shippedScenarios[0].document, null).scenario;
const idleIn = (change: (scenario: Scenario) => Scenario) => idleReadings(dalian2026, change(baseline));
const withSegments = (change: (of: Scenario["population"]["segments"][number]) => object) =>
  idleIn((scenario) => ({
    ...scenario,
    population: {
      ...scenario.population,
      segments: scenario.population.segments.map((each) => ({ ...each, ...change(each) })),
    },
  }));
const off = (clause: number, byYear: Record<number, { enabled: boolean }> = {}) =>
  idleIn((scenario) => ({
    ...scenario,
    levers: { ...scenario.levers, clauses: { [clause]: { enabled: false, byYear } } },
  }));

test("in the baseline only what its facts do not carry changes nothing", () => {
  const idle = idleIn((scenario) => scenario);
  const found = Object.entries(idle).flatMap(([id, codes]) =>
    Object.entries(codes).map(([code, reason]) => `${id} ${code}: ${reason}`),
  );
  expect(found).toEqual([
    "A1 cost-limited: ledger-only",
    "A2 operator: facts",
    "A17 per-kind: ledger-only",
    "A27 at-most-loss: facts",
    "A30 at-most-cost: facts",
    "A32 allowed: ledger-only",
  ]);
});

test("a fact that one segment states wakes its reading", () => {
  const idle = withSegments(({ id }) => (id === baseline.population.segments[0].id ? { operators: 2 } : {}));
  expect(idle.A2).toEqual({});
  expect(idle.A30).toEqual({ "at-most-cost": "facts" });
});

test("a clause that nobody claims", () => {
  const idle = withSegments(({ claims }) => ({ claims: claims.filter(({ clause }) => clause !== 5) }));
  expect(idle.A13).toEqual({ "three-years": "no-claims" });
  expect(idle.A3).toEqual({});
});

test("a suspended clause, unless one year takes it up again", () => {
  expect(off(9).A20).toEqual({ cumulative: "clause-off" });
  expect(off(9, { 2027: { enabled: true } }).A20).toEqual({});
});

test("without any overlap topping up is the same", () => {
  const idle = withSegments(({ claims }) => ({ claims: claims.map((each) => ({ ...each, overlap: 0 })) }));
  expect(idle.A31).toEqual({ "top-up": "facts" });
});

test("where the signing year counts whole anyway, costs before signing change nothing", () => {
  const idle = idleIn((scenario) => ({
    ...scenario,
    population: { ...scenario.population, years: {} },
  }));
  expect(idle.A35).toEqual({ counts: "same-anyway" });
});
