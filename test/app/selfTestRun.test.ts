import { afterEach, expect, test, vi } from "vitest";
import results from "../../scenarios/results.json" with { type: "json" };
import { SelfTestRun } from "../../src/app/selfTestRun.svelte.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { GROUPS, passes } from "../../src/views/trust/check.ts";
import type { Forecaster, RunOptions } from "../../src/forecast/forecaster.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";

const MACHINE = { userAgent: "Firefox/143.0", workers: 3 };

class OnThisThread implements Forecaster {
  readonly asked: Scenario[] = [];
  recycled = 0;

  constructor(private readonly change: (outcome: Outcome) => Outcome = (outcome) => outcome) {}

  run(scenario: Scenario, options: RunOptions = {}): Promise<Outcome> {
    this.asked.push(scenario);
    options.signal?.throwIfAborted();
    return Promise.resolve(this.change(simulate(scenario)));
  }

  recycle(): void {
    this.recycled += 1;
  }

  close(): void {
    this.asked.length = 0;
  }
}

async function tested(forecaster: Forecaster): Promise<SelfTestRun> {
  const run = new SelfTestRun(forecaster, MACHINE);
  await run.start();
  return run;
}

const off = ({ state }: SelfTestRun) =>
  state.checks.filter((check) => !passes(check)).map(({ what }) => what);

afterEach(() => {
  vi.doUnmock("../../src/random/maths.ts");
  vi.resetModules();
});

test("this engine passes, every group has checks, and it says where it ran", async () => {
  const forecaster = new OnThisThread();
  const run = await tested(forecaster);
  expect(off(run)).toEqual([]);
  expect(new Set(run.state.checks.map(({ group }) => group))).toEqual(new Set(GROUPS));
  expect(run.state).toMatchObject({ status: "done", done: GROUPS.length, failure: null });
  expect(run.state.surroundings).toMatchObject({ browser: "Firefox 143.0", workers: 3, simd: true });
  expect(run.state.surroundings?.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(forecaster.asked.map(({ run: { trials } }) => trials)).toEqual([
    results.baseline.runs.at(-1)?.trials,
  ]);
  expect(forecaster.recycled).toBe(1);
});

test("one fen too much in one of ten thousand trials is another digest, and it alone fails", async () => {
  const run = await tested(
    new OnThisThread((outcome) => {
      outcome.byYear[1].paid[9_999] += 1;
      return outcome;
    }),
  );
  expect(run.state.status).toBe("done");
  expect(off(run)).toEqual(["pinned"]);
});

test("a run that breaks keeps what was checked before, and says what broke", async () => {
  const forecaster = new OnThisThread();
  forecaster.run = () => Promise.reject(new Error("this engine computes ln as 1, not as 2"));
  const run = await tested(forecaster);
  expect(run.state).toMatchObject({
    status: "failed",
    done: GROUPS.length - 1,
    surroundings: { workers: 3, seconds: null },
    failure: "this engine computes ln as 1, not as 2",
  });
  expect(run.state.checks.length).toBeGreaterThan(20);
});

test("what is cancelled is told apart from what failed, and can begin again", async () => {
  const run = new SelfTestRun(new OnThisThread(), MACHINE);
  const first = run.start();
  run.cancel();
  await first;
  expect(run.state).toMatchObject({ status: "cancelled", checks: [], failure: null });
  await run.start();
  expect(run.state.status).toBe("done");
});

test("a second start replaces the first: its result alone is on show", async () => {
  const forecaster = new OnThisThread();
  const run = new SelfTestRun(forecaster, MACHINE);
  const first = run.start();
  const second = run.start();
  await first;
  expect(run.state.status).toBe("running");
  await second;
  expect(run.state.status).toBe("done");
  expect(forecaster.asked).toHaveLength(1);
});

test("an engine whose exponential is off in the last bit fails with figures", async () => {
  vi.doMock("../../src/random/maths.ts", async (original) => {
    const maths = await original<{ exp: (x: number) => number }>();
    return { ...maths, exp: (x: number) => maths.exp(x) * (1 + Number.EPSILON) };
  });
  vi.resetModules();
  const { SelfTestRun: Again } = await import("../../src/app/selfTestRun.svelte.ts");
  const run = new Again(new OnThisThread(), MACHINE);
  await run.start();
  expect(off(run)).toContain("exp");
});
