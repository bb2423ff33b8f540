import { whyAlive } from "./explained.ts";
import { PARTS } from "./parts.ts";

/** A change that no test has noticed. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The mutator's name. */
  readonly kind: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
}

export interface Counted {
  readonly file: string;
  readonly mutants: number;
  readonly killed: number;
  readonly timedOut: number;
}

export interface Found {
  readonly counts: readonly Counted[];
  readonly alive: readonly Mutant[];
}

/** Part → what was found in it, and when. */
export type Kept = Record<string, Found & { readonly date: string }>;

/** Of a room's mutants; of `ALL` none may live on unexplained. */
const LEAST = 0.9;
const ALL: readonly string[] = ["money", "allocation"];

const NOTES = [
  "A mutant is one small change of the code: an operator turned, a condition fixed, a block emptied, a number or text replaced. It is killed where a test fails, or runs into the limit of time. The score is what was killed; the last column counts those that live on for a reason given below as if they could not be told from the code, or from anything that a test might know.",
  "The mutants are StrykerJS' own; the tests are called in one process, the quickest first (`test/mutation/runner.ts`). Those that put a module in another one's place, or take more than a second, do not judge, so that the scores are lower bounds.",
];

export function reportOf(kept: Kept): { readonly text: string; readonly faults: readonly string[] } {
  const rooms = [...new Set(PARTS.map((part) => part.room))].map((room) => roomOf(room, kept));
  const dates = Object.values(kept).map(({ date }) => date);
  const text = [
    "# Mutants of the exact rooms",
    `${dates.sort().at(-1) ?? "never"}, Node ${process.versions.node}, StrykerJS; written by \`npm run proof:mutation\`, part by part.`,
    ...NOTES,
    table([
      ["room", "mutants", "killed", "timed out", "live on", "no test", "score", "explained"],
      ...rooms.map(({ row }) => row),
    ]),
    ...rooms.flatMap(({ room, alive }) => (alive.length === 0 ? [] : [`## ${room}`, survivors(alive)])),
  ];
  return { text: `${text.join("\n\n")}\n`, faults: rooms.flatMap(({ faults }) => faults) };
}

function roomOf(
  room: string,
  kept: Kept,
): { room: string; row: string[]; alive: readonly Mutant[]; faults: string[] } {
  const names = PARTS.filter((part) => part.room === room).map(({ name }) => name);
  const missing = names.filter((name) => !(name in kept));
  const found = names.flatMap((name) => (name in kept ? [kept[name]] : []));
  const counts = found.flatMap((each) => each.counts);
  const alive = found.flatMap((each) => each.alive);
  const sum = (of: (each: Counted) => number): number => counts.reduce((all, each) => all + of(each), 0);
  const [mutants, killed, timedOut] = [sum((c) => c.mutants), sum((c) => c.killed), sum((c) => c.timedOut)];
  const untested = alive.filter(({ status }) => status === "NoCoverage").length;
  const unexplained = alive.filter((mutant) => whyAlive(mutant) === null).length;
  const row = [
    missing.length === 0 ? room : `${room} (without ${missing.join(", ")})`,
    ...[mutants, killed, timedOut, alive.length - untested, untested].map(String),
    percent((killed + timedOut) / mutants),
    percent((mutants - unexplained) / mutants),
  ];
  const faults = missing.map((name) => `${name}: not yet taken`);
  if ((killed + timedOut) / mutants < LEAST) faults.push(`${room}: ${row[6]}`);
  if (ALL.includes(room) && unexplained > 0) faults.push(`${room}: ${unexplained} live on unexplained`);
  return { room, row, alive, faults };
}

function survivors(alive: readonly Mutant[]): string {
  const rows = alive.map((mutant) => {
    const { file, line, status, from, to } = mutant;
    const word = whyAlive(mutant) ?? (status === "NoCoverage" ? "no test runs it" : "");
    return [`${file.replace("src/", "")}:${line}`, code(from), code(to), word];
  });
  return table([["where", "in place of", "the mutant", "why it lives on"], ...rows]);
}

function table([head, ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function code(text: string): string {
  const short = text.length > 70 ? `${text.slice(0, 69)}…` : text;
  return short === "" ? "nothing" : `\`${short.replace(/\|/g, "\\|").replace(/`/g, "'")}\``;
}

/** Never rounded up. */
function percent(share: number): string {
  if (Number.isNaN(share)) return "–";
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
