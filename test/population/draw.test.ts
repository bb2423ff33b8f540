import { describe, expect, test } from "vitest";
import { jobOf } from "../../src/forecast/job.ts";
import { drawTrials } from "../../src/population/draw.ts";
import type { Draws } from "../../src/population/store.ts";
import type { ClaimHabit, Segment } from "../../src/population/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { claimsOfTrial } from "../../src/simulation/claims.ts";
import type { DrawnClaim } from "../../src/simulation/types.ts";
import { baseline, onlySegments, withPopulation } from "../fixtures/scenario.ts";

function claims(scenario: Scenario, trials: number, from = 0): DrawnClaim[][] {
  const job = jobOf(scenario);
  const draws = drawTrials(job.draw, from, from + trials);
  return Array.from({ length: trials }, (_, t) => claimsOfTrial(job, draws, t));
}

function columnsOf(draws: Draws): unknown[] {
  return Object.values(draws).map((column) =>
    typeof column === "number" ? column : Array.from(column as ArrayLike<number>),
  );
}

/** z of a count of successes against its probability. */
function z(successes: number, n: number, p: number): number {
  return (successes - n * p) / Math.sqrt(n * p * (1 - p));
}

describe("a draw belongs to its address", () => {
  test("trials are the same in every batch", () => {
    const whole = claims(baseline, 12);
    expect([...claims(baseline, 5), ...claims(baseline, 7, 5)]).toEqual(whole);
    expect(claims(baseline, 1, 11)[0]).toEqual(whole[11]);
  });

  test("levers, ceilings and most readings draw the same futures", () => {
    const { draw, drawKey } = jobOf(baseline);
    const other = jobOf({
      ...baseline,
      levers: { ratioTimes: 5_000, clauses: { 8: { ratio: 1_000 }, 5: { enabled: false } } },
      readings: { ...baseline.readings, A1: "flat", A37: "submission", A4: "vested" },
      budget: { ...baseline.budget, ceilings: {}, rule: "first-come" },
    });
    expect(other.drawKey).toBe(drawKey);
    expect(columnsOf(drawTrials(other.draw, 0, 3))).toEqual(columnsOf(drawTrials(draw, 0, 3)));
  });

  test("another seed draws other futures", () => {
    const other = { ...baseline, run: { ...baseline.run, seed: "another" } };
    expect(claims(other, 1)).not.toEqual(claims(baseline, 1));
  });

  test("a further segment in front leaves the draws of the others alone", () => {
    const [park] = baseline.population.segments;
    const more = withPopulation(baseline, {
      segments: [{ ...park, id: "more", start: 3 }, ...baseline.population.segments],
    });
    const plain = ({ claimYear, clause, submitted, decided, cost, events, otherOffer }: DrawnClaim) => ({
      claimYear,
      clause,
      submitted,
      decided,
      cost,
      events,
      otherOffer,
    });
    claims(more, 5).forEach((trial, t) => {
      const others = trial.filter((claim) => claim.segment !== "more");
      expect(others.map(plain)).toEqual(claims(baseline, 5)[t].map(plain));
    });
  });

  test("more applicants at the start leave the claims of the others alone", () => {
    const seen = (start: number) =>
      claims(
        onlySegments((segment) => (segment.id === "mid" ? { ...segment, start, entryPerMonth: 0 } : null)),
        3,
      ).map((trial) => trial.filter((claim) => claim.applicant < 5).map((claim) => ({ ...claim, id: 0 })));
    expect(seen(20)).toEqual(seen(5));
  });

  test("the serving order is by decision, submission, position", () => {
    const job = jobOf(baseline);
    const { order, orderStart, decided, submitted, ...draws } = drawTrials(job.draw, 0, 20);
    for (let t = 0; t < 20; t++) {
      const rows = Array.from({ length: draws.rows }, (_, r) => r * 20 + t);
      const claims = rows.flatMap((k) =>
        Array.from({ length: draws.start[k + 1] - draws.start[k] }, (_, c) => draws.start[k] + c),
      );
      const sorted = claims.sort((a, b) => decided[a] - decided[b] || submitted[a] - submitted[b] || a - b);
      expect([...order.subarray(orderStart[t], orderStart[t + 1])]).toEqual(sorted);
    }
  });
});

