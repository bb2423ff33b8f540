import { expect, test } from "vitest";
import type { AllocationRule } from "../../src/allocation/types.ts";
import { jobOf } from "../../src/forecast/job.ts";
import { settleLedger } from "../../src/ledger/settle.ts";
import type { SettledClaim } from "../../src/ledger/settlement.ts";
import type { Limit } from "../../src/policy/step.ts";
import type { Ledger, LedgerApplicant, LedgerClaim } from "../../src/ledger/types.ts";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import { drawTrials } from "../../src/population/draw.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { claimsOfTrial } from "../../src/simulation/claims.ts";
import { layoutOf } from "../../src/simulation/columns.ts";
import { BINDING } from "../../src/simulation/marks.ts";
import { settled } from "./settled.ts";
import type { DrawnClaim } from "../../src/simulation/types.ts";
import { onlySegments } from "../fixtures/scenario.ts";

/**
 * The two engines of the house, trial and ledger, on the same claims. Left out are what a ledger takes
 * otherwise: one-time clauses (decision order instead of claim years) and offers of another policy.
 */
const ONE_TIME = [2, 9];
const plain = onlySegments((segment) => ({
  ...segment,
  claims: segment.claims
    .filter((habit) => !ONE_TIME.includes(habit.clause))
    .map((habit) => ({ ...habit, overlap: 0 })),
}));
const TRIALS = 25;

function asLedger(scenario: Scenario, claims: readonly DrawnClaim[]): Ledger {
  const kinds = new Map(scenario.population.segments.map((segment) => [segment.id, segment.kind]));
  const applicants = new Map(
    claims.map((claim): [number, LedgerApplicant] => [
      claim.applicant,
      {
        id: `a${claim.applicant}`,
        kind: kinds.get(claim.segment) ?? "seller",
        legalForm: "company",
        inZone: true,
        inBusiness: true,
        stateOwnedBuilding: true,
        operator: null,
        excluded: null,
        firstRecognised: {},
        awarded: {},
        awardedByYear: {},
        yearsUsed: {},
      },
    ]),
  );
  const { policy, levers, stepDown, readings, budget, population } = scenario;
  const { signed, expires } = population.timing;
  return {
    policy,
    timing: { signed, expires },
    levers,
    stepDown,
    readings,
    budget,
    applicants: [...applicants.values()],
    claims: claims.map(asLedgerClaim),
  };
}

function asLedgerClaim(claim: DrawnClaim): LedgerClaim {
  const isOrder = claim.clause === 11;
  return {
    id: String(claim.id),
    applicant: `a${claim.applicant}`,
    clause: claim.clause,
    claimYear: claim.claimYear,
    submitted: claim.submitted,
    decided: claim.decided,
    recognised: true,
    gradeShare: claim.gradeShare,
    need: null,
    cost: isOrder ? null : claim.cost,
    costs: null,
    expenses: null,
    labour: 0,
    events: claim.events?.map((cost) => ({ count: 1, cost, outcome: true })) ?? null,
    order: isOrder ? claim.cost : null,
    loss: null,
    warehoused: isOrder ? { year: claim.submitted.year - 1, month: claim.submitted.month, day: 1 } : null,
    exporter: null,
    designatedWarehouse: true,
    documents: [],
    otherDistrictAward: 0,
    municipalAward: 0,
  };
}

const rule = (rule: AllocationRule, carryOver = false): Partial<Scenario> => ({
  budget: { ...plain.budget, rule, carryOver, priority: [[1, 3], [5]] },
});
const readings = (change: Partial<Scenario["readings"]>): Partial<Scenario> => ({
  readings: { ...plain.readings, ...change },
});

