import type { Bilingual } from "../../policy/types.ts";

/** A scenario that comes with the program. */
export interface Choice {
  readonly id: string;
  readonly name: Bilingual;
}
