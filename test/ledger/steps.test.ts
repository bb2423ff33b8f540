import { expect, test } from "vitest";
import { settleLedger } from "../../src/ledger/settle.ts";
import type { Step } from "../../src/policy/step.ts";
import { dalian2026 } from "../../src/policy/dalian2026.ts";
import { checkLedger } from "../../src/scenario/ledgerFile.ts";
import { oneApplicant } from "./given.ts";
import type { Json } from "./given.ts";

/** The steps that led to a claim's award, without what was paid of it. */
function stepsOf(clause: number, claim: Json, readings: Json): Step[] {
  const read = checkLedger({
    format: "subsidy-forecast/ledger@1",
    policy: "dalian-hitech-cbec-2026",
    timing: { signed: "2026-07-01", expires: "2028-12-31" },
    ...oneApplicant(clause, [claim], { readings }),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [settled] = settleLedger(read.ledger, dalian2026).claims;
  return settled.steps.filter(({ rule }) => rule !== "payment" && rule !== "pool");
}

const cap = (cap: number, more: Json = {}): Json => ({
  rule: "cap",
  cap,
  counts: "year",
  holder: "applicant",
  kind: null,
  used: 0,
  lowered: false,
  ...more,
});

test.each([
  {
    why: "a cost alone",
    clause: 8,
    claim: { cost: 1_000 },
    steps: [
      { rule: "ratio", cost: 1_000_00, ratio: 5_000, kind: null, amount: 500_00 },
      { ...cap(300_000_00), amount: 500_00 },
    ],
  },
  {
    why: "labour that does not count",
    clause: 9,
    claim: { cost: 90_000, labour: 10_000 },
    steps: [
      { rule: "cost", stated: 90_000_00, beforeSigning: 0, labour: 10_000_00, amount: 80_000_00 },
      { rule: "ratio", cost: 80_000_00, ratio: 5_000, kind: null, amount: 40_000_00 },
      { ...cap(50_000_00, { counts: "once" }), amount: 40_000_00 },
    ],
  },
  {
    why: "topped up, and held to what municipal support leaves of the cost",
    clause: 8,
    claim: { cost: 500_000, otherDistrictAward: 100_000, municipalAward: 400_000 },
    readings: { A30: "at-most-cost", A31: "top-up" },
    steps: [
      { rule: "ratio", cost: 500_000_00, ratio: 5_000, kind: null, amount: 250_000_00 },
      { ...cap(300_000_00), amount: 250_000_00 },
      { rule: "overlap", other: 100_000_00, mode: "top-up", amount: 150_000_00 },
      { rule: "at-most-cost", cost: 500_000_00, municipal: 400_000_00, amount: 100_000_00 },
    ],
  },
  {
    why: "kinds with caps of their own, one of them without a cost",
    clause: 7,
    claim: { costs: { trademark: 90_000, patent: 130_000, certification: 0 } },
    readings: { A17: "per-kind" },
    steps: [
      { rule: "ratio", cost: 90_000_00, ratio: 5_000, kind: "trademark", amount: 45_000_00 },
      { ...cap(50_000_00, { kind: "trademark" }), amount: 45_000_00 },
      { rule: "ratio", cost: 130_000_00, ratio: 5_000, kind: "patent", amount: 65_000_00 },
      { ...cap(50_000_00, { kind: "patent", lowered: true }), amount: 50_000_00 },
      { rule: "sum", amount: 95_000_00 },
    ],
  },
  {
    why: "a grade",
    clause: 2,
    claim: { gradeShare: 0.75 },
    steps: [
      { rule: "grade", share: 7_500, factor: 10_000, cap: 1_000_000_00, amount: 750_000_00 },
      { ...cap(1_000_000_00, { counts: "once" }), amount: 750_000_00 },
    ],
  },
  {
    why: "a need below the cap",
    clause: 1,
    claim: { need: 1_000_000 },
    readings: { A1: "cost-limited" },
    steps: [
      { rule: "need", need: 1_000_000_00, atMost: 4_000_000_00, amount: 1_000_000_00 },
      { ...cap(4_000_000_00), amount: 1_000_000_00 },
    ],
  },
  ...[false, true].map((flat) => ({
    why: flat ? "events at the full amount" : "events at their cost",
    clause: 4,
    claim: {
      events: [
        { count: 2, cost: 9_000, outcome: true },
        { count: 1, cost: 1, outcome: false },
      ],
    },
    readings: { A9: flat ? "flat" : "min-cost" },
    steps: [
      {
        ...{ rule: "events", confirmed: 2, unconfirmed: 1, perEvent: 10_000_00, held: 0, flat },
        amount: flat ? 20_000_00 : 18_000_00,
      },
      { ...cap(300_000_00), amount: flat ? 20_000_00 : 18_000_00 },
    ],
  })),
  {
    why: "an order held to its loss",
    clause: 11,
    claim: { order: 1_000, warehoused: "2026-09-01", loss: 100 },
    readings: { A27: "at-most-loss" },
    steps: [
      { rule: "order", order: 1_000_00, ratio: 3_000, amount: 300_00 },
      { ...cap(100_000_00, { counts: "order" }), amount: 300_00 },
      { rule: "at-most-loss", loss: 100_00, amount: 100_00 },
    ],
  },
  {
    why: "a refusal",
    clause: 8,
    claim: { cost: 1_000, recognised: false },
    steps: [{ rule: "not-recognised", amount: 0 }],
  },
])("step by step: $why", ({ clause, claim, readings = {}, steps }) => {
  expect(stepsOf(clause, claim, readings)).toEqual(steps.map((step) => ({ ...step, article: clause })));
});
