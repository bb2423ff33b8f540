/**
 * What `storage.test.ts` samples, in full: every call of the storage that can fail does, a thousand orders of
 * two tabs, twenty runs of two real ones, two hundred kills of the page. Run by `npm run proof:storage`, or a part of it with `--part`; the
 * report goes to standard output; exit status 1 after anything that may not happen.
 */
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { buildAndServe } from "../../src/command/serve.ts";
import type * as StorageFaults from "./storageFaults.ts";
import type { Kill } from "./storageKills.ts";
import type { TabRun } from "./storageTabs.ts";
import type * as TwoTabs from "./twoTabs.ts";
import type { Played } from "./twoTabs.ts";

const PARTS = ["faults", "tabs", "pages", "kills"] as const;
const { values } = parseArgs({
  options: {
    part: { type: "string", multiple: true, default: [...PARTS] },
    plays: { type: "string", default: "1000" },
    runs: { type: "string", default: "20" },
    kills: { type: "string", default: "200" },
    browsers: { type: "string", default: "10" },
    seed: { type: "string", default: "2026" },
  },
});
const seed = Number(values.seed);
let faults = 0;

/** Sources with runes need Svelte's compiler. */
async function withSources<T>(use: (load: (path: string) => Promise<unknown>) => Promise<T>): Promise<T> {
  const vite = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false },
    logLevel: "error",
  });
  try {
    return await use((path) => vite.ssrLoadModule(new URL(path, import.meta.url).pathname));
  } finally {
    await vite.close();
  }
}

async function storageFaults(): Promise<string> {
  return withSources(async (load) => {
    const { FAULTS, workThrough } = (await load("storageFaults.ts")) as typeof StorageFaults;
    const rows = [["storage", "from the n-th call", "runs", "told", "silent losses"]];
    for (const fault of FAULTS) {
      for (const lasts of [false, true]) {
        const { calls } = workThrough({ fault, lasts, nth: Infinity });
        const runs = Array.from({ length: calls }, (_, i) => workThrough({ fault, lasts, nth: i + 1 }));
        const silent = runs.filter((each) => each.silent.length > 0).length;
        faults += silent;
        const told = runs.filter(({ visible }) => visible).length;
        rows.push([fault, lasts ? "for good" : "once", calls, told, silent].map(String));
      }
    }
    return [
      "## Every n-th call of the storage fails",
      "A day's work: opening, edits, undo, slots, saving, reloading, pruning. Told: a visible state said so; where nothing was told, everything was there.",
      table(rows),
    ].join("\n\n");
  });
}

async function twoTabs(): Promise<string> {
  return withSources(async (load) => {
    const { play } = (await load("twoTabs.ts")) as typeof TwoTabs;
    const played: Played[] = [];
    for (let i = 0; i < Number(values.plays); i++) played.push(await play(seed + i));
    const sum = (of: (each: Played) => number): number => played.reduce((total, each) => total + of(each), 0);
    const lost = sum((each) => each.lost.length);
    faults += lost;
    const counts = ["edits", "takeovers", "crashes", "crashed", "told", "asked"] as const;
    return [
      `## ${played.length} interleavings of two tabs`,
      "Crashed: edits of the last 250 ms that went with a crash. Told: their page said that they were not saved when it crashed. Asked: the browser asked before it closed such a page.",
      table([
        [...counts, "lost edits"],
        [...counts.map((count) => sum((each) => each[count])), lost].map(String),
      ]),
    ].join("\n\n");
  });
}

async function withPage<T>(use: (address: string) => Promise<T>): Promise<T> {
  const server = await buildAndServe({ port: null, open: false });
  try {
    return await use(server.address);
  } finally {
    await server.close();
  }
}

async function twoPages(): Promise<string> {
  const { runTwoTabs } = await import("./storageTabs.ts");
  const runs = await withPage((address) => runTwoTabs(address, Number(values.runs), seed));
  const sum = (of: (each: TabRun) => number): number => runs.reduce((total, each) => total + of(each), 0);
  const lost = sum((each) => each.lost.length);
  faults += lost;
  const counts = ["edits", "takeovers", "standstills", "reloads", "closings", "asked"] as const;
  return [
    `## ${runs.length} runs of two tabs in real Chromium`,
    "Both are used at the same time, at random: scenarios renamed, the right to edit taken over, the page's thread held up to 600 ms, the page reloaded, closed, opened again. Asked: the browser asked before a page went, and it stayed. Lost: an edit that a page took and that undo and redo do not lead to, once all is closed and the page opened anew.",
    table([
      [...counts, "lost edits"],
      [...counts.map((count) => sum((each) => each[count])), lost].map(String),
    ]),
  ].join("\n\n");
}

async function kills(): Promise<string> {
  const { killBrowsers, killPages } = await import("./storageKills.ts");
  return withPage(async (address) => {
    const pages = await killPages(address, Number(values.kills), seed);
    const browsers = await killBrowsers(address, Number(values.browsers), seed);
    faults += pages.filter(({ lostMs, unreadable }) => lostMs > 250 || unreadable).length;
    faults += browsers.filter(({ unreadable }) => unreadable).length;
    return killsReport(pages, browsers);
  });
}

function killsReport(pages: readonly Kill[], browsers: readonly Kill[]): string {
  const row = (name: string, all: readonly Kill[]): string[] => {
    const ages = all.map(({ lostMs }) => lostMs).sort((a, b) => a - b);
    const edits = all.reduce((sum, each) => sum + each.edits, 0);
    const late = ages.filter((age) => age > 250).length;
    const unreadable = all.filter((each) => each.unreadable).length;
    const numbers = [
      all.length,
      edits,
      ages[Math.floor(ages.length / 2)] ?? 0,
      ages.at(-1) ?? 0,
      late,
      unreadable,
    ];
    return [name, ...numbers.map(String)];
  };
  return [
    "## Kills at random moments, real Chromium",
    "The process gets SIGKILL while scenarios are renamed and ratios moved, an edit every few milliseconds. Lost: age of the oldest edit that the next page did not have.",
    table([
      ["killed", "times", "edits", "median ms lost", "most ms lost", "more than 250 ms", "unreadable"],
      row("the page", pages),
      row("the whole browser", browsers),
    ]),
    "Chromium writes its local storage to disk every few seconds. A browser that is killed as a whole takes along what it had not written; the store stays readable.",
  ].join("\n\n");
}

function table([head, ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const parts = { faults: storageFaults, tabs: twoTabs, pages: twoPages, kills };
process.stdout.write(
  `# Work is never lost\n\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, seed ${seed}; written by \`npm run --silent proof:storage > test/app/storage.md\`.\n`,
);
// Each part as soon as it is done: a later one that breaks takes nothing along.
for (const part of PARTS) if (values.part.includes(part)) process.stdout.write(`\n${await parts[part]()}\n`);
process.exitCode = faults === 0 ? 0 : 1;
