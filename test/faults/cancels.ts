import { outcomeDigest } from "../../src/forecast/digest.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { Pool, type PoolOptions } from "../../workers/pool.ts";
import type { Spawn } from "../../workers/worker.ts";

export interface Cancelled {
  /** Pieces of work that a worker was asked for after the cancel. */
  readonly begunAfter: number;
  /** From the cancel until the last worker is free; `null` where the run was over before. */
  readonly endedMs: number | null;
}

/** Cancels runs half-way, each of claims that are drawn anew, on workers that are warm. */
export class Cancelling {
  private readonly pool: Pool;
  private readonly scenario: Scenario;
  private begun = 0;
  private readonly open = new Set<Promise<unknown>>();

  constructor(spawn: Spawn, scenario: Scenario, options: PoolOptions) {
    this.scenario = scenario;
    this.pool = new Pool(() => {
      const handle = spawn();
      const run: typeof handle.api.run = (...asked) => {
        this.begun += 1;
        const answer = handle.api.run(...asked);
        const done = answer.finally(() => this.open.delete(done));
        this.open.add(done);
        return answer;
      };
      return { ...handle, api: { population: handle.api.population, run } };
    }, options);
  }

  /** The digest of a whole run. */
  async whole(seed: string): Promise<string> {
    return outcomeDigest(await this.pool.run(this.under(seed)));
  }

  /** @param seed of the run that is cancelled; another one each time, or there is little to do */
  async cancel(seed: string, afterMs: number): Promise<Cancelled> {
    const controller = new AbortController();
    const run = this.pool.run(this.under(seed), { signal: controller.signal }).then(
      () => "done",
      (error: unknown) => (error instanceof Error ? error.name : "failed"),
    );
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    const cancelled = performance.now();
    const before = this.begun;
    controller.abort();
    const end = await run;
    await Promise.allSettled(this.open);
    const endedMs = end === "AbortError" ? performance.now() - cancelled : null;
    // Long enough for a piece that nobody wants any more to be asked for.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { begunAfter: this.begun - before, endedMs };
  }

  close(): void {
    this.pool.close();
  }

  private under(seed: string): Scenario {
    return { ...this.scenario, run: { ...this.scenario.run, seed } };
  }
}
