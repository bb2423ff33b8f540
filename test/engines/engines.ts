/**
 * Has every engine come to the same digests: every shipped scenario and every key, on 1, 2, 3 and 7 workers,
 * in batches of several sizes, on WebAssembly and on TypeScript; and looks at the built page in each browser.
 * Run by `npm run proof:engines`; the report goes to standard output, progress to standard error; exit status 1
 * where a bit differs.
 */
import { parseArgs } from "node:util";
import { buildAndServe } from "../../src/command/serve.ts";
import { pinnedDigest } from "../fixtures/pins.ts";
import { mainCells, matrix, runHere, type Cell, type Digests, type Found } from "./cells.ts";
import { runInNode } from "./node.ts";
import { serveProofPage } from "./proofPage.ts";
import { lookAtPage, type Shown } from "./realPage.ts";
import { scenarios } from "./scenarios.ts";
import { chromiumTab, firefoxTab, type Tab } from "./tab.ts";
import { webKitTab } from "./webkit.ts";

interface Ran {
  readonly engine: string;
  readonly cells: number;
  readonly digests: number;
  readonly different: number;
  readonly seconds: number;
  readonly shown: Shown | null;
}

const BROWSERS: Readonly<Record<string, () => Promise<Tab>>> = {
  chromium: chromiumTab,
  firefox: firefoxTab,
  webkit: webKitTab,
};

const { values } = parseArgs({
  options: {
    trials: { type: "string", default: "1000" },
    mainTrials: { type: "string", default: "10000" },
    engines: { type: "string", default: ["node", ...Object.keys(BROWSERS)].join(",") },
  },
});
const trials = Number(values.trials);
const mainTrials = Number(values.mainTrials);
const cells = [...matrix(trials), ...mainCells(mainTrials)];
const expected = new Map([trials, mainTrials].map((number) => [number, runHere(number)]));
const faults: string[] = [];

for (const { id, drawn } of expected.get(mainTrials) ?? []) {
  const pin = pinnedDigest(id, mainTrials);
  if (pin !== null && pin !== drawn) faults.push(`${id}: ${drawn} is not what was pinned`);
}

const proofPage = await serveProofPage();
const page = await buildAndServe({ port: null, open: false });
const all: Ran[] = [];
for (const engine of values.engines.split(",")) {
  all.push(engine === "node" ? await inNode() : await inBrowser(BROWSERS[engine]));
}
await page.close();
await proofPage.close();
process.stdout.write(`${report(all).join("\n\n")}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function inNode(): Promise<Ran> {
  const ran = await runCells(`Node ${process.versions.node}`, runInNode);
  return { ...ran, shown: null };
}

async function inBrowser(open: () => Promise<Tab>): Promise<Ran> {
  const tab = await open();
  try {
    const { engine } = tab;
    await tab.open(proofPage.address);
    const ran = await runCells(
      engine,
      async (cell) => (await tab.run(`return proof.runCell(${JSON.stringify(cell)})`)) as Found,
    );
    const shown = await lookAtPage(tab, page.address);
    const digest = expected.get(10_000)?.[0].drawn ?? pinnedDigest("baseline", 10_000);
    if (shown.digest !== digest) faults.push(`${engine}: the page shows ${shown.digest}`);
    if (shown.digestAgain !== digest)
      faults.push(`${engine}: the page loaded again shows ${shown.digestAgain}`);
    if (!shown.selfTest.passed) faults.push(`${engine}: ${shown.selfTest.verdict}`);
    faults.push(...tab.troubles.map((trouble) => `${engine}: ${trouble}`));
    return { ...ran, shown };
  } finally {
    await tab.close();
  }
}

async function runCells(engine: string, run: (cell: Cell) => Promise<Found>): Promise<Omit<Ran, "shown">> {
  const started = Date.now();
  let different = 0;
  for (const cell of cells) {
    const { digests, troubles } = await run(cell);
    const off = differing(digests, expected.get(cell.trials) ?? []);
    different += off.length;
    faults.push(...[...off, ...troubles].map((what) => `${engine}, ${JSON.stringify(cell)}: ${what}`));
    process.stderr.write(`${engine} ${JSON.stringify(cell)}: ${off.length} differ\n`);
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  return { engine, cells: cells.length, digests: 2 * scenarios.length * cells.length, different, seconds };
}

function differing(found: readonly Digests[], wanted: readonly Digests[]): string[] {
  return wanted.flatMap(({ id, drawn, settledAgain }, k) => [
    ...(found[k]?.drawn === drawn ? [] : [`${id}: ${found[k]?.drawn}`]),
    ...(found[k]?.settledAgain === settledAgain ? [] : [`${id}, under a lever: ${found[k]?.settledAgain}`]),
  ]);
}

function report(ran: readonly Ran[]): string[] {
  const rows = ran.map(({ engine, cells, digests, different, seconds, shown }) => [
    engine,
    cells,
    digests,
    different,
    seconds,
    shown === null ? "" : shown.digest.slice(0, 16),
    shown === null ? "" : shown.selfTest.verdict,
  ]);
  const columns = ["engine", "cells", "digests", "different", "s", "page shows", "page tests itself"];
  const date = new Date().toISOString().slice(0, 10);
  const ids = scenarios.map(({ id }) => id).join(", ");
  return [
    "# The same bits in every engine",
    `${date}; written by \`npm run --silent proof:engines > test/engines/engines.md\`.`,
    `Digests that differ, workers that broke, errors and warnings of the page, self-tests not passed: **${faults.length}**.`,
    table([columns, ...rows]),
    `Scenarios: ${ids}. A cell runs all of them on one pool, drawn and then, from the draws that are kept, with all ratios a tenth lower: ${2 * scenarios.length} digests, each over every total of every trial. The digests have to be those of one thread of Node without a pool, and for ${mainTrials} trials those of \`scenarios/results.json\`.`,
    `Cells: ${trials} trials with 1, 2, 3 and 7 workers × batches of 37 (columns transferred), 200 and 500 (columns in shared memory, where the engine has it; WebKitGTK has none) × WebAssembly and TypeScript; and ${mainTrials} trials with 2 workers on either. On the WebAssembly path a worker refuses to begin without both kernels, on the other one it has no WebAssembly at all.`,
    "The cells run on a page of their own (`test/engines/page`), which has the pool, the protocol and the code in the workers from the real one. The real page is built and loaded twice, the second time from the engine's store; its digest is that of the baseline, 10,000 trials, on as many workers as there are cores. Errors and warnings are told by Chromium and Firefox only.",
    ...faults.map((fault) => `- ${fault}`),
  ];
}

function table([head, ...rows]: readonly (readonly unknown[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
