/**
 * Puts the program's random words through dieharder, in every direction in which it addresses them.
 * Usage: battery.ts [--seed TEXT] [--directions a,b] ; the report goes to standard output, progress to
 * standard error. Needs dieharder on the PATH; takes about an hour.
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { DIRECTIONS, type Stream } from "./batteryStreams.ts";

/** dieharder's arguments; its suspect tests are left out, fewer samples where a test is slow. */
const TESTS = [
  "-d 0",
  "-d 1",
  "-d 2 -p 50",
  "-d 3",
  "-d 4",
  "-d 8",
  "-d 9",
  "-d 10",
  "-d 11",
  "-d 12",
  "-d 13",
  "-d 15",
  "-d 16",
  "-d 17 -t 1000000 -p 50",
  "-d 100",
  "-d 101",
  "-d 102 -p 50",
  "-d 200 -n 4",
  "-d 201 -n 3 -p 100",
  "-d 202 -n 5",
  "-d 203 -n 1",
  "-d 203 -n 11 -p 20",
  "-d 203 -n 16 -p 20",
  "-d 204 -p 200",
  "-d 205 -p 1",
  "-d 206",
  "-d 207",
  "-d 208",
  "-d 209",
];

type Verdict = "PASSED" | "WEAK" | "FAILED";

interface Result {
  readonly test: string;
  readonly pValue: number;
  readonly verdict: Verdict;
}

interface Summary {
  readonly direction: string;
  readonly results: readonly Result[];
  readonly megawords: number;
  readonly notes: readonly string[];
}

const CHUNK = new Uint32Array(1 << 16);

/** Streams words to one dieharder run until it has had enough. */
function dieharder(args: string, stream: Stream): Promise<{ results: Result[]; chunks: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn("dieharder", ["-g", "200", ...args.split(" ")], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    let text = "";
    let chunks = 0;
    let open = true;
    const feed = (): void => {
      while (open) {
        stream(CHUNK);
        chunks++;
        const copy = new Uint8Array(CHUNK.buffer.slice(0));
        if (!child.stdin.write(copy)) return;
      }
    };
    child.stdin.on("drain", feed);
    // dieharder closes its input when it has read enough.
    child.stdin.on("error", () => (open = false));
    child.stdout.on("data", (part: Buffer) => (text += part.toString()));
    child.on("error", reject);
    child.on("close", () => {
      open = false;
      resolve({ results: resultsIn(text), chunks });
    });
    feed();
  });
}

function resultsIn(text: string): Result[] {
  const line = /^\s*(\S+)\|\s*(\d+)\|\s*\d+\|\s*\d+\|\s*([\d.]+)\|\s*(PASSED|WEAK|FAILED)/gm;
  return [...text.matchAll(line)].map(([, name, ntuple, pValue, verdict]) => ({
    test: `${name} ${ntuple}`,
    pValue: Number(pValue),
    verdict: verdict as Verdict,
  }));
}

async function walk(direction: string, seed: string): Promise<Summary> {
  const stream = DIRECTIONS[direction](seed);
  const results: Result[] = [];
  const notes: string[] = [];
  let chunks = 0;
  for (const args of TESTS) {
    const started = Date.now();
    const run = await dieharder(args, stream);
    if (run.results.length === 0) throw new Error(`dieharder ${args} said nothing`);
    chunks += run.chunks;
    results.push(...run.results);
    for (const result of run.results) {
      if (result.verdict !== "PASSED") notes.push(await again(direction, args, seed, result));
    }
    const worst = run.results.map((r) => `${r.test} ${r.pValue} ${r.verdict}`).join("; ");
    process.stderr.write(`${direction} ${args} ${Math.round((Date.now() - started) / 1000)} s: ${worst}\n`);
  }
  return { direction, results, megawords: Math.round((chunks * CHUNK.length) / 1e6), notes };
}

/** A weak value comes up in one test of a hundred; what matters is whether another seed is weak too. */
async function again(direction: string, args: string, seed: string, first: Result): Promise<string> {
  const other = `${seed}, again`;
  const run = await dieharder(args, DIRECTIONS[direction](other));
  const same = run.results.find((r) => r.test === first.test);
  const second = same === undefined ? "no result" : `${same.pValue} ${same.verdict}`;
  return `${direction}, ${first.test}: ${first.pValue} ${first.verdict}; with seed "${other}" ${second}`;
}

function rowOf({ direction, results, megawords }: Summary): string {
  const count = (verdict: Verdict): number => results.filter((r) => r.verdict === verdict).length;
  const row = [direction, results.length, megawords, count("PASSED"), count("WEAK"), count("FAILED")];
  return `| ${row.join(" | ")} |`;
}

function reportOf(seed: string, summaries: readonly Summary[]): string {
  const notes = summaries.flatMap((s) => s.notes);
  return [
    `Seed "${seed}", ${new Date().toISOString().slice(0, 10)}.`,
    "",
    "| direction | results | million words | passed | weak | failed |",
    "|---|---|---|---|---|---|",
    ...summaries.map(rowOf),
    "",
    ...(notes.length === 0 ? ["Nothing weak."] : notes.map((note) => `- ${note}`)),
    "",
  ].join("\n");
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "dalian-2026" },
    directions: { type: "string", default: Object.keys(DIRECTIONS).join(",") },
  },
});
const summaries: Summary[] = [];
for (const direction of values.directions.split(",")) {
  if (!Object.hasOwn(DIRECTIONS, direction)) throw new Error(`no direction ${direction}`);
  summaries.push(await walk(direction, values.seed));
}
process.stdout.write(reportOf(values.seed, summaries));
