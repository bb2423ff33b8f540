import { dalian2026 } from "./dalian2026.ts";
import type { Policy } from "./types.ts";

/** Every policy that a file may name: id → record. */
export const policies: ReadonlyMap<string, Policy> = new Map([[dalian2026.id, dalian2026]]);
