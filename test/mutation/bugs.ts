import type { Bug } from "./bug.ts";
import { EXACT } from "./exactBugs.ts";
import { MODEL } from "./modelBugs.ts";
import { OTHERS } from "./otherBugs.ts";

export const BUGS: readonly Bug[] = [...EXACT, ...MODEL, ...OTHERS];
