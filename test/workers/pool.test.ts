import { afterAll, describe, expect, test, vi } from "vitest";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { TOO_MANY_TRIALS, type Progress } from "../../src/forecast/forecaster.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { inlineWorker } from "../../workers/inline.ts";
import { nodeForecaster, spawnNodeWorker } from "../../workers/node.ts";
import { Pool } from "../../workers/pool.ts";
import { breakage, type Spawn, type WorkerHandle } from "../../workers/worker.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";

const scenario = withTrials(baseline, 240);
const expected = outcomeDigest(simulate(scenario));
const lever = { ...scenario, levers: { ratioTimes: 9_000, clauses: {} } };
const expectedUnderLever = outcomeDigest(simulate(lever));

/** A worker that breaks when it is asked for its n-th piece of work. */
function fragile(n: number): WorkerHandle {
  const worker = inlineWorker();
  const { broken, fail } = breakage();
  let pieces = 0;
  return {
    ...worker,
    broken,
    api: {
      ...worker.api,
      run: (...asked) => {
        pieces += 1;
        if (pieces < n) return worker.api.run(...asked);
        fail(new Error("killed"));
        return new Promise(() => undefined);
      },
    },
  };
}

function counting(spawn: Spawn): { readonly spawn: Spawn; readonly count: () => number } {
  let count = 0;
  return {
    count: () => count,
    spawn: () => {
      count += 1;
      return spawn();
    },
  };
}

test("without shared memory, where a cancel is not heard before a piece ends, pieces are smaller", async () => {
  const batches: number[] = [];
  for (const shared of [true, false]) {
    const asked: number[] = [];
    const spawn: Spawn = () => {
      const worker = inlineWorker();
      const { run } = worker.api;
      return {
        ...worker,
        api: {
          ...worker.api,
          run: (...asks) => {
            asked.push(asks[0].length);
            return run(...asks);
          },
        },
      };
    };
    const pool = new Pool(spawn, { workers: 1, batch: 20, shared });
    await pool.run(withTrials(baseline, 2_000));
    batches.push(Math.max(...asked));
  }
  expect(batches).toEqual([50, 20]);
});

describe("workers do not show in the result", () => {
  const inline = [1, 2, 3, 7].flatMap((workers) =>
    [20, 33, 500].flatMap((batch) => [true, false].map((shared) => ({ workers, batch, shared }))),
  );
  test.each(inline)(
    "$workers workers, batches of $batch, memory shared $shared, twice and under a lever",
    async (options) => {
      const pool = new Pool(inlineWorker, options);
      for (const [asked, digest] of [
        [scenario, expected],
        [lever, expectedUnderLever],
        [scenario, expected],
      ] as const) {
        const outcome = await pool.run(asked);
        expect(outcomeDigest(outcome)).toBe(digest);
        pool.recycle(outcome);
      }
    },
  );

  test.each([
    { from: 0, trials: 240 },
    { from: 40, trials: 100 },
    { from: 199, trials: 41 },
  ])("$trials trials from the $from-th on are those of the whole run", async ({ from, trials }) => {
    const whole = simulate(scenario);
    for (const shared of [true, false]) {
      const pool = new Pool(inlineWorker, { workers: 2, batch: 20, room: 0, shared });
      const part = await pool.run(withTrials(baseline, trials), { from });
      expect(part.trials).toBe(trials);
      part.byYear.forEach(({ demand, paid, exhaustedIn }, y) => {
        const cut = (column: Float64Array) => column.subarray(from, from + trials);
        expect(demand).toEqual(cut(whole.byYear[y].demand));
        expect(paid).toEqual(cut(whole.byYear[y].paid));
        expect(exhaustedIn).toEqual(cut(whole.byYear[y].exhaustedIn));
      });
    }
  });

  test("an outcome keeps its memory until it is given back", async () => {
    const pool = new Pool(inlineWorker, { workers: 2, batch: 20 });
    const kept = await pool.run(scenario);
    pool.recycle(await pool.run(lever));
    await pool.run(lever);
    expect(outcomeDigest(kept)).toBe(expected);
  });

  test("draws that there is no room for are drawn again", async () => {
    const pool = new Pool(inlineWorker, { workers: 2, batch: 20, room: 200_000 });
    const phases = new Set<string>();
    const onProgress = ({ phase }: Progress): unknown => phases.add(phase);
    expect(outcomeDigest(await pool.run(scenario, { onProgress }))).toBe(expected);
    expect(outcomeDigest(await pool.run(lever, { onProgress }))).toBe(expectedUnderLever);
    expect([...phases]).toEqual(["onePass"]);
  });

  test("another population forgets the draws of the one before", async () => {
    const pool = new Pool(inlineWorker, { workers: 2, batch: 20 });
    const other = { ...scenario, run: { ...scenario.run, seed: "other" } };
    await pool.run(other);
    expect(outcomeDigest(await pool.run(scenario))).toBe(expected);
  });
});

