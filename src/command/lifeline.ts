// Imported first, for the parent must be known before the long imports begin: npm does not pass a signal on
// through its shell, so a server of ours ends by itself when that shell, or the npm above it, is gone.
import { readFileSync } from "node:fs";

const parent = process.ppid;
const grandparent = parentOf(parent);

setInterval(() => {
  const isOrphan = process.ppid !== parent || parentOf(parent) !== grandparent;
  if (isOrphan) process.exit(0);
}, 500).unref();

/** `null` where the system does not tell (no /proc). */
function parentOf(pid: number): string | null {
  try {
    // pid (name) state parent …; the name may hold spaces and brackets.
    return readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) \S+ (\d+) .*$/s, "$1");
  } catch {
    return null;
  }
}
