import { defaultReadings, questions } from "../policy/readings.ts";
import type { Clause, Policy, ReadingId } from "../policy/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { IdleReason } from "../text/levers.ts";

/** Reading, then code → why it changes nothing in a forecast of the scenario. */
export type IdleReadings = Readonly<Record<ReadingId, Readonly<Record<string, IdleReason>>>>;

type Setting = Pick<Scenario, "levers" | "population">;

/** All readings besides the defaults that change nothing, whether or not they are in force. */
export function idleReadings(policy: Policy, scenario: Setting): IdleReadings {
  const idle: Partial<Record<ReadingId, Record<string, IdleReason>>> = {};
  for (const { id, codes } of questions) {
    const others = codes.filter((code) => code !== defaultReadings[id]);
    idle[id] = Object.fromEntries(
      others.flatMap((code) => {
        const reason = reasonOf(id, code, policy, scenario);
        return reason === null ? [] : [[code, reason]];
      }),
    );
  }
  return idle as IdleReadings;
}

function reasonOf(id: ReadingId, code: string, policy: Policy, scenario: Setting): IdleReason | null {
  const byClause = clauseReason(id, policy, scenario);
  if (LEDGER_ONLY.has(`${id} ${code}`)) return "ledger-only";
  if (byClause !== null) return byClause;
  return (NEEDS[id]?.(scenario) ?? true) ? null : id === "A35" ? "same-anyway" : "facts";
}

/** They act on facts that a population never carries: need, kinds of cost, documents. */
const LEDGER_ONLY = new Set(["A1 cost-limited", "A17 per-kind", "A32 allowed"]);

/** What some segment has to state, or the signing year to leave open, for a reading to act. */
const NEEDS: Partial<Record<ReadingId, (setting: Setting) => boolean>> = {
  A2: ({ population }) => population.segments.some(({ operators }) => operators !== null),
  A27: ({ population }) => population.segments.some(({ lossShare }) => lossShare !== null),
  A30: ({ population }) => population.segments.some(({ municipal }) => municipal !== null),
  A31: ({ population }) =>
    population.segments.some(({ claims }) => claims.some(({ overlap }) => overlap > 0)),
  A35: ({ population }) => (population.years[population.timing.signed.year]?.costFactor ?? 1) !== 1,
};

/** A question about clauses that nobody claims, or that are all suspended. */
function clauseReason(id: ReadingId, policy: Policy, { levers, population }: Setting): IdleReason | null {
  const about = policy.clauses.filter((clause) => isAbout(id, clause));
  if (about.length === 0) return null;
  const claimed = about.filter(({ number }) =>
    population.segments.some(({ claims }) => claims.some(({ clause }) => clause === number)),
  );
  if (claimed.length === 0) return "no-claims";
  const isOff = ({ number }: Clause): boolean => {
    const own = levers.clauses[number];
    return own?.enabled === false && !Object.values(own.byYear ?? {}).some(({ enabled }) => enabled === true);
  };
  return claimed.every(isOff) ? "clause-off" : null;
}

function isAbout(id: ReadingId, clause: Clause): boolean {
  if (id === "A3") return clause.entitlement === "three-years";
  return Object.values(clause.readings).includes(id);
}
