import { afterEach, expect, test, vi } from "vitest";
import { jobOf } from "../../src/forecast/job.ts";
import { layoutOf } from "../../src/simulation/columns.ts";
import { Simulator } from "../../src/simulation/simulator.ts";
import type { SharedRun } from "../../workers/protocol.ts";
import { ranges } from "../../workers/schedule.ts";
import { SimulationService } from "../../workers/service.ts";
import { baseline } from "../fixtures/scenario.ts";

const { draw, settlement } = jobOf(baseline);

afterEach(() => vi.restoreAllMocks());

function sharedRun(trials: number): SharedRun {
  const values = new Float64Array(layoutOf(settlement).width * trials);
  return { columns: { values, trials }, first: 0, stop: new Int32Array(1) };
}

test.each([
  { why: "a run that is wanted", stopAt: Infinity, done: [0, 10, 20] },
  { why: "one that is given up before it begins", stopAt: 0, done: [] },
  { why: "one that is given up during its second batch", stopAt: 2, done: [0, 10] },
])("$why: trials from $done", ({ stopAt, done }) => {
  const shared = sharedRun(30);
  const settled: number[] = [];
  vi.spyOn(Simulator.prototype, "keeps").mockImplementation((from) => {
    settled.push(from);
    if (settled.length === stopAt) shared.stop[0] = 1;
    return false;
  });
  if (stopAt === 0) shared.stop[0] = 1;
  const service = new SimulationService();
  service.population(draw, 0);
  const { batches } = service.run(ranges({ from: 0, to: 30 }, 10), settlement, shared);
  expect(batches.map(({ range }) => range.from)).toEqual(done);
  expect(settled).toEqual(done);
});
