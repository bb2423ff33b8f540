import { withBefore } from "./history.ts";
import { documentDigest } from "./kept.ts";
import type { Kept } from "./kept.ts";
import type { Slot } from "./slots.svelte.ts";

/**
 * The kept work with what another tab did and could not keep: undo leads to its states, and its slots come
 * last. The present stays; what is there already does not come twice.
 */
export function withStranded(kept: Kept, stranded: Kept): Kept {
  const { entries, at } = stranded.history;
  const states = new Set(kept.history.entries.map(({ state }) => documentDigest(state.document)));
  const steps = entries.slice(0, at + 1).filter(({ state }) => !states.has(documentDigest(state.document)));
  const slots = new Set(kept.slots.map(nameOf));
  const missing = stranded.slots.filter((slot) => !slots.has(nameOf(slot)));
  return {
    history: steps.length === 0 ? kept.history : withBefore(kept.history, steps),
    slots: missing.length === 0 ? kept.slots : [...kept.slots, ...missing],
  };
}

/** Names a slot by where it comes from and all that it says. */
function nameOf({ document, source }: Slot): string {
  return JSON.stringify([source, source.kind === "bench" ? "" : documentDigest(document)]);
}
