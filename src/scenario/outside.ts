import { setAt } from "./place.ts";
import type { Step } from "./place.ts";
import type { Problem } from "./problem.ts";
import type { ScenarioDocument } from "./read.ts";

/** A value that names a year or month which other dates leave outside the validity. */
export type Outside =
  | { readonly what: "ceiling" | "factors"; readonly year: number }
  | { readonly what: "levers" | "pool"; readonly clause: number; readonly year: number }
  | { readonly what: "baseYear" | "opens" };

/** What stands in the way of other dates; `null` where something else is wrong, too, or nothing. */
export function outsideOf(problems: readonly Problem[]): readonly Outside[] | null {
  const found = problems.map(({ code, path }) =>
    code === "year-range" || code === "opens-outside" ? outsideAt(path) : null,
  );
  const named = found.flatMap((each) => each ?? []);
  return named.length === found.length && named.length > 0 ? named : null;
}

/** The document without these values; what is left out takes its default. */
export function withoutOutside(document: ScenarioDocument, outside: readonly Outside[]): ScenarioDocument {
  return outside.reduce((left, each) => {
    const [first, ...rest] = stepsOf(each);
    return setAt(left, [first, ...rest], null);
  }, document);
}

function outsideAt(path: string): Outside | null {
  if (path === "timing.opens") return { what: "opens" };
  if (path === "trend.costBaseYear") return { what: "baseYear" };
  const [, ceiling] = /^budget\.ceilings\.(\d+)$/.exec(path) ?? [];
  if (ceiling !== undefined) return { what: "ceiling", year: Number(ceiling) };
  const [, factors] = /^years\.(\d+)$/.exec(path) ?? [];
  if (factors !== undefined) return { what: "factors", year: Number(factors) };
  const [, clause, kind, year] = /^levers\.(\d+)\.(byYear|pool)\.(\d+)$/.exec(path) ?? [];
  if (clause === undefined) return null;
  return { what: kind === "pool" ? "pool" : "levers", clause: Number(clause), year: Number(year) };
}

function stepsOf(outside: Outside): [Step, ...Step[]] {
  switch (outside.what) {
    case "ceiling":
      return ["budget", "ceilings", String(outside.year)];
    case "factors":
      return ["years", String(outside.year)];
    case "levers":
      return ["levers", String(outside.clause), "byYear", String(outside.year)];
    case "pool":
      return ["levers", String(outside.clause), "pool", String(outside.year)];
    case "baseYear":
      return ["trend", "costBaseYear"];
    case "opens":
      return ["timing", "opens"];
  }
}
