import { beforeEach, expect, test, vi } from "vitest";
import { OutlookRun } from "../../src/app/outlookRun.svelte.ts";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { ENGINE } from "../../src/forecast/engine.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { newestOf } from "../../src/library/types.ts";
import { checkDocument } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { idOf, kept, outlook, version } from "../library/given.ts";
import type { Library } from "../../src/app/library.svelte.ts";
import type { Forecaster, RunOptions } from "../../src/forecast/forecaster.ts";
import type { Kept, Outlook, Version } from "../../src/library/types.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Outcome } from "../../src/simulation/types.ts";

const TRIALS = 20;
const known: Outlook = { ...outlook, engine: ENGINE };
const [plain] = shippedScenarios;

/** The texts of the versions, by number of the scenario's letter; what is not here cannot be read. */
const readable = new Set<string>();

class FakeLibrary {
  kept: Kept[] = [];
  puts: [id: string, number: number, outlook: Outlook][] = [];
  mayWrite = true;

  get found() {
    return { kept: this.kept, lost: [] };
  }
  get listed() {
    return this.kept.filter(({ deleted }) => deleted === null);
  }
  readVersion(id: string) {
    const result = checkDocument({ ...plain.document, run: { seed: id[0], trials: TRIALS } });
    return Promise.resolve(readable.has(id) ? result : null);
  }
  setOutlook(id: string, number: number, put: Outlook): Promise<boolean> {
    if (!this.mayWrite) return Promise.resolve(false);
    this.puts.push([id, number, put]);
    this.kept = this.kept.map((each) =>
      each.id === id
        ? {
            ...each,
            versions: each.versions.map((own) => (own.number === number ? { ...own, outlook: put } : own)),
          }
        : each,
    );
    return Promise.resolve(true);
  }
}

class FakeForecaster implements Forecaster {
  readonly seeds: string[] = [];
  recycled = 0;
  onrun: (seed: string) => void = () => undefined;

  async run(scenario: Scenario, { signal }: RunOptions = {}): Promise<Outcome> {
    this.seeds.push(scenario.run.seed);
    this.onrun(scenario.run.seed);
    await Promise.resolve();
    signal?.throwIfAborted();
    return simulate(scenario);
  }
  recycle(): void {
    this.recycled += 1;
  }
  close(): void {
    this.seeds.length = 0;
  }
}

let library: FakeLibrary;
let forecaster: FakeForecaster;
let run: OutlookRun;

beforeEach(() => {
  library = new FakeLibrary();
  forecaster = new FakeForecaster();
  run = new OutlookRun(forecaster, library as unknown as Library);
  readable.clear();
});

function put(letter: string, versions: readonly Version[], more: Partial<Kept> = {}): void {
  library.kept = [...library.kept, kept(idOf(letter), versions, more)];
  readable.add(idOf(letter));
}

const outlookIn = (letter: string) => {
  const found = library.kept.find(({ id }) => id === idOf(letter));
  return found === undefined ? undefined : newestOf(found).outlook;
};

test("what nothing is known of is computed, from its own seed, and put to its version", async () => {
  put("a", [version(1, "old"), version(3, "a")]);
  await run.start();
  const result = checkDocument({ ...plain.document, run: { seed: "a", trials: TRIALS } });
  if (result.kind !== "scenario") throw new Error("not sound");
  const results = outcomeDigest(simulate(result.scenario));
  expect(library.puts).toMatchObject([
    [idOf("a"), 3, { engine: ENGINE, seed: "a", trials: TRIALS, results }],
  ]);
  expect(outlookIn("a")?.years.length).toBeGreaterThan(0);
  expect(forecaster.recycled).toBe(1);
  expect(run.state).toEqual({ status: "idle", id: null, done: 0, of: 0, failed: 0 });
});

test("one after the other, what another engine computed too; what is known, newer or deleted is left alone", async () => {
  put("a", [version(1, "a", { outlook: known })]);
  put("b", [version(1, "b", { outlook: { ...known, engine: "0.1.0" } })]);
  put("c", [version(1, "c", { meaning: null })]);
  put("d", [version(1, "d")], { deleted: "2026-11-26T08:00:00.000Z" });
  put("e", [version(1, "e")]);
  const seen: object[] = [];
  forecaster.onrun = () => seen.push(run.state);
  await run.start();
  expect(forecaster.seeds).toEqual(["b", "e"]);
  expect(seen).toEqual([
    { status: "running", id: idOf("b"), done: 0, of: 2, failed: 0 },
    { status: "running", id: idOf("e"), done: 1, of: 2, failed: 0 },
  ]);
});

test("the same numbers are computed once: another version's outlook is taken", async () => {
  const meaning = "m".repeat(64);
  put("a", [version(1, "a", { meaning, outlook: known }), version(2, "b")]);
  put("b", [version(1, "c", { meaning })]);
  await run.start();
  expect(forecaster.seeds).toEqual(["a"]);
  expect(outlookIn("b")).toEqual(known);
});

test("what cannot be computed or kept is counted, not tried again, and holds up no other", async () => {
  put("a", [version(1, "a")]);
  put("b", [version(1, "b")]);
  put("c", [version(1, "c")]);
  readable.delete(idOf("a"));
  forecaster.onrun = (seed) => {
    if (seed === "b") throw new Error("too many trials");
  };
  await run.start();
  expect(run.state).toMatchObject({ status: "idle", failed: 2 });
  expect([outlookIn("a"), outlookIn("b")]).toEqual([null, null]);
  expect(outlookIn("c")).toMatchObject({ seed: "c" });
  await run.start();
  expect(forecaster.seeds).toEqual(["b", "c"]);
});

test("a library that takes nothing is not asked for ever", async () => {
  put("a", [version(1, "a")]);
  library.mayWrite = false;
  await run.start();
  expect(run.state).toMatchObject({ status: "idle", failed: 1 });
});

test("stopping leaves the rest; only who starts it again goes on", async () => {
  put("a", [version(1, "a")]);
  put("b", [version(1, "b")]);
  forecaster.onrun = () => run.stop();
  await run.start();
  expect(run.state).toMatchObject({ status: "stopped", failed: 0 });
  expect(forecaster.seeds).toEqual(["a"]);
  expect(outlookIn("a")).toBeNull();
  await run.goOn();
  expect(forecaster.seeds).toEqual(["a"]);
  forecaster.onrun = vi.fn();
  await run.start();
  expect(forecaster.seeds).toEqual(["a", "a", "b"]);
  expect(run.state.status).toBe("idle");
});

test("while it runs, starting again begins nothing", async () => {
  put("a", [version(1, "a")]);
  await Promise.all([run.start(), run.goOn(), run.start()]);
  expect(forecaster.seeds).toEqual(["a"]);
});
