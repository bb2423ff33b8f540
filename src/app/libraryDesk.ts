import { Library } from "./library.svelte.ts";
import { LibraryStore } from "./libraryStore.ts";
import type { Session } from "./session.svelte.ts";

const CHANNEL = "subsidy-forecast/library";

const libraries = new WeakMap<Session, Library>();

/** The library of this tab: what was done last stays on show while its reader looks at other pages. */
export function libraryOf(session: Session): Library {
  const before = libraries.get(session);
  if (before !== undefined) return before;
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(CHANNEL) : null;
  const library = new Library(new LibraryStore(), {
    mayWrite: async () => {
      await session.decided;
      return !session.plan.isReadOnly;
    },
    now: () => new Date().toISOString(),
    newId,
    changed: () => channel?.postMessage("changed"),
  });
  channel?.addEventListener("message", () => void library.load());
  libraries.set(session, library);
  return library;
}

/** 128 bits in hex; `crypto.randomUUID` is missing where the page is not served safely. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
}
