import type { Delta } from "../../forecast/comparison.ts";

export type Verdict = "more" | "less" | "same" | "notSignificant";

/** A difference below two standard errors may be chance; one without spread is what it is. */
export function verdictOf({ difference, se }: Pick<Delta, "difference" | "se">): Verdict {
  if (difference === 0 && se === 0) return "same";
  if (Math.abs(difference) < 2 * se) return "notSignificant";
  return difference > 0 ? "more" : "less";
}
