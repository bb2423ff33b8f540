/**
 * Puts the program's random words through dieharder, in every direction in which it addresses them.
 * Usage: battery.ts [--seed TEXT] [--directions a,b] ; the report goes to standard output, progress to
 * standard error; exit status 1 where anything FAILED. Needs dieharder on the PATH; takes a quarter of an hour.
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { DIRECTIONS, type Stream } from "./batteryStreams.ts";

/**
 * dieharder's arguments, with fewer samples (`-p`) where a test is slow. Left out are the tests that its
 * authors suspect and those that take longest.
 */
const TESTS = [
  "-d 0",
  "-d 1 -p 30",
  "-d 2 -p 30",
  "-d 3 -p 30",
  "-d 4",
  "-d 8",
  "-d 9 -p 30",
  "-d 10 -p 50",
  "-d 11 -p 50",
  "-d 13 -p 30",
  "-d 15",
  "-d 16 -p 30",
  "-d 17 -t 1000000 -p 30",
  "-d 100",
  "-d 101 -p 30",
  "-d 102 -p 100",
  "-d 200 -n 4 -p 30",
  "-d 202 -n 5 -p 30",
  "-d 203 -n 1 -p 20",
  "-d 206",
  "-d 208",
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
  const results: Result[] = [];
  const notes: string[] = [];
  let chunks = 0;
  for (const args of TESTS) {
    const started = Date.now();
    const run = await dieharder(args, streamOf(direction, seed, args));
    if (run.results.length === 0) throw new Error(`dieharder ${args} said nothing`);
    chunks += run.chunks;
    results.push(...run.results);
    if (run.results.some(({ verdict }) => verdict !== "PASSED")) {
      notes.push(...(await again({ direction, args, seed }, run.results)));
    }
    const worst = run.results.map((r) => `${r.test} ${r.pValue} ${r.verdict}`).join("; ");
    process.stderr.write(`${direction} ${args} ${Math.round((Date.now() - started) / 1000)} s: ${worst}\n`);
  }
  return { direction, results, megawords: Math.round((chunks * CHUNK.length) / 1e6), notes };
}

/** Words of its own for every test, so that what one of them takes moves no other. */
function streamOf(direction: string, seed: string, args: string): Stream {
  return DIRECTIONS[direction](`${seed} ${args}`);
}

/** A weak value comes up in one result of a hundred; what matters is whether another seed is weak too. */
async function again(
  at: { readonly direction: string; readonly args: string; readonly seed: string },
  first: readonly Result[],
): Promise<string[]> {
  const run = await dieharder(at.args, streamOf(at.direction, `${at.seed}, again`, at.args));
  return first.flatMap(({ test, pValue, verdict }, i) => {
    if (verdict === "PASSED") return [];
    const second = run.results[i];
    if (verdict === "FAILED" || second.verdict === "FAILED") process.exitCode = 1;
    return [
      `${at.direction}, ${test}: ${pValue} ${verdict}; with another seed ${second.pValue} ${second.verdict}`,
    ];
  });
}

function rowOf({ direction, results, megawords }: Summary): string {
  const count = (verdict: Verdict): number => results.filter((r) => r.verdict === verdict).length;
  const meanP = (results.reduce((sum, r) => sum + r.pValue, 0) / results.length).toFixed(2);
  const row = [direction, results.length, megawords, meanP, count("PASSED"), count("WEAK"), count("FAILED")];
  return `| ${row.join(" | ")} |`;
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "dalian-2026" },
    directions: { type: "string", default: Object.keys(DIRECTIONS).join(",") },
  },
});
const notes: string[] = [];
process.stdout.write(
  [
    `Seed "${values.seed}", ${new Date().toISOString().slice(0, 10)}; another seed: "${values.seed}, again".`,
    "",
    "| direction | results | million words | mean p | passed | weak | failed |",
    "|---|---|---|---|---|---|---|",
    "",
  ].join("\n"),
);
for (const direction of values.directions.split(",")) {
  if (!Object.hasOwn(DIRECTIONS, direction)) throw new Error(`no direction ${direction}`);
  const summary = await walk(direction, values.seed);
  process.stdout.write(`${rowOf(summary)}\n`);
  notes.push(...summary.notes);
}
process.stdout.write(
  `\n${notes.length === 0 ? "Nothing weak." : notes.map((note) => `- ${note}`).join("\n")}\n`,
);
