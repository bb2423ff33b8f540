import type { Kind } from "../policy/types.ts";
import type { ClaimHabit, Population, Segment } from "../population/types.ts";
import { EVEN_MONTHS, readHabit } from "./habit.ts";
import type { SegmentContext } from "./habit.ts";
import { monthNumber } from "./dates.ts";
import type { Field } from "./field.ts";
import type { Horizon } from "./horizon.ts";
import { LIMITS, RANGE } from "./limits.ts";
import { readName } from "./name.ts";
import { quote } from "./problem.ts";

export const KINDS: readonly [Kind, ...Kind[]] = ["park", "centre", "head", "seller", "service"];

const SEGMENT_KEYS = [
  "id",
  "kind",
  "name",
  "start",
  "entryPerMonth",
  "oneMore",
  "exitPerYear",
  "recognition",
  "ineligible",
  "claims",
  "operators",
  "lossShare",
  "municipal",
];

export function readSegments(
  field: Field,
  context: SegmentContext,
): Pick<Population, "segments" | "monthProfiles"> {
  if (field.isMissing) field.report("required");
  const ids = new Set<string>();
  const segments = field.list(LIMITS.segments).map((entry) => {
    const segment = readSegment(entry, context);
    if (ids.has(segment.id) && segment.id !== "")
      entry.at("id").report("id-twice", { id: quote(segment.id) });
    ids.add(segment.id);
    return segment;
  });
  if (expectedClaims(segments, context.horizon) > LIMITS.claimsOfTrial) {
    field.report("too-many-claims", { max: LIMITS.claimsOfTrial });
  }
  return { segments, monthProfiles: profilesOf(segments, context) };
}

function readSegment(field: Field, context: SegmentContext): Segment {
  const segment = field.object(SEGMENT_KEYS);
  const id = segment.key("id").text(LIMITS.idLength);
  const kind = segment.key("kind").choice(KINDS);
  const hasKind = KINDS.some((each) => each === segment.key("kind").value);
  return {
    id,
    kind,
    name: segment.has("name") ? readName(segment.key("name")) : { zh: id, en: id },
    start: segment.key("start").whole(RANGE.start, 0),
    entryPerMonth: segment.key("entryPerMonth").number(RANGE.entryPerMonth, 0),
    oneMore: segment.has("oneMore") ? readOneMore(segment.key("oneMore")) : null,
    exitPerYear: segment.key("exitPerYear").number(RANGE.exitPerYear, 0),
    recognition: readRecognition(segment.key("recognition")),
    ineligible: segment.key("ineligible").number(RANGE.probability, 0),
    claims: readHabits(segment.key("claims"), hasKind ? kind : null, context),
    operators: segment.has("operators") ? segment.key("operators").whole(RANGE.operators) : null,
    lossShare: segment.has("lossShare") ? segment.key("lossShare").ratio(RANGE.share) : null,
    municipal: segment.has("municipal") ? segment.key("municipal").ratio(RANGE.share) : null,
  };
}

function readOneMore(field: Field): Segment["oneMore"] {
  const oneMore = field.object(["probability", "monthsAfterSigning"]);
  const interval = oneMore.key("monthsAfterSigning");
  if (interval.isMissing && oneMore.has("probability")) interval.report("required");
  let months: number[] = [];
  const isSound = interval.isSound(() => {
    months = interval.list(2, 2).map((month) => month.whole(RANGE.monthsAfterSigning));
  });
  const [from = 0, to = 0] = months;
  if (isSound && from > to) interval.report("interval-order");
  return { probability: oneMore.key("probability").number(RANGE.probability), from, to };
}

function readRecognition(field: Field): Segment["recognition"] {
  const recognition = field.object(["probability", "lasting"]);
  return {
    probability: recognition.key("probability").number(RANGE.probability, 1),
    lasting: recognition.key("lasting").flag(false),
  };
}

function readHabits(field: Field, kind: Kind | null, context: SegmentContext): ClaimHabit[] {
  const taken = new Set<number>();
  return field.list(255).flatMap((entry) => {
    const habit = readHabit(entry, kind, context);
    if (habit === null) return [];
    if (taken.has(habit.clause)) entry.at("clause").report("clause-twice", { clause: habit.clause });
    taken.add(habit.clause);
    return [habit];
  });
}

function profilesOf(
  segments: readonly Segment[],
  { profiles }: SegmentContext,
): Record<string, readonly number[]> {
  const named: Record<string, readonly number[]> = Object.fromEntries(profiles);
  const needsEven = segments.some((segment) => segment.claims.some((habit) => habit.months === EVEN_MONTHS));
  return needsEven ? { ...named, [EVEN_MONTHS]: new Array<number>(12).fill(1) } : named;
}

/** A bound on the work of one trial, events and orders counted one by one. */
function expectedClaims(segments: readonly Segment[], { signed, expires }: Horizon): number {
  const months = Math.max(0, monthNumber(expires) - monthNumber(signed)) + 1;
  const years = Math.max(0, expires.year - signed.year) + 1;
  let total = 0;
  for (const { start, entryPerMonth, oneMore, claims } of segments) {
    const applicants = start + entryPerMonth * months + (oneMore === null ? 0 : 1);
    const perYear = claims.reduce(
      (sum, habit) => sum + 1 + (habit.events?.mean ?? habit.orders?.perYear ?? 0),
      0,
    );
    total += applicants * (1 + years * perYear);
  }
  return total;
}
