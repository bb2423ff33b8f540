import { describe, expect, test } from "vitest";
import { compareTake } from "../../src/app/compareTake.ts";
import { planTake } from "../../src/app/planTake.ts";
import { workOf } from "../../src/app/plan.svelte.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { policies } from "../../src/policy/policies.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Final, Show, Shown } from "../../src/app/show.svelte.ts";
import type { CompareRun } from "../../src/app/compareRun.svelte.ts";
import type { RunState } from "../../src/views/shared/run.ts";
import type { TakenPart } from "../../src/views/shared/take.ts";

const [{ document }] = shippedScenarios;
const { scenario } = workOf({ ...document, run: { seed: "s", trials: 4 } }, null);
const final: Final = { scenario, outcome: simulate(scenario), digest: "ab" };
const [policy] = policies.values();
const rest = { policy, changes: { policy: [], budget: [], assumption: [] }, language: "zh" } as const;
const part: TakenPart = { title: "测算结果", unit: "", note: "", card: null };

const runOf = (status: RunState["status"]): RunState => ({
  status,
  late: false,
  refining: false,
  behind: false,
  progress: null,
  failure: null,
});
const shown = { isQuick: true } as Shown;

describe("the forecast on show", () => {
  test.each([
    { why: "before the first", show: { shown: null, run: runOf("running"), final: null }, closed: "none" },
    { why: "a quick estimate", show: { shown, run: runOf("running"), final: null }, closed: "running" },
    { why: "cancelled", show: { shown, run: runOf("cancelled"), final: null }, closed: "cancelled" },
    { why: "failed", show: { shown, run: runOf("failed"), final: null }, closed: "failed" },
    {
      why: "the first one failed",
      show: { shown: null, run: runOf("failed"), final: null },
      closed: "failed",
    },
    { why: "final", show: { shown, run: runOf("done"), final }, closed: null },
  ])("$why: $closed", ({ show, closed }) => {
    expect(planTake({ show, ...rest }).closed).toBe(closed);
  });

  test("what is not final is not taken, whoever asks", async () => {
    const show = { shown, run: runOf("running"), final: null };
    await expect(planTake({ show, ...rest }).take("workbook", part)).rejects.toThrow("nothing final");
  });

  test("nor is one in whose place another has come", async () => {
    const show: { -readonly [Key in "shown" | "run" | "final"]: Show[Key] } = {
      shown,
      run: runOf("done"),
      final,
    };
    const take = planTake({ show, ...rest });
    show.final = { ...final, outcome: simulate(scenario) };
    await expect(take.take("workbook", part)).rejects.toThrow("another forecast");
  });
});

describe("the comparison on show", () => {
  const columns = [] as unknown as NonNullable<CompareRun["shown"]>;
  test.each([
    { status: "idle", isShown: false, closed: "none" },
    { status: "running", isShown: true, closed: "running" },
    { status: "cancelled", isShown: true, closed: "cancelled" },
    { status: "failed", isShown: false, closed: "failed" },
    { status: "done", isShown: true, closed: null },
  ] as const)("$status: $closed", ({ status, isShown, closed }) => {
    const state = { status, done: 0, of: 0, progress: null, failure: null };
    expect(compareTake({ shown: isShown ? columns : null, state }, "zh").closed).toBe(closed);
  });
});
