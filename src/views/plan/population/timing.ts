import { writeDate, writeMonth } from "../../../scenario/dates.ts";
import type { Timing } from "../../../population/types.ts";
import type { TimingKey } from "../edits.ts";

/** The dates as a file has them. */
export function timingText({ signed, expires, opens }: Timing): Record<TimingKey, string> {
  return { signed: writeDate(signed), expires: writeDate(expires), opens: writeMonth(opens) };
}
