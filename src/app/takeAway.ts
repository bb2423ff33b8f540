import Menu from "../views/shared/TakeMenu.svelte";
import type { Language } from "../text/language.ts";
import type { TakeClosed, TakeKind } from "../text/take.ts";
import type { Take, TakenPart } from "../views/shared/take.ts";
import type { TakenFrom } from "./takeParts.ts";

/** What a page gives for its parts to be taken away. */
export interface TakeSource {
  readonly closed: TakeClosed | null;
  readonly language: Language;
  /** What is on show, taken at once: it may change while files are written. */
  readonly from: (kind: TakeKind) => TakenFrom | Promise<TakenFrom>;
}

/** What reads and writes is fetched at the first choice. */
export function takeOf({ closed, language, from }: TakeSource): Take {
  const take = async (kind: TakeKind, part: TakenPart): Promise<string | null> => {
    if (closed !== null) throw new Error("nothing final is on show");
    const source = from(kind);
    const parts = await import("./takeParts.ts");
    return parts.takePart(kind, part, { ...(await source), language });
  };
  return { Menu, closed, take };
}
