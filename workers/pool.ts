import { Assembly, bytesFor } from "../src/forecast/assemble.ts";
import { TOO_MANY_TRIALS, type Forecaster, type RunOptions } from "../src/forecast/forecaster.ts";
import { jobOf } from "../src/forecast/job.ts";
import { slotsOf } from "../src/forecast/slots.ts";
import type { Scenario } from "../src/scenario/types.ts";
import type { Columns } from "../src/simulation/columns.ts";
import type { Job } from "../src/simulation/plan.ts";
import type { Outcome } from "../src/simulation/types.ts";
import { ProgressReport } from "./progress.ts";
import type { Range, RunTotals, SharedRun } from "./protocol.ts";
import { batchFor, fits, ranges, ROOM, Schedule } from "./schedule.ts";
import { Watch } from "./watch.ts";
import { breakage, type Spawn, type WorkerHandle } from "./worker.ts";

export interface PoolOptions {
  readonly workers: number;
  /** Bytes that kept draws may take, over all workers. */
  readonly room?: number;
  readonly batch?: number;
  /** Workers write into memory shared with this thread; by default where there is any. */
  readonly shared?: boolean;
  /** A worker that is silent for so long counts as broken. */
  readonly patienceMs?: number;
  /** Told of every broken worker; the run itself goes on. */
  readonly onTrouble?: (error: unknown) => void;
}

const PATIENCE_MS = 60_000;

/** Broken workers in a row after which a slot computes on this thread. */
const LAST_FAILURE = 2;

interface Slot {
  worker: WorkerHandle;
  watch: Watch;
  failures: number;
  /** What the worker has been told. */
  job: Job | null;
  draws: string;
  /** The piece of work under way, resolves either way; `null` where there is none. */
  busy: Promise<unknown> | null;
}

/**
 * Runs scenarios on workers. A broken worker is replaced and its trials are computed again; if that
 * fails too they are computed on this thread, and only if that fails the run does.
 */
export class Pool implements Forecaster {
  private readonly spawn: Spawn;
  private readonly options: PoolOptions;
  private readonly isShared: boolean;
  private readonly room: number;
  private readonly slots: Slot[];
  private readonly keeper = new Map<number, number>();
  private kept = { draws: "", batch: 0 };
  private job: Job | null = null;
  /** Memory of an outcome that nobody looks at any more. */
  private spare: ArrayBufferLike | null = null;
  private running = new AbortController();
  private closed = false;

  constructor(spawn: Spawn, options: PoolOptions) {
    this.spawn = spawn;
    this.options = options;
    // Browsers have none to share with a page that is not isolated from others.
    this.isShared = options.shared ?? typeof SharedArrayBuffer === "function";
    this.room = options.room ?? ROOM;
    this.slots = Array.from({ length: options.workers }, () => this.fresh());
  }

  async run(scenario: Scenario, options: RunOptions = {}): Promise<Outcome> {
    this.running.abort();
    const controller = new AbortController();
    this.running = controller;
    const cancel = (): void => controller.abort();
    options.signal?.addEventListener("abort", cancel);
    const { broken: cancelled, fail } = breakage();
    controller.signal.addEventListener("abort", () => fail(controller.signal.reason as Error));
    if (options.signal?.aborted || this.closed) cancel();
    try {
      const run = this.begin(scenario, controller.signal, options);
      await Promise.race([cancelled, Promise.all(this.slots.map((slot, k) => this.work(run, slot, k)))]);
      return run.assembly.outcome();
    } finally {
      options.signal?.removeEventListener("abort", cancel);
    }
  }

  recycle(outcome: Outcome): void {
    this.spare = outcome.tail.buffer;
  }

  close(): void {
    this.closed = true;
    this.running.abort();
    for (const slot of this.slots) slot.worker.terminate();
  }

  private fresh(): Slot {
    const worker = this.spawn();
    return { worker, watch: new Watch(worker.broken), failures: 0, job: null, draws: "", busy: null };
  }

  private begin(scenario: Scenario, signal: AbortSignal, options: RunOptions): Run {
    const job = jobOf(scenario, this.job);
    this.job = job;
    const { trials } = scenario.run;
    const first = options.from ?? 0;
    const slots = slotsOf(scenario.population);
    const batch = this.options.batch ?? batchFor(slots);
    if (this.kept.draws !== job.drawKey || this.kept.batch !== batch) {
      this.keeper.clear();
      this.kept = { draws: job.drawKey, batch };
    }
    const all = ranges({ from: first, to: first + trials }, batch);
    const isKept = all.every(({ from }) => this.keeper.has(from));
    const phase = isKept ? "settling" : fits(slots * trials, this.room) ? "drawing" : "onePass";
    const progress = new ProgressReport(phase, trials, options.onProgress);
    // Whoever hears what is to be done may not want it.
    signal.throwIfAborted();
    const assembly = new Assembly(job.settlement, trials, this.memory(bytesFor(job.settlement, trials)));
    return {
      job,
      signal,
      first,
      shared: this.isShared ? sharedRun(assembly.columns, first, signal) : null,
      schedule: new Schedule(all, this.keeper, {
        workers: this.options.workers,
        slots,
        hears: this.isShared,
      }),
      assembly,
      progress,
    };
  }

