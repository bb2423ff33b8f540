/**
 * Ends workers, cancels runs, hides the page and moves its sliders for hours' worth of work, and says what became
 * of the digests, the time and the memory. Run by `npm run proof:faults`; the report goes to standard output,
 * progress to standard error; exit status 1 where something may not be.
 */
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import seedrandom from "seedrandom";
import { quantileOf } from "../../src/command/measure.ts";
import { buildAndServe } from "../../src/command/serve.ts";
import { outcomeDigest } from "../../src/forecast/digest.ts";
import { simulate } from "../../src/forecast/simulate.ts";
import { spawnNodeWorker } from "../../workers/node.ts";
import { chromiumTab } from "../engines/tab.ts";
import { serveProofPage } from "../engines/proofPage.ts";
import { baseline, withTrials } from "../fixtures/scenario.ts";
import { Cancelling, type Cancelled } from "./cancels.ts";
import { forecastBehind } from "./hidden.ts";
import { runWithKill, underLever, type Kill, type Killed } from "./kills.ts";
import { moveSliders } from "./sliders.ts";

const { values } = parseArgs({
  options: {
    parts: { type: "string", default: "kills,cancels,hidden,sliders" },
    kills: { type: "string", default: "300" },
    cancels: { type: "string", default: "100" },
    moves: { type: "string", default: "10000" },
    trials: { type: "string", default: "4000" },
    seed: { type: "string", default: "2026" },
    /** What the report has to say of how the run was made, where times depend on it. */
    note: { type: "string", default: "" },
  },
});

/** Milliseconds that a killed worker may cost, and that a batch may go on after a cancel. */
const LONGER_MS = 3000;
const END_MS = 50;
/** That 10,000 moves may leave behind. */
const GROWTH_MB = 10;

const WORKERS = 2;
const UNHURT = 10;

const machine = `${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)} as the run began`;
const random = seedrandom(values.seed);
const faults: string[] = [];
process.on("unhandledRejection", (reason) => faults.push(`unhandled: ${String(reason)}`));

const asked = withTrials(baseline, Number(values.trials));
const expected = [asked, underLever(asked)].map((scenario) => outcomeDigest(simulate(scenario)));

const parts: Readonly<Record<string, () => Promise<string>>> = {
  kills: reportKills,
  cancels: reportCancels,
  hidden: reportHidden,
  sliders: reportSliders,
};
const sections: string[] = [];
for (const part of values.parts.split(",")) {
  try {
    sections.push(await parts[part]());
  } catch (error) {
    // The other parts are not lost with it.
    faults.push(`${part}: ${String(error)}`);
  }
}

process.stdout.write(
  `${[
    "# Workers that die, runs that are cancelled, a page that is hidden, hands that do not rest",
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, seed ${values.seed}; ${machine}. ${values.note}`.trim(),
    "Written by `npm run --silent proof:faults > test/faults/faults.md`.",
    `Other digests, limits passed, unhandled rejections, errors and warnings of a page: **${faults.length}**.`,
    ...sections,
    ...faults.map((fault) => `- ${fault}`),
  ].join("\n\n")}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Half of them threads of Node, half the page's own workers in Chromium. */
async function reportKills(): Promise<string> {
  const half = Number(values.kills) / 2;
  const inNode = await killed("Node", half, (kill) => runWithKill(spawnNodeWorker, asked, kill));
  const inChromium = await onProofPage((ask) =>
    killed("Chromium", half, (kill) => ask("kill", [asked.run.trials, kill]) as Promise<Killed>),
  );
  const columns = [
    "where",
    "kills",
    "noticed",
    "other digests",
    "unhurt, ms",
    "longer: p50",
    "p95",
    "most, ms",
  ];
  return [
    "## A worker ends at a random moment",
    `${values.trials} trials of the baseline, drawn and then settled again under a lever, by ${WORKERS} workers in a fresh pool; one of them is ended from outside at a moment of the usual duration (median of ${UNHURT} runs that nobody disturbs). Where the pool had no more work for it nothing is noticed. At most ${LONGER_MS} ms longer.`,
    table([columns, inNode, inChromium]),
  ].join("\n\n");
}

async function killed(
  where: string,
  kills: number,
  run: (kill: Kill) => Promise<Killed>,
): Promise<(string | number)[]> {
  const unhurt: number[] = [];
  const one = { workers: WORKERS, batch: 200 };
  for (let k = 0; k < UNHURT; k++) unhurt.push((await run({ ...one, afterMs: null, victim: 0 })).ms);
  const usual = quantileOf(unhurt, 0.5);
  const longer: number[] = [];
  let noticed = 0;
  let different = 0;
  for (let k = 0; k < kills; k++) {
    const kill = { ...one, afterMs: random() * usual, victim: Math.floor(random() * WORKERS) };
    const found = await run(kill);
    longer.push(found.ms - usual);
    if (found.noticed) noticed += 1;
    if (found.digests.join() === expected.join()) continue;
    different += 1;
    faults.push(`${where}, ${JSON.stringify(kill)}: ${found.digests.join()}`);
  }
  process.stderr.write(`${where}: ${kills} kills\n`);
  if (Math.max(...longer) > LONGER_MS) faults.push(`${where}: ${Math.max(...longer)} ms longer`);
  return [where, kills, noticed, different, ...[usual, ...spread(longer)].map(Math.round)];
}

