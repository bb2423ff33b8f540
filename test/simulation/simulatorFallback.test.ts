import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { baseline } from "../fixtures/scenario.ts";
import type { Scenario } from "../../src/scenario/types.ts";

/** More than the kernel takes in one go. */
const TRIALS = 320;
const PIECES = 3;
const expected = outcomeDigest(simulate(baseline, TRIALS, 250));

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A thread that has settled nothing yet. */
async function freshThread() {
  const { simulate: run } = await import("../../src/forecast/simulate.ts");
  const { Kernel } = await import("../../src/simulation/kernel/kernel.ts");
  return {
    digest: () => outcomeDigest(run(baseline, TRIALS, 250)),
    settle: vi.spyOn(Kernel.prototype, "settle"),
  };
}

test("where there is WebAssembly, the kernel settles", async () => {
  const { digest, settle } = await freshThread();
  expect(digest()).toBe(expected);
  expect(settle).toHaveBeenCalledTimes(PIECES);
});

test("where there is none, TypeScript settles the same", async () => {
  vi.stubGlobal("WebAssembly", undefined);
  const { digest, settle } = await freshThread();
  expect(digest()).toBe(expected);
  expect(settle).not.toHaveBeenCalled();
});

test("where numbers are too large for it, TypeScript settles that batch, and the kernel the next one", async () => {
  const { digest, settle } = await freshThread();
  settle.mockReturnValueOnce(null);
  expect(digest()).toBe(expected);
  expect(settle).toHaveBeenCalledTimes(PIECES);
});

test("where its memory ends, TypeScript settles from then on", async () => {
  const { digest, settle } = await freshThread();
  settle.mockImplementationOnce(() => {
    throw new WebAssembly.RuntimeError("unreachable");
  });
  expect(digest()).toBe(expected);
  expect(digest()).toBe(expected);
  expect(settle).toHaveBeenCalledTimes(1);
});

test("two simulators that take turns do not see each other's draws", async () => {
  const { Simulator } = await import("../../src/simulation/simulator.ts");
  const { jobOf } = await import("../../src/forecast/job.ts");
  const { layoutOf } = await import("../../src/simulation/columns.ts");
  const jobs = [baseline, { ...baseline, run: { ...baseline.run, seed: "another" } }].map((scenario) =>
    jobOf(scenario),
  );
  const totals = (simulator: InstanceType<typeof Simulator>, k: number): Float64Array => {
    const { settlement } = jobs[k];
    const values = new Float64Array(layoutOf(settlement).width * 20);
    simulator.run(settlement, 0, 20, { values, trials: 20 }, 0);
    return values;
  };
  const alone = jobs.map((job, k) => totals(new Simulator(job.draw), k));
  const both = jobs.map((job) => new Simulator(job.draw));
  for (const k of [0, 1, 0, 0, 1]) expect(totals(both[k], k)).toEqual(alone[k]);
  expect(alone[0]).not.toEqual(alone[1]);
});

describe("a population of many claims", () => {
  const times = (factor: number): Scenario => ({
    ...baseline,
    population: {
      ...baseline.population,
      segments: baseline.population.segments.map((segment) => ({
        ...segment,
        start: factor * segment.start,
      })),
    },
  });

  /** In a thread of its own: the digest, and trials of each piece that the kernel has kept. */
  async function run(scenario: Scenario, trials: number) {
    vi.resetModules();
    const { simulate: run } = await import("../../src/forecast/simulate.ts");
    const { Kernel } = await import("../../src/simulation/kernel/kernel.ts");
    const keep = vi.spyOn(Kernel.prototype, "keep");
    return {
      digest: outcomeDigest(run(scenario, trials)),
      pieces: keep.mock.calls.map(([draws]) => draws.trials),
    };
  }

  test.each([
    { why: "all trials fit", factor: 40, trials: 4, pieces: [4] },
    { why: "halves fit", factor: 40, trials: 7, pieces: [3, 2, 2] },
    { why: "single trials fit", factor: 130, trials: 3, pieces: [1, 1, 1] },
    { why: "not even a single trial fits", factor: 400, trials: 2, pieces: [] },
  ])("$why", async ({ factor, trials, pieces }) => {
    const scenario = times(factor);
    const inKernel = await run(scenario, trials);
    expect(inKernel.pieces).toEqual(pieces);
    vi.stubGlobal("WebAssembly", undefined);
    const inTypeScript = await run(scenario, trials);
    expect(inTypeScript.pieces).toEqual([]);
    expect(inKernel.digest).toBe(inTypeScript.digest);
  });
});
