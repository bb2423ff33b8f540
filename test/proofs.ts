export interface Proved {
  readonly name: string;
  readonly passed: boolean;
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

export function summaryOf(all: readonly Proved[], date: string): string {
  const failed = all.filter(({ passed }) => !passed).length;
  const rows = all.map(({ name, passed, seconds, report }) => {
    const link = report === null ? "" : `[${report}](${report.replace(/^test\//, "")})`;
    return `| ${name} | ${passed ? "passed" : "FAILED"} | ${seconds} | ${link} |`;
  });
  return [
    "# Proofs",
    "",
    `${date}; written by \`npm run proof\`. Failed: **${failed}** of ${all.length}.`,
    "",
    "| proof | verdict | s | report |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