/** Runs of claims that are drawn anew, cancelled half-way. */
async function reportCancels(): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const shared of [true, false]) {
    const cancelling = new Cancelling(spawnNodeWorker, baseline, { workers: WORKERS, shared });
    rows.push(
      await cancelled(`Node, ${shared ? "shared memory" : "without"}`, {
        whole: (seed) => cancelling.whole(seed),
        cancel: (seed, afterMs) => cancelling.cancel(seed, afterMs),
      }),
    );
    cancelling.close();
  }
  await onProofPage(async (ask) => {
    rows.push(
      await cancelled("Chromium, shared memory", {
        whole: (seed) => ask("whole", [seed]) as Promise<string>,
        cancel: (seed, afterMs) => ask("cancel", [seed, afterMs]) as Promise<Cancelled>,
      }),
    );
  });
  const columns = ["where", "cancels", "pieces begun after", "ended after: p50", "p95", "most, ms"];
  return [
    "## A run is cancelled",
    `The baseline with ${baseline.run.trials} trials and another seed each time, ${WORKERS} warm workers, at a random moment of a run; after the last one a whole run has to come to the right digest. From the cancel until both workers are free: at most ${END_MS} ms in 95 of 100. A worker that shares memory with the page learns of the cancel between two batches; without, it finishes its piece, which is smaller for that.`,
    table([columns, ...rows]),
  ].join("\n\n");
}

async function cancelled(
  where: string,
  pool: {
    whole: (seed: string) => Promise<string>;
    cancel: (seed: string, afterMs: number) => Promise<Cancelled>;
  },
): Promise<(string | number)[]> {
  const { seed } = baseline.run;
  const right = await pool.whole(seed);
  const started = performance.now();
  await pool.whole("usual");
  const usual = performance.now() - started;
  const ended: number[] = [];
  let begunAfter = 0;
  for (let k = 0; ended.length < Number(values.cancels) && k < 3 * Number(values.cancels); k++) {
    const found = await pool.cancel(`cancelled ${k}`, random() * usual);
    begunAfter += found.begunAfter;
    if (found.endedMs !== null) ended.push(found.endedMs);
  }
  if (begunAfter > 0) faults.push(`${where}: ${begunAfter} pieces begun after a cancel`);
  if ((await pool.whole(seed)) !== right) faults.push(`${where}: another digest after the cancels`);
  const [p50, p95, most] = spread(ended);
  if (p95 > END_MS) faults.push(`${where}: ends after ${p95} ms`);
  process.stderr.write(`${where}: ${ended.length} cancels\n`);
  return [where, ended.length, begunAfter, ...[p50, p95, most].map(Math.round)];
}

async function reportHidden(): Promise<string> {
  const server = await buildAndServe({ port: null, open: false });
  const { visibility, digest } = await forecastBehind(server.address);
  await server.close();
  const wanted = outcomeDigest(simulate(baseline));
  if (digest !== wanted || visibility !== "hidden") faults.push(`hidden: ${visibility} ${digest}`);
  return [
    "## The page is hidden",
    `Loaded in Chromium in a tab behind another one, of which it says itself that it was “${visibility}” all along: digest ${digest.slice(0, 16)}, that of Node is ${wanted.slice(0, 16)}.`,
  ].join("\n\n");
}

async function reportSliders(): Promise<string> {
  const server = await buildAndServe({ port: null, open: false });
  const { memory, troubles } = await moveSliders(server.address, Number(values.moves), random);
  await server.close();
  faults.push(...troubles);
  const growth = memory[memory.length - 1].heap - memory[0].heap;
  if (growth > GROWTH_MB) faults.push(`the heap has grown by ${growth.toFixed(1)} MB`);
  const columns = ["moves", "heap of the page, MB", "page and workers, MB", "process, MB"];
  const rows = memory.map(({ moves, heap, scripts, process }) => [
    moves,
    ...[heap, scripts, process].map((mb) => mb.toFixed(1)),
  ]);
  return [
    "## Sliders are moved",
    `Keys on random sliders of the plan page in Chromium, ten moves each; garbage is collected before it is weighed, at rest. The heap grew by ${growth.toFixed(1)} MB, at most ${GROWTH_MB}. The history of what can be undone fills in the first thousands of moves.`,
    table([columns, ...rows]),
  ].join("\n\n");
}

type Ask = (name: string, args: readonly unknown[]) => Promise<unknown>;

/** With the page that has the pool and the page's own workers. */
async function onProofPage<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const server = await serveProofPage();
  const tab = await chromiumTab();
  try {
    await tab.open(server.address);
    const result = await work((name, args) => tab.run(`return proof.${name}(...${JSON.stringify(args)})`));
    faults.push(...tab.troubles);
    return result;
  } finally {
    await tab.close();
    await server.close();
  }
}

function spread(values: readonly number[]): [number, number, number] {
  return [quantileOf(values, 0.5), quantileOf(values, 0.95), Math.max(...values)];
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head, ...rest] = rows;
  return [head, head.map(() => "---"), ...rest].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
