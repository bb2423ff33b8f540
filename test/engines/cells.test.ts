import { expect, test } from "vitest";
import { pinnedDigest } from "../fixtures/pins.ts";
import { runHere, type Path } from "./cells.ts";
import { runInNode } from "./node.ts";
import { scenarios } from "./scenarios.ts";

const TRIALS = 100;
const expected = runHere(TRIALS);

test.each<{ path: Path; workers: number; batch: number; shared: boolean }>([
  { path: "WebAssembly", workers: 3, batch: 37, shared: true },
  { path: "TypeScript", workers: 2, batch: 60, shared: false },
])("$workers threads on $path in batches of $batch: every shipped scenario, every key", async (cell) => {
  const { digests, troubles } = await runInNode({ ...cell, trials: TRIALS });
  expect(troubles).toEqual([]);
  expect(digests).toEqual(expected);
});

test("every scenario has digests of its own, also under the lever; the shipped ones are pinned", () => {
  const all = expected.flatMap(({ drawn, settledAgain }) => [drawn, settledAgain]);
  expect(new Set(all).size).toBe(2 * scenarios.length);
  expect(scenarios.filter(({ id }) => pinnedDigest(id, 10_000) === null).map(({ id }) => id)).toEqual([
    "every-key",
  ]);
});