describe("threads", () => {
  const trouble: unknown[] = [];
  const pools = [1, 2].map((workers) =>
    nodeForecaster(workers, { batch: 40, onTrouble: (error) => trouble.push(error) }),
  );
  afterAll(() => pools.forEach((pool) => pool.close()));

  test.each([0, 1])("pool %i", async (k) => {
    expect(outcomeDigest(await pools[k].run(scenario))).toBe(expected);
    expect(outcomeDigest(await pools[k].run(lever))).toBe(expectedUnderLever);
    expect(trouble).toEqual([]);
  });

  test("a thread that is killed is replaced, with the same result", async () => {
    const handles: WorkerHandle[] = [];
    let pieces = 0;
    const spawn = (): WorkerHandle => {
      const handle = spawnNodeWorker();
      handles.push(handle);
      if (handles.length > 1) return handle;
      const run: WorkerHandle["api"]["run"] = (...asked) => {
        const answer = handle.api.run(...asked);
        pieces += 1;
        if (pieces === 1) handle.terminate();
        return answer;
      };
      return { ...handle, api: { population: handle.api.population, run } };
    };
    const pool = new Pool(spawn, { workers: 2, batch: 20 });
    expect(outcomeDigest(await pool.run(scenario))).toBe(expected);
    expect(handles.length).toBe(3);
    pool.close();
  });
});

test("a worker's end is listened for once, not once an answer: each would be kept as long as the worker", async () => {
  let listeners = 0;
  const spawn: Spawn = () => {
    const worker = inlineWorker();
    const then = worker.broken.then.bind(worker.broken);
    const broken = Object.assign(worker.broken, {
      then: (...how: Parameters<typeof then>) => {
        listeners += 1;
        return then(...how);
      },
    });
    return { ...worker, broken };
  };
  const pool = new Pool(spawn, { workers: 1, batch: 20 });
  for (const asked of [scenario, lever, scenario]) await pool.run(asked);
  expect(listeners).toBe(1);
});

describe("faults", () => {
  test("a broken worker is replaced and its trials are computed again", async () => {
    let first = true;
    const { spawn, count } = counting(() => {
      const worker = first ? fragile(2) : inlineWorker();
      first = false;
      return worker;
    });
    const trouble: unknown[] = [];
    const pool = new Pool(spawn, { workers: 2, batch: 20, onTrouble: (error) => trouble.push(error) });
    expect(outcomeDigest(await pool.run(scenario))).toBe(expected);
    expect([count(), trouble.length]).toEqual([3, 1]);
  });

  test("workers that always break are given up for this thread", async () => {
    const { spawn, count } = counting(() => fragile(1));
    const pool = new Pool(spawn, { workers: 2, batch: 20 });
    expect(outcomeDigest(await pool.run(scenario))).toBe(expected);
    expect(count()).toBe(4);
  });

  test("a silent worker counts as broken", async () => {
    let silent = true;
    const spawn: Spawn = () => {
      const worker = inlineWorker();
      if (!silent) return worker;
      silent = false;
      return { ...worker, api: { ...worker.api, run: () => new Promise(() => undefined) } };
    };
    const pool = new Pool(spawn, { workers: 1, batch: 60, patienceMs: 50 });
    expect(outcomeDigest(await pool.run(scenario))).toBe(expected);
  });

  test("where not even this thread can be had the run fails; who tries again finds new workers", async () => {
    vi.doMock("../../workers/inline.ts", () => {
      throw new Error("not to be had");
    });
    let isBroken = true;
    const spawn: Spawn = () => (isBroken ? fragile(1) : inlineWorker());
    const pool = new Pool(spawn, { workers: 2, batch: 20 });
    await expect(pool.run(scenario)).rejects.toThrow();
    isBroken = false;
    vi.doUnmock("../../workers/inline.ts");
    expect(outcomeDigest(await pool.run(scenario))).toBe(expected);
  });

  test("what fails everywhere reaches the caller, and the pool goes on", async () => {
    const pool = new Pool(inlineWorker, { workers: 2, batch: 20 });
    const impossible = { ...scenario, policy: "no such policy" };
    await expect(pool.run(impossible)).rejects.toThrow("no such policy");
    expect(outcomeDigest(await pool.run(scenario))).toBe(expected);
  });
});

