import type { ScenarioFile } from "./scenarioFile.ts";

/**
 * Few applicants who nearly always apply, far below their caps, under a wide pool: every assumption shows in the
 * totals after some thousand trials.
 */
export const village: ScenarioFile = {
  format: "subsidy-forecast/scenario@1",
  name: { zh: "小村", en: "Village" },
  policy: "dalian-hitech-cbec-2026",
  run: { seed: "village", trials: 1000 },
  timing: {
    signed: "2026-07-01",
    expires: "2028-12-31",
    opens: "2026-09",
    decisionLagMonths: { "1": 0.5, "3": 0.5 },
  },
  budget: { ceilings: { "2027": 600_000, "2028": 900_000 }, allocation: "first-come", carryOver: true },
  levers: { "11": { cap: 10_000_000, pool: { "2026": 1e8, "2027": 1e8, "2028": 1e8 } } },
  years: { "2026": { costFactor: 0.5, takeUpFactor: 0.6 } },
  trend: { costGrowth: 0.25, costBaseYear: 2027 },
  shocks: {
    cost: { sd: 0.15 },
    takeUp: { logitSd: 0.25 },
    event: { probability: 0.2, costFactor: 0.6 },
  },
  persistence: 0.7,
  monthProfiles: { even: Array.from({ length: 12 }, () => 1) },
  segments: [
    {
      id: "sellers",
      kind: "seller",
      name: { zh: "卖家", en: "Sellers" },
      start: 14,
      entryPerMonth: 0.8,
      exitPerYear: 0.8,
      recognition: { probability: 0.6, lasting: true },
      ineligible: 0.1,
      claims: [
        {
          clause: 8,
          takeUp: 0.9,
          months: "even",
          overlap: 0.7,
          cost: { median: 60_000, logSd: 0.8 },
        },
        { clause: 9, takeUp: 0.8, months: "even", recognition: 0.9, cost: { median: 20_000, logSd: 0.5 } },
      ],
    },
    {
      id: "steady",
      kind: "seller",
      name: { zh: "老店", en: "Old shops" },
      start: 3,
      recognition: { probability: 1 },
      claims: [{ clause: 5, takeUp: 0.95, months: "even", cost: { median: 30_000, logSd: 0.9 } }],
    },
    {
      id: "centre",
      kind: "centre",
      name: { zh: "中心", en: "Centre" },
      start: 1,
      oneMore: { probability: 0.5, monthsAfterSigning: [6, 18] },
      recognition: { probability: 0.9 },
      claims: [
        {
          clause: 4,
          takeUp: 0.9,
          months: "even",
          events: { mean: 18, outcome: 0.7 },
          cost: { median: 8000, logSd: 0.5 },
        },
      ],
    },
    {
      id: "service",
      kind: "service",
      name: { zh: "服务商", en: "Service providers" },
      start: 4,
      recognition: { probability: 0.8 },
      ineligible: 0.1,
      claims: [{ clause: 11, orders: { perYear: 24, unsold: 0.5 }, cost: { median: 5000, logSd: 0.7 } }],
    },
  ],
};
