/**
 * Reads a hundred thousand files that nobody meant: mutated from valid ones, built from the grammar,
 * damaged as text, ledgers. Run by `npm run proof:format`; the report goes to standard output, progress to
 * standard error; exit status 1 after anything that may not happen.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { readLedger } from "../../src/scenario/ledgerFile.ts";
import { LEDGER } from "./files.ts";
import { documents } from "./grammar.ts";
import { SMALL, changed, changes, damages, prototypeNames } from "./mutate.ts";
import { agreementOn } from "./schemaCheck.ts";

interface Kind {
  readonly name: string;
  /** Share of all files. */
  readonly share: number;
  readonly texts: fc.Arbitrary<string>;
  /** Says what became of the text; throws where that may not be. */
  readonly judge: (text: string) => string;
}

const KINDS: readonly Kind[] = [
  {
    name: "scenarios, mutated",
    share: 0.4,
    texts: changes.map((list) => changed(SMALL, list)),
    judge: agreementOn,
  },
  {
    name: "scenarios, from the grammar",
    share: 0.4,
    texts: documents.map((each) => JSON.stringify(each)),
    judge: agreementOn,
  },
  { name: "scenarios, damaged as text", share: 0.1, texts: damages, judge: agreementOn },
  {
    name: "ledgers, mutated",
    share: 0.1,
    texts: changes.map((list) => changed(LEDGER, list)),
    judge: (text) => (readLedger(text).ok ? "accepted (ledger)" : "refused (ledger)"),
  },
];

const OUTCOMES = [
  "both accept",
  "both refuse",
  "beyond the schema",
  "newer",
  "no JSON",
  "accepted (ledger)",
  "refused (ledger)",
];
const BATCH = 1000;

const { values } = parseArgs({
  options: { files: { type: "string", default: "100000" }, seed: { type: "string", default: "2026" } },
});
const files = Number(values.files);
const pristine = prototypeNames().join();
const faults: string[] = [];

const rows = KINDS.map((kind) => {
  const counts = countsOf(kind);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [kind.name, total, ...OUTCOMES.map((outcome) => counts.get(outcome) ?? 0)];
});
const columns = ["files", "number", ...OUTCOMES];
const table = [columns, columns.map(() => "---"), ...rows];
process.stdout.write(
  `${[
    `# ${files} files that nobody meant`,
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, seed ${values.seed}; written by \`npm run --silent proof:format > test/scenario/fuzz.md\`.`,
    `Crashes, traces on prototypes, files accepted that the schema forbids, and files that only the reader refuses though the schema should: **${faults.length}**.`,
    table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
    "Beyond the schema: refused by the reader alone, for one of the reasons in `src/scenario/schemaBeyond.ts`.",
    ...faults.map((fault) => `- ${fault}`),
  ].join("\n\n")}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function countsOf({ name, share, texts, judge }: Kind): Map<string, number> {
  const counts = new Map<string, number>();
  const number = Math.round(files * share);
  for (let done = 0; done < number; done += BATCH) {
    const numRuns = Math.min(BATCH, number - done);
    for (const text of fc.sample(texts, { numRuns, seed: Number(values.seed) + done })) {
      const outcome = outcomeOf(judge, text);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    process.stderr.write(`${name}: ${done + numRuns} of ${number}\n`);
  }
  return counts;
}

function outcomeOf(judge: (text: string) => string, text: string): string {
  try {
    const outcome = judge(text);
    if (prototypeNames().join() === pristine) return outcome;
    faults.push(`prototypes polluted by ${text.slice(0, 2000)}`);
  } catch (error) {
    faults.push(String(error).slice(0, 2000));
  }
  return "fault";
}