describe("cancelling", () => {
  test("starts nothing more and rejects at once; the next run is whole", async () => {
    const asked: number[] = [];
    const controller = new AbortController();
    const spawn: Spawn = () => {
      const worker = inlineWorker();
      return {
        ...worker,
        api: {
          ...worker.api,
          run: (ranges, ...rest) => {
            asked.push(ranges[0].from);
            if (asked.length === 6) controller.abort();
            return worker.api.run(ranges, ...rest);
          },
        },
      };
    };
    const pool = new Pool(spawn, { workers: 2, batch: 20 });
    const run = pool.run(scenario, { signal: controller.signal });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    const started = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked.length).toBe(started);
    expect(asked.length).toBeLessThan(240 / 20);
    expect(outcomeDigest(await pool.run(scenario))).toBe(expected);
  });

  test("a newer run supersedes the one under way", async () => {
    const pool = new Pool(inlineWorker, { workers: 2, batch: 20 });
    const [older, newer] = await Promise.allSettled([pool.run(scenario), pool.run(lever)]);
    expect(older).toMatchObject({ status: "rejected", reason: { name: "AbortError" } });
    expect(newer.status === "fulfilled" && outcomeDigest(newer.value)).toBe(expectedUnderLever);
  });

  test("a run that is superseded while it waits for busy workers asks them for nothing", async () => {
    let told = 0;
    const spawn: Spawn = () => {
      const worker = inlineWorker();
      const run: typeof worker.api.run = (ranges, settlement, into) => {
        if (settlement !== null) told += 1;
        return worker.api.run(ranges, settlement, into);
      };
      return { ...worker, api: { ...worker.api, run } };
    };
    const pool = new Pool(spawn, { workers: 2, batch: 20 });
    const runs = await Promise.allSettled([pool.run(scenario), pool.run(lever), pool.run(scenario)]);
    expect(runs.map((run) => run.status)).toEqual(["rejected", "rejected", "fulfilled"]);
    // Both workers of the first run, which finds them free, and of the last.
    expect(told).toBe(4);
  });

  test.each([
    { why: "a cancel", ends: (_: Pool, controller: AbortController) => controller.abort() },
    { why: "a newer run", ends: (pool: Pool) => void pool.run(lever) },
    { why: "the end of the pool", ends: (pool: Pool) => pool.close() },
  ])("$why stops a worker between two batches of its piece", async ({ ends }) => {
    const stops: Int32Array[] = [];
    const spawn: Spawn = () => {
      const worker = inlineWorker();
      const run: typeof worker.api.run = (ranges, settlement, into) => {
        if (into !== null) stops.push(into.stop);
        return worker.api.run(ranges, settlement, into);
      };
      return { ...worker, api: { ...worker.api, run } };
    };
    const controller = new AbortController();
    const pool = new Pool(spawn, { workers: 1, batch: 20, shared: true });
    const run = pool.run(scenario, { signal: controller.signal });
    const [stop] = stops;
    expect(stop[0]).toBe(0);
    ends(pool, controller);
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(stop[0]).toBe(1);
  });

  test("a closed pool runs nothing", async () => {
    const pool = new Pool(inlineWorker, { workers: 1 });
    pool.close();
    await expect(pool.run(scenario)).rejects.toMatchObject({ name: "AbortError" });
  });
});

test("totals that the memory does not hold are told as that", async () => {
  vi.stubGlobal("SharedArrayBuffer", function () {
    throw new RangeError("Array buffer allocation failed");
  });
  const pool = new Pool(inlineWorker, { workers: 1, batch: 20, shared: true });
  const run = pool.run(scenario);
  vi.unstubAllGlobals();
  await expect(run).rejects.toThrow(TOO_MANY_TRIALS);
});

test("a run says what it does: draws all, settles what is kept, draws what is missing", async () => {
  const phases: string[] = [];
  const pool = new Pool(inlineWorker, { workers: 2, batch: 20 });
  const run = async (trials: number): Promise<void> => {
    const asked = { ...scenario, run: { ...scenario.run, trials } };
    await pool.run(asked, {
      onProgress: ({ phase, trialsDone }) => trialsDone === 0 && phases.push(phase),
    });
  };
  await run(40);
  await run(40);
  await run(60);
  await run(60);
  expect(phases).toEqual(["drawing", "settling", "drawing", "settling"]);
});

test("progress begins at 0, only rises, and ends with all trials", async () => {
  const seen: Progress[] = [];
  const pool = new Pool(inlineWorker, { workers: 2, batch: 20 });
  await pool.run(scenario, { onProgress: (progress) => seen.push(progress) });
  const done = seen.map((progress) => progress.trialsDone);
  expect(done[0]).toBe(0);
  expect(done.at(-1)).toBe(240);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(seen.at(-1)).toMatchObject({ phase: "drawing", secondsLeft: 0 });
});
