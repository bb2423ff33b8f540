import { ENGINE } from "../forecast/engine.ts";
import { sharedKernel } from "../statistics/kernel/kernel.ts";
import { GROUPS, IDLE } from "../views/trust/check.ts";
import { browserName } from "./browserName.ts";
import { today } from "./provenance.ts";
import type { Forecaster } from "../forecast/forecaster.ts";
import type { Check, SelfTestState, Surroundings } from "../views/trust/check.ts";

/** What the run cannot find out for itself. */
export interface Machine {
  /** As the browser calls itself. */
  readonly userAgent: string;
  readonly workers: number;
}

/** Runs the groups of the self-test one after the other; the page gets a turn before each. */
export class SelfTestRun {
  state: SelfTestState = $state.raw(IDLE);

  private readonly forecaster: Forecaster;
  private readonly machine: Machine;
  private running = new AbortController();

  constructor(forecaster: Forecaster, machine: Machine) {
    this.forecaster = forecaster;
    this.machine = machine;
  }

  async start(): Promise<void> {
    this.running.abort();
    const running = new AbortController();
    this.running = running;
    const started = performance.now();
    const checks: Check[] = [];
    const surroundings = surroundingsOf(this.machine);
    this.state = { ...IDLE, status: "running", surroundings };
    try {
      // With the engine for this thread, which nobody needs before.
      const { selfTestWork } = await import("./selfTestChecks.ts");
      for (const [k, group] of GROUPS.entries()) {
        await turn();
        running.signal.throwIfAborted();
        checks.push(...(await selfTestWork[group](this.forecaster, running.signal)));
        running.signal.throwIfAborted();
        this.state = { ...this.state, done: k + 1, checks: [...checks] };
      }
      const seconds = (performance.now() - started) / 1000;
      this.state = { ...this.state, status: "done", surroundings: { ...surroundings, seconds } };
    } catch (error) {
      if (this.running !== running) return;
      const failure = error instanceof Error ? error.message : String(error);
      const isCancelled = running.signal.aborted;
      this.state = {
        ...this.state,
        status: isCancelled ? "cancelled" : "failed",
        failure: isCancelled ? null : failure,
      };
    }
  }

  cancel(): void {
    this.running.abort();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function surroundingsOf({ userAgent, workers }: Machine): Surroundings {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return {
    browser: browserName(userAgent),
    engine: ENGINE,
    workers,
    simd: sharedKernel() !== null,
    shared: typeof SharedArrayBuffer === "function",
    at: `${today(now)} ${two(now.getHours())}:${two(now.getMinutes())}`,
    seconds: null,
  };
}