const cases: readonly { readonly why: string; readonly change: Partial<Scenario> }[] = [
  { why: "the baseline", change: {} },
  { why: "first come with carry-over", change: rule("first-come", true) },
  { why: "first come, whole, with carry-over", change: rule("first-come-whole", true) },
  { why: "priority", change: rule("priority") },
  { why: "commitments first", change: rule("commitments-first") },
  {
    why: "levers by year",
    change: {
      levers: { ratioTimes: 9_500, clauses: { 8: { byYear: { 2028: { ratio: 3_333, cap: 99 } } } } },
    },
  },
  {
    why: "step-downs",
    change: {
      stepDown: [
        { used: 3_000, ratioTimes: 7_000, clauses: null },
        { used: 6_000, ratioTimes: 5_000, clauses: [5, 8] },
      ],
    },
  },
  { why: "charged by submission", change: readings({ A37: "submission" }) },
  { why: "charged in the next year", change: readings({ A37: "next-year" }) },
  { why: "vested", change: readings({ A4: "vested" }) },
  { why: "three payments", change: readings({ A3: "three-payments" }) },
  { why: "flat amounts", change: readings({ A1: "flat", A9: "flat" }) },
  { why: "a pool by policy year, pro rata", change: readings({ A23: "policy-year", A26: "pro-rata" }) },
];

test.each(cases)("$why", ({ change }) => {
  const scenario = { ...plain, ...change };
  const job = jobOf(scenario);
  const draws = drawTrials(job.draw, 0, TRIALS);
  const { columns, counts } = settled(job.settlement, draws);
  const layout = layoutOf(job.settlement);
  const at = (column: number, t: number): number => columns[column * TRIALS + t];
  const seen = new Float64Array(job.settlement.clauses.length * BINDING.length);
  for (let t = 0; t < TRIALS; t++) {
    const claims = claimsOfTrial(job, draws, t);
    const settlement = settleLedger(asLedger(scenario, claims), dalian2026);
    const years = settlement.years.map(({ demand, paid, carriedIn }) => ({ demand, paid, carriedIn }));
    expect(years).toEqual(
      years.map((_, y) => ({
        demand: at(layout.demand + y, t),
        paid: at(layout.paid + y, t),
        carriedIn: at(layout.carriedIn + y, t),
      })),
    );
    expect(settlement.tail).toEqual({ demand: at(layout.tail, t), contingent: at(layout.contingent, t) });
    const segments = job.settlement.segments.map((segment) =>
      settlement.claims.filter(
        ({ chargedTo }, k) =>
          claims[k].segment === segment && chargedTo <= scenario.population.timing.expires.year,
      ),
    );
    expect(segments.map((_, s) => [at(layout.segmentDemand + s, t), at(layout.segmentPaid + s, t)])).toEqual(
      segments.map((of) => [sumOf(of, (claim) => claim.afterPool), sumOf(of, (claim) => claim.paid)]),
    );
    settlement.claims.forEach((claim, k) => {
      for (const kind of bindingOf(claim, claims[k])) {
        const clause = job.settlement.clauses.indexOf(claims[k].clause);
        seen[clause * BINDING.length + BINDING.indexOf(kind)] += 1;
      }
    });
  }
  const isLate = BINDING.indexOf("ceiling");
  // What is put off under carry-over the ledger's claim does not say, if it is paid in the end.
  const compared = (counts: Float64Array): number[] =>
    [...counts.subarray(0, seen.length)].filter(
      (_, k) => !scenario.budget.carryOver || k % BINDING.length !== isLate,
    );
  expect(compared(counts.binding)).toEqual(compared(seen));
});

const sumOf = <T>(of: readonly T[], value: (item: T) => number): number =>
  of.reduce((sum, item) => sum + value(item), 0);

/** By the ledger's own words; claims decided too late are of no interest. */
function bindingOf({ award, limits }: SettledClaim, { decided }: DrawnClaim): (typeof BINDING)[number][] {
  const has = (...codes: Limit[]): boolean => codes.some((code) => limits.includes(code));
  const inTerm = decided.year <= plain.population.timing.expires.year && award > 0 && !has("expired");
  return BINDING.filter(
    (kind) =>
      (kind === "cap" && inTerm && has("annual-cap", "used-up")) ||
      (kind === "atCap" && inTerm && has("annual-cap", "used-up", "event-cap", "order-cap")) ||
      (kind === "piece" && inTerm && has("event-cap", "order-cap")) ||
      (kind === "pool" && inTerm && has("pool")) ||
      (kind === "ceiling" && inTerm && has("ceiling")),
  );
}

