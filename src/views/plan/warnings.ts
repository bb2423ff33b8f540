import { ONE } from "../../money/fen.ts";
import { messages } from "../../text/messages.ts";
import { headlineMoney, setMoney, setPercent } from "../../text/numbers.ts";
import { figureName, figuresOf } from "./figures.ts";
import type { Budget } from "../../allocation/types.ts";
import type { Picture } from "../../forecast/types.ts";
import type { Clause, Levers, Policy, StepDown } from "../../policy/types.ts";
import type { Language } from "../../text/language.ts";
import type { OneClause } from "./figures.ts";

/** A clause that is on and yet costs nothing, because one of its figures is 0 in all years or in one. */
export function clauseWarnings(
  clause: Clause,
  levers: OneClause | undefined,
  language: Language,
): readonly string[] {
  const words = messages(language).levers;
  const isOn = levers?.enabled ?? true;
  const always = figuresOf(clause, levers).flatMap(({ key, value }) =>
    value === 0 && isOn ? [words.warnings.zeroFigure(figureName(key, clause, language))] : [],
  );
  const years = Object.entries(levers?.byYear ?? {}).flatMap(([year, own]) =>
    (own.enabled ?? isOn)
      ? figuresOf(clause, own).flatMap(({ key, value }) => {
          const name = `${words.ceiling(Number(year))} ${figureName(key, clause, language)}`;
          return own[key] !== undefined && value === 0 ? [words.warnings.zeroFigure(name)] : [];
        })
      : [],
  );
  const pools = Object.entries(levers?.pool ?? {}).flatMap(([year, fen]) =>
    fen === 0 && isOn ? [words.warnings.zeroPool(Number(year))] : [],
  );
  return [...always, ...years, ...pools];
}

/** Ratios that the factor on all of them would bring above the whole. */
export function overallWarnings(policy: Policy, levers: Levers, language: Language): readonly string[] {
  const times = levers.ratioTimes;
  const passes = policy.clauses.some((clause) => {
    const ratio = levers.clauses[clause.number]?.ratio ?? clause.ratio?.value ?? 0;
    return ratio * times > ONE * ONE;
  });
  return times > ONE && passes ? [messages(language).levers.warnings.cappedAtWhole(setPercent(times))] : [];
}

interface Commitments {
  readonly policy: Policy;
  readonly levers: Levers;
  readonly budget: Budget;
  /** `null` before the first forecast. */
  readonly picture: Picture | null;
}

/** Ceilings of 0 or below what was promised already: pools, amounts carried in, three-year support. */
export function ceilingWarnings(year: number, of: Commitments, language: Language): readonly string[] {
  const { warnings } = messages(language).levers;
  const ceiling = of.budget.ceilings[year];
  if (ceiling === undefined) return [];
  if (ceiling === 0) return [warnings.zeroCeiling(year)];
  const isOn = (clause: Clause): boolean => of.levers.clauses[clause.number]?.enabled ?? true;
  const pools = of.policy.clauses.filter(isOn).flatMap((clause) => {
    const pool = of.levers.clauses[clause.number]?.pool?.[year] ?? clause.pool?.value[year] ?? 0;
    return pool > ceiling ? [warnings.poolAboveCeiling(year, clause.number, setMoney(pool, language))] : [];
  });
  return [...pools, ...fromPicture(year, ceiling / 100, of, language)];
}

/** What a forecast shows of commitments from earlier years; nothing in the first year. */
function fromPicture(
  year: number,
  ceilingYuan: number,
  { policy, picture }: Commitments,
  language: Language,
): readonly string[] {
  const { warnings, priority } = messages(language).levers;
  const at = picture?.years.findIndex((each) => each.year === year) ?? -1;
  if (picture === null || at <= 0) return [];
  const carried = picture.years[at].carriedIn.mean;
  const lasting = policy.clauses
    .filter((clause) => clause.entitlement === "three-years")
    .map((clause) => clause.number);
  const committed = picture.clauses
    .filter(({ clause }) => lasting.includes(clause))
    .reduce((sum, { demandByYear }) => sum + demandByYear[at], 0);
  return [
    ...(carried > ceilingYuan ? [warnings.carriedAboveCeiling(year, headlineMoney(carried, language))] : []),
    ...(committed > ceilingYuan
      ? [
          warnings.committedAboveCeiling(
            year,
            headlineMoney(committed, language),
            lasting.join(priority.between),
          ),
        ]
      : []),
  ];
}

/** Step-downs that never apply, apply to everything, or change nothing. */
export function stepDownWarnings(step: StepDown, hasCeiling: boolean, language: Language): readonly string[] {
  const { warnings } = messages(language).levers;
  return [
    ...(hasCeiling ? [] : [warnings.stepWithoutCeilings]),
    ...(step.used === 0 ? [warnings.stepFromStart] : []),
    ...(step.used > ONE ? [warnings.stepAfterAll] : []),
    ...(step.ratioTimes === ONE ? [warnings.stepIdle] : []),
    ...(step.ratioTimes > ONE ? [warnings.stepRaises] : []),
  ];
}
