export interface Proved {
  readonly name: string;
  readonly passed: boolean;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly seconds: number;
  /** Path of its report; `null` where none names it. */
  readonly report: string | null;
}

interface Text {
  readonly path: string;
  readonly text: string;
}

/**
 * @param packageText of package.json
 * @param wanted      names without `proof:`; none: all
 * @throws {RangeError} for a name that is none
 */
export function proofsIn(packageText: string, wanted: readonly string[]): string[] {
  const { scripts } = JSON.parse(packageText) as { readonly scripts: Readonly<Record<string, string>> };
  const all = Object.keys(scripts).filter((name) => name.startsWith("proof:"));
  for (const name of wanted) if (!all.includes(`proof:${name}`)) throw new RangeError(`no proof:${name}`);
  return wanted.length === 0 ? all : wanted.map((name) => `proof:${name}`);
}

/** The report that names the proof; one that says `proof:NAME > PATH` of itself is written by it. */
export function reportOf(
  name: string,
  reports: readonly Text[],
): { readonly path: string; readonly isWritten: boolean } | null {
  const own = reports.find(({ path, text }) => text.includes(`${name} > ${path}\``));
  if (own !== undefined) return { path: own.path, isWritten: true };
  const naming = reports.find(({ path, text }) => path !== "test/proof.md" && text.includes(`${name}\``));
  return naming === undefined ? null : { path: naming.path, isWritten: false };
}

const ROW = /^\| (proof:\S+) \| (passed|FAILED) \| (\S+) \| (\d+) \| (?:\[(\S+)\]\(\S+\))? *\|$/gm;

/** What an earlier summary says: what is not run again stands as it was. */
export function provedIn(summary: string): Proved[] {
  return [...summary.matchAll(ROW)].map(([, name, verdict, date, seconds, report]) => ({
    name,
    passed: verdict === "passed",
    date,
    seconds: Number(seconds),
    report: (report as string | undefined) ?? null,
  }));
}

/**
 * @param names  of all proofs, in order
 * @param proved the latest of the same name counts; of names that are none any more nothing does
 */
export function summaryOf(names: readonly string[], proved: readonly Proved[]): string {
  const latest = new Map(proved.map((each) => [each.name, each]));
  const found = names.flatMap((name) => latest.get(name) ?? []);
  const failed = found.filter(({ passed }) => !passed).length;
  return [
    "# Proofs",
    "",
    `Written by \`npm run proof\`. Failed: **${failed}** of ${found.length}; not run: ${names.length - found.length}.`,
    "",
    "| proof | verdict | date | s | report |",
    "| --- | --- | --- | --- | --- |",
    ...names.map((name) => rowOf(name, latest.get(name))),
    "",
  ].join("\n");
}

function rowOf(name: string, proved: Proved | undefined): string {
  if (proved === undefined) return `| ${name} | not run |  |  |  |`;
  const { passed, date, seconds, report } = proved;
  const link = report === null ? "" : `[${report}](${report.replace(/^test\//, "")})`;
  return `| ${name} | ${passed ? "passed" : "FAILED"} | ${date} | ${seconds} | ${link} |`;
}