describe("against closed forms, in standard errors", () => {
  const habit: ClaimHabit = {
    clause: 8,
    takeUp: 0.3,
    recognition: null,
    months: "even",
    overlap: 0.2,
    grades: null,
    events: null,
    orders: null,
    cost: { median: 100_000_00, logSd: 0.8 },
  };
  const plain = (change: Partial<Segment>): Scenario =>
    withPopulation(
      onlySegments((segment) =>
        segment.id === "mid"
          ? {
              ...segment,
              start: 50,
              entryPerMonth: 0,
              exitPerYear: 0,
              ineligible: 0,
              recognition: { probability: 1, lasting: false },
              claims: [habit],
              ...change,
            }
          : null,
      ),
      {
        years: {},
        trend: { costGrowth: 0, costBaseYear: 2027 },
        shocks: { cost: { sd: 0 }, takeUp: { logitSd: 0 }, event: { probability: 0, costFactor: 1 } },
      },
    );
  const trials = 400;
  const inYear = (all: DrawnClaim[][], year: number) =>
    all.flat().filter((claim) => claim.claimYear === year);

  test("take-up and its independence of the year", () => {
    const all = claims(plain({}), trials);
    expect(Math.abs(z(inYear(all, 2027).length, 50 * trials, 0.3))).toBeLessThan(4);
    expect(Math.abs(z(inYear(all, 2028).length, 50 * trials, 0.3))).toBeLessThan(4);
    const pairs = all.map((trial) => {
      const first = new Set(trial.filter((c) => c.claimYear === 2027).map((c) => c.applicant));
      return trial.filter((c) => c.claimYear === 2028 && first.has(c.applicant)).length;
    });
    expect(
      Math.abs(
        z(
          pairs.reduce((a, b) => a + b),
          50 * trials,
          0.09,
        ),
      ),
    ).toBeLessThan(4);
  });

  test("recognition, exclusion and overlap thin the claims", () => {
    const all = claims(plain({ recognition: { probability: 0.7, lasting: false }, ineligible: 0.1 }), trials);
    const some = inYear(all, 2027);
    expect(Math.abs(z(some.length, 50 * trials, 0.3 * 0.7 * 0.9))).toBeLessThan(4);
    expect(Math.abs(z(some.filter((c) => c.otherOffer !== null).length, some.length, 0.2))).toBeLessThan(4);
  });

  test("lasting recognition: refused ones are tried again with half the probability", () => {
    const all = claims(plain({ recognition: { probability: 0.6, lasting: true } }), trials);
    expect(Math.abs(z(inYear(all, 2027).length, 50 * trials, 0.3 * (1 - 0.4 * 0.7)))).toBeLessThan(4);
    expect(Math.abs(z(inYear(all, 2028).length, 50 * trials, 0.3 * (1 - 0.4 * 0.7 * 0.7)))).toBeLessThan(4);
  });

  test("exit: those who are gone by the month of submission do not claim", () => {
    const all = claims(plain({ exitPerYear: 0.5 }), trials);
    // Even months of 2028 are 18 to 29 months after the signing; a claim of month b needs exit ≥ b.
    const stay =
      Array.from({ length: 12 }, (_, m) => Math.exp((-0.5 * (18 + m)) / 12)).reduce((a, b) => a + b) / 12;
    expect(Math.abs(z(inYear(all, 2028).length, 50 * trials, 0.3 * stay))).toBeLessThan(4);
  });

  test("entries are Poisson by month", () => {
    const n = 4 * trials;
    const all = claims(plain({ start: 0, entryPerMonth: 2, claims: [{ ...habit, takeUp: 0.95 }] }), n);
    const counts = all.map((trial) => trial.filter((claim) => claim.claimYear === 2028).length);
    // In by the end of 2027: 17 months; in 2028 those of month k reach the even months after them.
    const mean =
      2 * 0.95 * (17 + Array.from({ length: 12 }, (_, k) => (11 - k) / 12).reduce((a, b) => a + b));
    const average = counts.reduce((a, b) => a + b) / n;
    const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / (n - 1);
    expect(Math.abs(average - mean) / Math.sqrt(mean / n)).toBeLessThan(4);
    expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  });

  test("costs are lognormal, their log-variance shared by the years", () => {
    const all = claims(plain({}), trials);
    const logs = (year: number) =>
      new Map(inYear(all, year).map((c) => [c, Math.log((c.cost ?? 0) / 100_000_00)] as const));
    const values = [...logs(2027).values()];
    const mean = values.reduce((a, b) => a + b) / values.length;
    const variance = values.reduce((sum, v) => sum + v * v, 0) / values.length;
    expect(Math.abs(mean) / (0.8 / Math.sqrt(50 * trials * 0.3))).toBeLessThan(4);
    expect(Math.abs(variance / 0.64 - 1)).toBeLessThan(0.1);
    const products = all.flatMap((trial) =>
      trial
        .filter((c) => c.claimYear === 2027)
        .flatMap((c) => {
          const next = trial.find((d) => d.applicant === c.applicant && d.claimYear === 2028);
          return next ? [Math.log((c.cost ?? 0) / 1e7) * Math.log((next.cost ?? 0) / 1e7)] : [];
        }),
    );
    const covariance = products.reduce((a, b) => a + b) / products.length;
    expect(Math.abs(covariance / (0.7 * 0.64) - 1)).toBeLessThan(0.15);
  });

  test("months follow the profile; in the signing year those before the opening are redrawn evenly", () => {
    const all = claims(plain({ claims: [{ ...habit, months: "parks" }] }), trials);
    const share = (year: number, month: number) => {
      const some = inYear(all, year);
      return { hits: some.filter((c) => c.submitted.month === month).length, n: some.length };
    };
    const october = share(2027, 10);
    expect(Math.abs(z(october.hits, october.n, 0.2))).toBeLessThan(4);
    // Parks: 45 % fall before September and are spread over four months.
    const opening = share(2026, 9);
    expect(Math.abs(z(opening.hits, opening.n, 0.1 + 0.45 / 4))).toBeLessThan(4);
    expect(inYear(all, 2026).every((c) => c.submitted.month >= 9)).toBe(true);
  });

  test("decisions follow the lag, days 1 to 28", () => {
    const some = claims(plain({}), trials).flat();
    const lag = (c: DrawnClaim) =>
      12 * (c.decided.year - c.submitted.year) + c.decided.month - c.submitted.month;
    [0.25, 0.4, 0.25, 0.1].forEach((p, k) => {
      expect(Math.abs(z(some.filter((c) => lag(c) === k + 1).length, some.length, p))).toBeLessThan(4);
    });
    expect(new Set(some.map((c) => c.submitted.day))).toEqual(
      new Set(Array.from({ length: 28 }, (_, d) => d + 1)),
    );
  });

  test("unsold orders: a thinned Poisson process with its delays", () => {
    const scenario = plain({
      kind: "service",
      claims: [
        { ...habit, clause: 11, takeUp: 0, months: null, overlap: 0, orders: { perYear: 4, unsold: 0.25 } },
      ],
    });
    const all = claims(scenario, trials);
    // Ordered from July 2026, filed 7 to 11 months later (symmetric about 9) and before 2029: 21 months on average.
    const mean = 50 * 4 * 0.25 * (21 / 12);
    const average = all.reduce((sum, trial) => sum + trial.length, 0) / trials;
    expect(Math.abs(average - mean) / Math.sqrt(mean / trials)).toBeLessThan(4);
    expect(all.flat().every((c) => c.submitted.year >= 2027 && c.claimYear === c.submitted.year)).toBe(true);
  });
});
