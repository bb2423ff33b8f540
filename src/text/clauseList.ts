export type ListFault = "not-a-list" | "no-such-clause" | "clause-twice" | "clause-elsewhere";

/** Clause numbers that somebody typed, or why not; `about`: the part that is wrong. */
export type ClauseList =
  | { readonly ok: true; readonly clauses: readonly number[] }
  | { readonly ok: false; readonly fault: ListFault; readonly about: string };

export interface ClauseListRules {
  /** The clauses of the policy. */
  readonly known: readonly number[];
  /** Those that stand in another list already. */
  readonly taken: readonly number[];
}

/** `1、3，5-8`, full-width or not, with or without 第 and 条; in the order typed. Nothing typed: no clause. */
export function readClauseList(typed: string, { known, taken }: ClauseListRules): ClauseList {
  const clauses: number[] = [];
  for (const part of partsOf(typed)) {
    const numbers = numbersOf(part);
    if (numbers === null) return { ok: false, fault: "not-a-list", about: part };
    const meant = numbers.filter((each) => known.includes(each));
    if (meant.length === 0) return { ok: false, fault: "no-such-clause", about: part };
    for (const number of meant) {
      const fault = clauses.includes(number)
        ? "clause-twice"
        : taken.includes(number)
          ? "clause-elsewhere"
          : null;
      if (fault !== null) return { ok: false, fault, about: String(number) };
      clauses.push(number);
    }
  }
  return { ok: true, clauses };
}

function partsOf(typed: string): string[] {
  return typed
    .normalize("NFKC")
    .replace(/[第条]/g, "")
    .split(/[\s,、;]+/)
    .filter((part) => part !== "");
}

/** `5` or `5-8`; `null`: neither. */
function numbersOf(part: string): number[] | null {
  const match = /^(\d{1,3})(?:[-–~至](\d{1,3}))?$/.exec(part);
  if (match === null) return null;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return last < first ? null : Array.from({ length: last - first + 1 }, (_, k) => first + k);
}
