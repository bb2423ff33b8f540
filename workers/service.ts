import { checkKnownAnswers } from "../src/random/selfTest.ts";
import { Simulator } from "../src/simulation/simulator.ts";
import type { DrawPlan } from "../src/population/plan.ts";
import type { SettlePlan } from "../src/simulation/plan.ts";
import type { Range, RangeTotals, SimulationApi } from "./protocol.ts";

/** What runs inside a worker, and on this thread in tests and where no worker can be had. */
export class SimulationService implements SimulationApi {
  private simulator: Simulator | null = null;
  private settlement: SettlePlan | null = null;

  constructor() {
    checkKnownAnswers();
  }

  population(draw: DrawPlan, room: number): void {
    this.simulator = new Simulator(draw, room);
  }

  terms(settlement: SettlePlan): void {
    this.settlement = settlement;
  }

  run(ranges: readonly Range[]): readonly RangeTotals[] {
    const { simulator, settlement } = this;
    if (!simulator || !settlement) throw new Error("run before population and terms");
    return ranges.map((range) => ({
      range,
      totals: simulator.run(settlement, range.from, range.to),
      kept: simulator.keeps(range.from, range.to),
    }));
  }
}

/** Buffers that a result hands over instead of copying. */
export function buffersOf(results: readonly RangeTotals[]): ArrayBufferLike[] {
  return results.map((result) => result.totals.columns.buffer);
}
