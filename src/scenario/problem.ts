/** One thing that is wrong with a file. `src/text/problems.ts` says it in words. */
export interface Problem {
  /** Where in the file, e.g. `segments[3].claims[1].cost.median`; empty for the file as a whole. */
  readonly path: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** More than this nobody reads, and a hostile file must not fill the page with them. */
export const MOST_PROBLEMS = 500;

/** Collects every problem of a file; after `MOST_PROBLEMS` it only says that there are more. */
export class Problems {
  readonly list: Problem[] = [];

  /** How many were reported, the dropped ones included. */
  count = 0;

  add(path: string, code: string, values: Problem["values"] = {}): void {
    this.count += 1;
    if (this.count <= MOST_PROBLEMS) this.list.push({ path, code, values });
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