  /** Shared with the workers where the page may: what they write then needs no copy. */
  private memory(bytes: number): ArrayBufferLike {
    const { spare } = this;
    this.spare = null;
    if (spare?.byteLength === bytes) return spare;
    try {
      return this.isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
    } catch (error) {
      throw new RangeError(TOO_MANY_TRIALS, { cause: error });
    }
  }

  private async work(run: Run, slot: Slot, k: number): Promise<void> {
    // Whoever is free is asked at once, before the page turns to itself.
    if (slot.busy !== null) await slot.busy;
    for (;;) {
      if (run.signal.aborted) return;
      const work = run.schedule.next(k);
      if (work.length === 0) return;
      const done = this.compute(run, slot, k, work);
      const busy = done
        .catch(() => undefined)
        .finally(() => {
          if (slot.busy === busy) slot.busy = null;
        });
      slot.busy = busy;
      const results = await done;
      if (run.signal.aborted) return;
      this.take(run, k, results);
    }
  }

  /** Tells a worker what it does not know yet and asks it at once: messages arrive in their order. */
  private async ask(run: Run, slot: Slot, work: readonly Range[]): Promise<RunTotals> {
    const { job, shared } = run;
    const { api } = slot.worker;
    const told: Promise<unknown>[] = [];
    if (slot.draws !== job.drawKey) {
      told.push(api.population(job.draw, this.room / this.options.workers));
    }
    const settlement = slot.job === job ? null : job.settlement;
    const asked = api.run(work, settlement, shared);
    const patienceMs = this.options.patienceMs ?? PATIENCE_MS;
    const [results] = await slot.watch.answer(Promise.all([asked, ...told]), patienceMs);
    slot.draws = job.drawKey;
    slot.job = job;
    return results;
  }

  private async compute(run: Run, slot: Slot, k: number, work: readonly Range[]): Promise<RunTotals> {
    for (;;) {
      try {
        const results = await this.ask(run, slot, work);
        slot.failures = 0;
        return results;
      } catch (error) {
        if (this.closed) throw error;
        if (slot.failures === LAST_FAILURE) {
          // Whoever tries again finds a new worker.
          Object.assign(slot, this.fresh(), { busy: slot.busy });
          throw error;
        }
        await this.replace(slot, k, error);
      }
    }
  }

  private async replace(slot: Slot, k: number, error: unknown): Promise<void> {
    this.options.onTrouble?.(error);
    slot.worker.terminate();
    for (const [from, keeper] of this.keeper) if (keeper === k) this.keeper.delete(from);
    slot.failures += 1;
    slot.job = null;
    slot.draws = "";
    slot.worker = slot.failures < LAST_FAILURE ? this.spawn() : await onThisThread();
    slot.watch = new Watch(slot.worker.broken);
  }

  private take(run: Run, k: number, { counts, batches }: RunTotals): void {
    run.assembly.count(counts);
    for (const { range, columns, kept } of batches) {
      if (columns !== null) run.assembly.copy(columns, range.from - run.first);
      if (kept) this.keeper.set(range.from, k);
      run.progress.add(range.to - range.from);
    }
  }
}

/** Fetched only where it is needed, which is hardly ever; where it cannot be had, it is a worker that breaks. */
async function onThisThread(): Promise<WorkerHandle> {
  try {
    return (await import("./inline.ts")).inlineWorker();
  } catch (error) {
    const { broken, fail } = breakage();
    fail(error instanceof Error ? error : new Error(String(error)));
    const never = (): Promise<never> => broken;
    return { api: { population: never, run: never }, broken, terminate: () => undefined };
  }
}

/** A worker that is at work hears no message; this it sees between two batches. */
function sharedRun(columns: Columns, first: number, signal: AbortSignal): SharedRun {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  signal.addEventListener("abort", () => Atomics.store(stop, 0, 1));
  return { columns, first, stop };
}

interface Run {
  readonly job: Job;
  readonly signal: AbortSignal;
  /** Trial that the run begins with. */
  readonly first: number;
  readonly shared: SharedRun | null;
  readonly schedule: Schedule;
  readonly assembly: Assembly;
  readonly progress: ProgressReport;
}
