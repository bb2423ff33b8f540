import { checkKnownAnswers } from "../src/random/selfTest.ts";
import { Simulator } from "../src/simulation/simulator.ts";
import type { DrawPlan } from "../src/population/plan.ts";
import { addCounts, layoutOf, noCounts, type Columns } from "../src/simulation/columns.ts";
import type { SettlePlan } from "../src/simulation/plan.ts";
import type { BatchTotals, Range, RunTotals, SharedRun, SimulationApi } from "./protocol.ts";

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

  run(ranges: readonly Range[], terms: SettlePlan | null, into: SharedRun | null): RunTotals {
    if (terms !== null) this.settlement = terms;
    const { simulator, settlement } = this;
    if (!simulator || !settlement) throw new Error("run before population and terms");
    const counts = noCounts(settlement);
    const batches: BatchTotals[] = [];
    for (const range of ranges) {
      if (into !== null && Atomics.load(into.stop, 0) !== 0) break;
      const { from, to } = range;
      const columns = into?.columns ?? columnsFor(settlement, to - from);
      addCounts(counts, simulator.run(settlement, from, to, columns, into === null ? 0 : from - into.first));
      batches.push({ range, columns: into === null ? columns : null, kept: simulator.keeps(from, to) });
    }
    return { counts, batches };
  }
}

function columnsFor(settlement: SettlePlan, trials: number): Columns {
  return { values: new Float64Array(layoutOf(settlement).width * trials), trials };
}

/** Buffers that a result hands over instead of copying. */
export function buffersOf({ batches }: RunTotals): ArrayBufferLike[] {
  return batches.flatMap(({ columns }) => (columns === null ? [] : [columns.values.buffer]));
}
