import { newestOf } from "./types.ts";
import type { Kept } from "./types.ts";

/** Whether name or note have every word of the query, whatever their case and width. */
export function matches(kept: Pick<Kept, "versions" | "note">, query: string): boolean {
  const { name } = newestOf(kept);
  const text = folded(`${name.zh}\n${name.en}\n${kept.note}`);
  return folded(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
