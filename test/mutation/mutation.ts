/**
 * Changes the code of the exact rooms, one small change at a time, and tells which changes no test notices.
 * `npm run proof:mutation -- money ledger-awards` takes these parts, without a name all of them, each under ten
 * minutes; what they found is kept in results.json, and the report is written from all that is kept.
 * Progress goes to standard error; exit status 1 where a score is too low or a survivor unexplained.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import type { LogLevel, MutantResult } from "@stryker-mutator/api/core";
import { PARTS } from "./parts.ts";
import type { Part } from "./parts.ts";
import { reportOf } from "./report.ts";
import type { Found, Kept, Mutant } from "./report.ts";
import { JUDGES } from "./runner.ts";

const HERE = "test/mutation";
const KEPT = `${HERE}/results.json`;
const SCRATCH = "test-results/mutation";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join()}; there are ${PARTS.map((p) => p.name).join()}`);
mkdirSync(SCRATCH, { recursive: true });
for (const part of PARTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const from = Date.now();
  const sources = new Map(pathsOf(part).map((path) => [path, readFileSync(path, "utf8")]));
  const found = foundOf(await mutantsOf(part), sources);
  process.stderr.write(`${part.name}: ${Math.round((Date.now() - from) / 1000)} s\n`);
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(KEPT, `${JSON.stringify({ ...readKept(), [part.name]: { date, ...found } }, null, 1)}\n`);
}
const { text, faults } = reportOf(readKept());
writeFileSync(`${HERE}/mutation.md`, text);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Read anew each time: several parts may be taken at once. */
function readKept(): Kept {
  return JSON.parse(readFileSync(KEPT, "utf8")) as Kept;
}

function pathsOf({ room, files }: Part): string[] {
  return files.map((file) => `src/${room}/${file}.ts`);
}

function judgesOf({ room, judges = [room] }: Part): string[] {
  return judges.flatMap((judge) =>
    readdirSync(`test/${judge}`)
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => `test/${judge}/${name}`),
  );
}

function mutantsOf(part: Part): Promise<MutantResult[]> {
  return new Stryker({
    plugins: [pathToFileURL(`${HERE}/runner.ts`).href],
    testRunner: "in-one-process",
    testRunnerNodeArgs: ["--import", "tsx"],
    mutate: pathsOf(part),
    [JUDGES]: judgesOf(part),
    concurrency: 2,
    timeoutMS: 15_000,
    timeoutFactor: 3,
    tempDirName: `${SCRATCH}/copy-${part.name}`,
    ignorePatterns: ["dist", "playwright-report", "test-results"],
    reporters: [],
    logLevel: "error" as LogLevel,
    allowConsoleColors: false,
  }).runMutationTest();
}

function foundOf(mutants: readonly MutantResult[], sources: ReadonlyMap<string, string>): Found {
  const counts = [...sources.keys()].map((file) => {
    const own = mutants.filter((mutant) => pathOf(mutant) === file);
    const number = (status: MutantResult["status"]): number =>
      own.filter((mutant) => mutant.status === status).length;
    return { file, mutants: own.length, killed: number("Killed"), timedOut: number("Timeout") };
  });
  const alive = mutants.filter(({ status }) => status !== "Killed" && status !== "Timeout");
  return { counts, alive: alive.map((mutant) => mutantOf(mutant, sources.get(pathOf(mutant)) ?? "")) };
}

function pathOf({ fileName }: MutantResult): string {
  return relative(process.cwd(), fileName).replaceAll("\\", "/");
}

function mutantOf(mutant: MutantResult, source: string): Mutant {
  const { start, end } = mutant.location;
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return {
    file: pathOf(mutant),
    line: start.line,
    kind: mutant.mutatorName,
    status: mutant.status,
    from: oneLine(lines.join(" ")),
    to: oneLine(mutant.replacement ?? ""),
  };
}

function oneLine(code: string): string {
  return code.replace(/\s+/g, " ");
}
