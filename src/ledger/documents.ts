import type { Refusal } from "../policy/step.ts";
import type { Case } from "./case.ts";
import { compareSubmission } from "./order.ts";

/**
 * A document counts once, over all clauses and applicants, for the claim that names it first
 * (submission, then id); a later claim that names it gets nothing. A rule that the tool adds.
 *
 * @param passed claims that passed steps 1 to 3
 */
export function documentRefusals(passed: readonly Case[]): Map<Case, Refusal> {
  const firstNamed = new Map<string, string>();
  const refusals = new Map<Case, Refusal>();
  for (const each of [...passed].sort((a, b) => compareSubmission(a.claim, b.claim))) {
    for (const document of each.claim.documents) {
      const by = firstNamed.get(document) ?? each.claim.id;
      firstNamed.set(document, by);
      if (by !== each.claim.id && !refusals.has(each))
        refusals.set(each, { rule: "document-used", document, by });
    }
  }
  return refusals;
}
