import type { ScenarioFile } from "./scenarioFile.ts";

/**
 * Few applicants who nearly always apply, far below their caps: every assumption shows in the totals after a
 * thousand trials.
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
  budget: { ceilings: { "2027": 700_000, "2028": 800_000 }, allocation: "first-come", carryOver: true },
  years: { "2026": { costFactor: 0.5, takeUpFactor: 0.6 } },
  trend: { costGrowth: 0.08, costBaseYear: 2027 },
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
      start: 8,
      entryPerMonth: 0.2,
      exitPerYear: 0.2,
      recognition: { probability: 0.6, lasting: true },
      ineligible: 0.1,
      claims: [
        {
          clause: 8,
          takeUp: 0.9,
          months: "even",
          overlap: 0.3,
          cost: { median: 60_000, logSd: 0.8 },
        },
        { clause: 9, takeUp: 0.8, months: "even", recognition: 0.9, cost: { median: 20_000, logSd: 0.5 } },
      ],
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
      start: 3,
      recognition: { probability: 0.8 },
      claims: [{ clause: 11, orders: { perYear: 4, unsold: 0.3 }, cost: { median: 150_000, logSd: 0.7 } }],
    },
  ],
};
