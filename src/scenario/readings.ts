import { defaultReadings, questions } from "../policy/readings.ts";
import type { Readings } from "../policy/types.ts";
import type { Field } from "./field.ts";
import { quote } from "./problem.ts";

/** `readings` of a scenario or a ledger, every question answered. */
export function readReadings(field: Field): Readings {
  const chosen: Record<string, string> = { ...defaultReadings };
  for (const [id, entry] of field.record()) {
    const question = questions.find((each) => each.id === id);
    if (question === undefined)
      entry.report("unknown-reading", { allowed: questions.map((each) => each.id).join(", ") });
    else if (typeof entry.value !== "string") entry.report("not-text");
    else if (!question.codes.includes(entry.value)) {
      entry.report("choice", { found: quote(entry.value), allowed: question.codes.join(", ") });
    } else chosen[id] = entry.value;
  }
  // Every id is a question's and every code one of its own: what `Readings` lists.
  return chosen as unknown as Readings;
}
