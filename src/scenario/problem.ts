export type ProblemCode =
  | "too-large"
  | "empty-file"
  | "too-deep"
  | "duplicate-key"
  | "forbidden-key"
  | "number-range"
  | "cut-short"
  | "not-json"
  | "more"
  | "required"
  | "not-number"
  | "not-whole"
  | "not-ratio"
  | "not-yuan"
  | "not-text"
  | "not-flag"
  | "not-date"
  | "not-month"
  | "not-year"
  | "not-list"
  | "not-object"
  | "decimals"
  | "min"
  | "max"
  | "above"
  | "empty-text"
  | "long-text"
  | "choice"
  | "no-such-date"
  | "year-range"
  | "list-long"
  | "list-short"
  | "unknown-key"
  | "format-missing"
  | "format"
  | "newer"
  | "is-ledger"
  | "is-scenario"
  | "unknown-policy"
  | "empty-name"
  | "expires-first"
  | "validity-long"
  | "year-key"
  | "unknown-clause"
  | "no-such-lever"
  | "clause-twice"
  | "carry-over"
  | "priority-missing"
  | "unknown-reading"
  | "opens-outside"
  | "lag-key"
  | "sum-one"
  | "twelve"
  | "all-zero"
  | "too-many-claims"
  | "interval-order"
  | "id-twice"
  | "clause-not-open"
  | "not-of-clause"
  | "unknown-months"
  | "awarded-clause"
  | "awarded-year-clause"
  | "unknown-applicant"
  | "decided-first"
  | "outside-claim-year"
  | "cost-missing"
  | "cost-twice"
  | "labour-above-cost"
  | "sum-large";

/** One thing that is wrong with a file. `src/text/problems.ts` says it in words. */
export interface Problem {
  /** Where in the file, e.g. `segments[3].claims[1].cost.median`; empty for the file as a whole. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** More than this nobody reads, and a hostile file must not fill the page with them. */
export const MOST_PROBLEMS = 500;

/** Collects every problem of a file; after `MOST_PROBLEMS` it only says that there are more. */
export class Problems {
  readonly list: Problem[] = [];

  /** How many were reported, the dropped ones included. */
  count = 0;

  /** `path` is asked for only where the problem is kept. */
  add(path: () => string, code: ProblemCode, values: Problem["values"] = {}): void {
    this.count += 1;
    if (this.count <= MOST_PROBLEMS) this.list.push({ path: path(), code, values });
    else if (this.count === MOST_PROBLEMS + 1)
      this.list.push({ path: "", code: "more", values: { shown: MOST_PROBLEMS } });
  }
}

/** `["segments", 3, "cost"]` → `segments[3].cost`; a key that is no plain word is quoted in brackets. */
export function pathText(steps: readonly (string | number)[]): string {
  let text = "";
  for (const step of steps) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[\p{L}\p{N}_$-]{1,60}$/u.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${quote(step)}]`;
  }
  return text;
}

/** A text from the file in quotes, on one line and of bounded length. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
