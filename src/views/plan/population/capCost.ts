import { ONE } from "../../../money/fen.ts";
import type { Fen } from "../../../money/fen.ts";
import type { Clause, Levers } from "../../../policy/types.ts";

/**
 * The cost from which on the clause's cap binds under the levers in force, without those of single years:
 * for a claim, an event or an order. `null` where no cost gets there.
 */
export function capCost(clause: Clause, levers: Levers): Fen | null {
  const own = levers.clauses[clause.number];
  if (clause.form === "per-event") return own?.perEvent ?? clause.perEvent?.value ?? null;
  const enacted = clause.ratio?.value ?? null;
  if (enacted === null) return null;
  const ratio = Math.min(ONE, Math.round(((own?.ratio ?? enacted) * levers.ratioTimes) / ONE));
  const cap = own?.cap ?? clause.cap.value;
  return ratio === 0 ? null : Math.ceil((cap * ONE) / ratio);
}
