import seedrandom from "seedrandom";
import { expect, test } from "vitest";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { spawnNodeWorker } from "../../workers/node.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";
import { Cancelling } from "./cancels.ts";
import { runWithKill, underLever } from "./kills.ts";

const scenario = withTrials(baseline, 400);
const expected = [scenario, underLever(scenario)].map((each) => outcomeDigest(simulate(each)));
const random = seedrandom("faults");

test.each(Array.from({ length: 5 }, () => ({ afterMs: random() * 200, victim: random() < 0.5 ? 0 : 1 })))(
  "thread $victim ends after $afterMs ms: the same digests",
  async (kill) => {
    const { digests } = await runWithKill(spawnNodeWorker, scenario, { workers: 2, batch: 40, ...kill });
    expect(digests).toEqual(expected);
  },
);

test("after a cancel no thread is asked for more, and the next run is whole", async () => {
  const cancelling = new Cancelling(spawnNodeWorker, scenario, { workers: 2, batch: 20 });
  expect(await cancelling.whole("dalian-2026")).toBe(expected[0]);
  expect((await cancelling.cancel("another", 10)).begunAfter).toBe(0);
  expect(await cancelling.whole("dalian-2026")).toBe(expected[0]);
  cancelling.close();
});
