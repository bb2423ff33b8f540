/**
 * Ten million random awards and allocations against exact integers. `npm run proof:money` takes under ten minutes
 * on two cores; the report goes to standard output, progress to standard error; exit status 1 after any fen.
 * A run that was broken off goes on with `-- --resume`.
 */
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { knownShares } from "../../src/allocation/selfTest.ts";
import { startNodeWorker } from "../../workers/nodeWorker.ts";
import { KINDS, type Tally } from "./kinds.ts";
import type { Piece } from "./money.worker.ts";

const PIECES = 50;
const DONE = "test-results/money.json";

type Found = Pick<Tally, "cases" | "amounts" | "faults"> & { readonly off: string };

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "2026" },
    workers: { type: "string", default: "2" },
    /** Part of the cases, so that a change is tried out in seconds. */
    share: { type: "string", default: "1" },
    resume: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const begun = values.resume && existsSync(DONE) ? readFileSync(DONE, "utf8") : "{}";
const found = new Map(Object.entries(JSON.parse(begun) as Record<string, Found>));
mkdirSync("test-results", { recursive: true });
const open = piecesOf(Number(values.share)).filter((piece) => !found.has(nameOf(piece)));
await Promise.all(Array.from({ length: Number(values.workers) }, work));
rmSync(DONE, { force: true });
process.exitCode = report() ? 0 : 1;

/** By turns, so that what a broken run has done is spread over all kinds. */
function piecesOf(share: number): Piece[] {
  return Array.from({ length: PIECES }, (_, number) =>
    KINDS.map(({ cases }, kind) => ({ kind, number, seed, cases: Math.ceil((cases * share) / PIECES) })),
  ).flat();
}

function nameOf({ kind, number }: Piece): string {
  return `${kind}/${number}`;
}

async function work(): Promise<void> {
  const worker = startNodeWorker(new URL("./money.worker.ts", import.meta.url));
  for (let piece = open.shift(); piece !== undefined; piece = open.shift()) {
    const answer = once(worker, "message") as Promise<[Tally]>;
    worker.postMessage(piece);
    const [{ off, ...rest }] = await answer;
    found.set(nameOf(piece), { ...rest, off: String(off) });
    writeFileSync(DONE, JSON.stringify(Object.fromEntries(found)));
    process.stderr.write(`${open.length} of ${KINDS.length * PIECES} pieces left\n`);
  }
  await worker.terminate();
}

/** Returns whether every amount is exact. */
function report(): boolean {
  const rows = KINDS.map(({ name }, kind) => {
    const own = [...found].filter(([piece]) => piece.startsWith(`${kind}/`)).map(([, one]) => one);
    const sum = (of: (one: Found) => number): number => own.reduce((all, one) => all + of(one), 0);
    return {
      name,
      cases: sum((one) => one.cases),
      amounts: sum((one) => one.amounts),
      off: sum((one) => Number(one.off)),
    };
  });
  const total = (key: "cases" | "amounts" | "off"): number => rows.reduce((all, row) => all + row[key], 0);
  const known = knownShares();
  const right = known.filter((each) => each.found.join() === each.expected.join()).length;
  const faults = [...found.values()].flatMap((one) => one.faults);
  const cells = [
    ["kind", "cases", "amounts compared", "fen off"],
    ["---", "---:", "---:", "---:"],
    ...[
      ...rows,
      { name: "**all**", cases: total("cases"), amounts: total("amounts"), off: total("off") },
    ].map(({ name, cases, amounts, off }) => [name, grouped(cases), grouped(amounts), grouped(off)]),
  ];
  const lines = [
    `# ${grouped(total("cases"))} awards and allocations against exact integers`,
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, seed ${seed}; written by \`npm run --silent proof:money > test/money/money.md\`.`,
    `Fen off, all amounts together: **${total("off")}**. Known answers of largest remainder: **${right} of ${known.length}**.`,
    cells.map((row) => `| ${row.join(" | ")} |`).join("\n"),
    `Every case compares at least one amount. Cases lie where money goes wrong: products one part in ten thousand (in a hundred million) beside a whole fen, weights whose share lies one part of the sum beside it, caps, losses, other awards and ceilings a fen beside what they hold, ties, single fen, sums up to 2⁵³. The exact side is written in BigInt from the model alone: \`exactAward.ts\` here, \`allocate.ts\` and \`settle.ts\` in \`test/reference\`. \`kinds.test.ts\` shows that doubles alone, or a rule that is a little wrong, would be found out.`,
    ...faults.slice(0, 40).map((fault) => `- ${fault}`),
  ];
  process.stdout.write(`${lines.join("\n\n")}\n`);
  return faults.length === 0 && right === known.length;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
