import { withoutLevers } from "../scenario/editLevers.ts";
import { setAt } from "../scenario/place.ts";
import { checkDocument } from "../scenario/read.ts";
import type { ScenarioDocument } from "../scenario/read.ts";
import { workOf } from "./plan.svelte.ts";
import type { Scenario } from "../scenario/types.ts";
import type { State, Work } from "./plan.svelte.ts";

/** Where a compared scenario was taken from. */
export type SlotSource =
  /** The bench as it stands at any moment; the slot's own document is not looked at. */
  | { readonly kind: "bench" }
  /** The bench as it stood when it was taken. */
  | { readonly kind: "snapshot" }
  | { readonly kind: "shipped"; readonly id: string }
  | { readonly kind: "file"; readonly file: string };

export interface Slot {
  readonly document: ScenarioDocument;
  readonly source: SlotSource;
  /** The others are measured against it; where no slot says so, against the policy as drafted. */
  readonly isBaseline?: true;
}

/** Beside the policy as drafted. */
export const MOST_SLOTS = 3;

/** The scenarios laid beside the policy as drafted, in the order of their columns. */
export class Slots {
  list: readonly Slot[];

  constructor(list: readonly Slot[]) {
    this.list = $state.raw(list);
  }

  get isFull(): boolean {
    return this.list.length >= MOST_SLOTS;
  }

  /** False where there is no room for one more. */
  add(slot: Slot): boolean {
    if (this.isFull) return false;
    this.list = [...this.list, slot];
    return true;
  }

  replace(position: number, slot: Slot): void {
    this.list = this.list.map((each, i) => (i === position ? slot : each));
  }

  remove(position: number): void {
    this.list = this.list.filter((_, i) => i !== position);
  }

  move(from: number, to: number): void {
    const rest = this.list.filter((_, i) => i !== from);
    this.list = [...rest.slice(0, to), ...this.list.slice(from, from + 1), ...rest.slice(to)];
  }

  /** `null`: the policy as drafted. */
  chooseBaseline(position: number | null): void {
    this.list = this.list.map(({ document, source }, i) =>
      i === position ? { document, source, isBaseline: true } : { document, source },
    );
  }

  adopt(list: readonly Slot[]): void {
    this.list = list.slice(0, MOST_SLOTS);
  }
}

/** Positions of the slots in the order of the columns, the baseline first; `null`: the policy as drafted. */
export function columnOrder(slots: readonly Slot[]): (number | null)[] {
  const all = [null, ...slots.keys()];
  const baseline = slots.findIndex(({ isBaseline }) => isBaseline);
  return baseline < 0 ? all : [baseline, ...all.filter((each) => each !== baseline)];
}

/** What is compared, the policy as drafted first. */
export function comparedScenarios(bench: Work, slots: readonly Slot[]): Scenario[] {
  return [
    scenarioIn(policyDocument(bench)),
    ...slots.map(({ document, source }) => (source.kind === "bench" ? bench.scenario : scenarioIn(document))),
  ];
}

const read = new WeakMap<ScenarioDocument, Scenario>();

/** What a document means that was checked elsewhere. */
export function remember(document: ScenarioDocument, scenario: Scenario): void {
  read.set(document, scenario);
}

/** Documents never change, so that each is read only once. Throws where one is not sound. */
function scenarioIn(document: ScenarioDocument): Scenario {
  const scenario = read.get(document) ?? workOf(document, null).scenario;
  read.set(document, scenario);
  return scenario;
}

/**
 * 政策原文: every figure, reading and step-down of the policy, on the assumptions of the bench, so that
 * both share their futures, and under the budget that was opened, so that a change of it shows. Where
 * those ceilings do not fit the dates any more, under that of the bench.
 */
export function policyDocument({ document, origin }: State): ScenarioDocument {
  const drafted = withoutLevers(document);
  const asOpened = setAt(drafted, ["budget"], origin.saved["budget"] ?? null);
  return checkDocument(asOpened).kind === "scenario" ? asOpened : drafted;
}