test("another policy takes the awards that it tops, and these alone", () => {
  const scenario = onlySegments((segment) => ({
    ...segment,
    claims: segment.claims.filter((habit) => habit.clause === 8).map((habit) => ({ ...habit, overlap: 0.5 })),
  }));
  const job = jobOf(scenario);
  const draws = drawTrials(job.draw, 0, TRIALS);
  const { binding } = settled(job.settlement, draws).counts;
  const claims = Array.from({ length: TRIALS }, (_, t) => claimsOfTrial(job, draws, t)).flat();
  const award = (cost: number): number => Math.min(300_000_00, Math.floor(cost / 2));
  const taken = claims.filter(
    ({ cost, otherOffer, decided }) =>
      decided.year <= 2028 &&
      otherOffer !== null &&
      Math.floor(otherOffer * award(cost ?? 0)) > award(cost ?? 0),
  );
  const clause = job.settlement.clauses.indexOf(8);
  expect(taken.length).toBeGreaterThan(100);
  expect(binding[clause * BINDING.length + BINDING.indexOf("other")]).toBe(taken.length);
  // The higher offer pays alone: what it tops has nothing left here.
  expect(binding[clause * BINDING.length + BINDING.indexOf("lost")]).toBe(taken.length);
  // A top-up leaves the rest here: what is lost entirely is what the other offer covers.
  const toppedUp = jobOf({ ...scenario, readings: { ...scenario.readings, A31: "top-up" } });
  const topped = settled(toppedUp.settlement, draws).counts.binding;
  const covered = claims.filter(
    ({ cost, otherOffer, decided }) =>
      decided.year <= 2028 &&
      otherOffer !== null &&
      Math.floor(otherOffer * award(cost ?? 0)) >= award(cost ?? 0),
  );
  const touched = claims.filter(({ otherOffer, decided }) => decided.year <= 2028 && otherOffer !== null);
  expect(topped[clause * BINDING.length + BINDING.indexOf("lost")]).toBe(covered.length);
  expect(topped[clause * BINDING.length + BINDING.indexOf("other")]).toBe(touched.length);
  // Who is refused has nothing to lose to another policy.
  const off = jobOf({ ...scenario, levers: { ratioTimes: 10_000, clauses: { 8: { enabled: false } } } });
  expect(settled(off.settlement, draws).counts.binding.every((count) => count === 0)).toBe(true);
});

test.each([
  { why: "first come", change: rule("first-come", true) },
  { why: "whole claims only", change: rule("first-come-whole", true) },
  { why: "charged by submission", change: readings({ A37: "submission" }) },
])("no more awards are cut under the ceilings than there are: $why", ({ change }) => {
  // Ceilings of nothing cut every award that is charged to them, each once.
  const budget = { ...(change.budget ?? plain.budget), ceilings: { 2026: 0, 2027: 0, 2028: 0 } };
  const job = jobOf({ ...plain, ...change, budget });
  const draws = drawTrials(job.draw, 0, TRIALS);
  const { counts } = settled(job.settlement, draws);
  const { years } = job.settlement;
  job.settlement.clauses.forEach((clause, c) => {
    const awards = sumOf([...counts.awards.subarray(c * years, (c + 1) * years)], (count) => count);
    const cut = counts.binding[c * BINDING.length + BINDING.indexOf("ceiling")];
    // A pool may leave nothing for the ceiling to cut.
    if (clause === 11) expect(cut).toBeLessThanOrEqual(awards);
    else expect(cut).toBe(awards);
  });
});
