import { checkDocument } from "../scenario/read.ts";
import { canonicalText } from "../scenario/canonical.ts";
import { mayCarryOver } from "../scenario/budget.ts";
import { setName } from "../scenario/edit.ts";
import { textDigest } from "../scenario/textDigest.ts";
import { wordsOf } from "../scenario/words.ts";
import { beginHistory, canRedo, canUndo, change, mapStates, present, redo, settle, undo } from "./history.ts";
import { planEdits } from "./planEdits.ts";
import { sharing } from "./sharing.ts";
import type { ScenarioDocument } from "../scenario/read.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Language } from "../text/language.ts";
import type { PlanEdits, PlanSteps, Refused } from "../views/plan/edits.ts";
import type { History } from "./history.ts";

/** Where a piece of work comes from; all its states share one. */
export interface Origin {
  /** Shipped scenario that it began with; `null`: a file. */
  readonly from: string | null;
  /** What was opened or last saved. */
  readonly saved: ScenarioDocument;
}

/** What undo and redo go through: the document as it will be saved, and its origin. */
export interface State {
  readonly document: ScenarioDocument;
  readonly origin: Origin;
}

/** A state and what it means. */
export interface Work extends State {
  readonly scenario: Scenario;
  /** Everything of the scenario that decides a number. */
  readonly meaning: string;
  readonly from: string | null;
}

/** What an edit touched: words only, what decides numbers, or the whole piece of work is another. */
export type Change = "words" | "numbers" | "work";

/** The scenario on the page. Every edit goes through the document; nothing is kept beside it. */
export class Plan implements PlanSteps {
  work: Work;
  history: History<State>;
  /** What was on show before another file was opened. */
  before: State | null = $state.raw(null);
  /** Another tab is at work: here edits come to nothing. */
  isReadOnly = $state(false);

  readonly edits: PlanEdits = planEdits(
    (field, change) => this.edit(field, change),
    (field, change) => this.commit(field, change),
  );

  private readonly changed: (scenario: Scenario, what: Change) => void;
  private gesture: string | null = null;
  /** All states of a piece of work share it: what hangs on it alone stays while a lever moves. */
  private readonly origin = $derived.by(() => this.work.origin);
  private readonly savedIdentity = $derived.by(() => identityOf(savedState(this.origin)));
  private readonly differsFromSaved = $derived.by(() => identityOfWork(this.work) !== this.savedIdentity);

  /** @param history where the work goes on from another day; `first` is its present */
  constructor(
    first: Work,
    changed: (scenario: Scenario, what: Change) => void,
    history: History<State> = beginHistory(stateOf(first)),
  ) {
    this.work = $state.raw(first);
    this.history = $state.raw(history);
    this.changed = changed;
  }

  get isTouched(): boolean {
    return this.differsFromSaved;
  }

  get canUndo(): boolean {
    return !this.isReadOnly && canUndo(this.history);
  }

  get canRedo(): boolean {
    return !this.isReadOnly && canRedo(this.history);
  }

  get mayCarryOver(): boolean {
    return mayCarryOver(this.work.scenario.budget.rule);
  }

  /**
   * Makes a change of one field. Changes of the same field are one step until `end`, whatever the time
   * between them. An unsound change is refused; one that comes to nothing is no step.
   */
  edit(field: string, change: (document: ScenarioDocument) => ScenarioDocument): Refused {
    if (this.isReadOnly) return null;
    const document = change(this.work.document);
    if (JSON.stringify(document) === JSON.stringify(this.work.document)) return null;
    const result = checkDocument(document);
    if (result.kind === "problems") return result.problems;
    if (result.kind === "newer") throw new Error("an edit made the scenario newer than the program");
    this.step(this.gesture ?? field, { ...this.work, ...workOfChecked(result.scenario), document });
    return null;
  }

  /** As `edit`, for a change that is a step of its own. */
  commit(field: string, change: (document: ScenarioDocument) => ScenarioDocument): Refused {
    if (this.gesture !== null) return this.edit(field, change);
    this.end();
    const refused = this.edit(field, change);
    this.end();
    return refused;
  }

  begin(gesture: string): void {
    this.end();
    this.gesture = gesture;
  }

  end(): void {
    this.gesture = null;
    if (!this.history.open) return;
    // Known from here on, so that comparing states reads no document anew.
    identityOfWork(this.work);
    const settled = settle(this.history, isSameState);
    if (settled === this.history) return;
    if (settled.at !== this.history.at) this.turn(settled);
    else this.history = settled;
  }

  undo(): void {
    if (!this.isReadOnly) this.turn(undo(settle(this.history, isSameState)));
  }

  redo(): void {
    if (!this.isReadOnly) this.turn(redo(this.history));
  }

  toSaved(): void {
    this.commit("saved", () => this.work.origin.saved);
  }

  open(work: Work): void {
    if (this.isReadOnly) return;
    this.end();
    this.before = stateOf(this.work);
    this.step("open", work);
    this.end();
  }

  goBack(): void {
    if (this.before === null || this.isReadOnly) return;
    const work = workFrom(this.before);
    this.before = null;
    this.end();
    this.step("open", work);
    this.end();
  }

  /** The state, by then perhaps no longer on the page, was saved as it is; the origin of its work from here on. */
  markSaved({ origin, document }: State = this.work): Origin {
    const saved: Origin = { ...origin, saved: document };
    const moved = (state: State): State => (state.origin === origin ? { ...state, origin: saved } : state);
    this.history = mapStates(this.history, moved);
    if (this.work.origin === origin) this.work = { ...this.work, origin: saved };
    return saved;
  }

  rename(name: string, language: Language): void {
    const { zh, en } = this.work.scenario.name;
    this.commit("name", (document) =>
      setName(document, language === "zh" ? { zh: name, en } : { zh, en: name }),
    );
  }

  /** Goes on with a history that was kept, or with that of another tab. */
  adopt(history: History<State>): void {
    this.before = null;
    this.turn(history);
  }

  private step(field: string, work: Work): void {
    this.history = change(this.history, field, stateOf(work));
    this.show(work);
  }

  private turn(history: History<State>): void {
    if (history === this.history) return;
    this.gesture = null;
    this.history = history;
    this.show(workFrom(present(history)));
  }

  private show(work: Work): void {
    const { origin, meaning, scenario } = this.work;
    this.work = { ...work, scenario: sharing(scenario, work.scenario) };
    const isOther = work.origin.saved !== origin.saved || work.from !== origin.from;
    this.changed(this.work.scenario, isOther ? "work" : meaning === work.meaning ? "words" : "numbers");
  }
}

/** A new piece of work: a sound document, or it throws. */
export function workOf(document: ScenarioDocument, from: string | null): Work {
  return workFrom({ document, origin: { from, saved: document } });
}

/** What a state means; throws where its document is not sound. */
export function workFrom({ document, origin }: State): Work {
  const result = checkDocument(document);
  if (result.kind !== "scenario") throw new Error(`not a sound scenario: ${JSON.stringify(result)}`);
  return { document: result.document, origin, from: origin.from, ...workOfChecked(result.scenario) };
}

function workOfChecked(scenario: Scenario): Pick<Work, "scenario" | "meaning"> {
  return { scenario, meaning: canonicalText(scenario) };
}

function savedState(origin: Origin): State {
  return { document: origin.saved, origin };
}

function stateOf({ document, origin }: State): State {
  return { document, origin };
}

const identities = new WeakMap<ScenarioDocument, string>();

/** Of all that an edit can change, however it is written down: a digest, for the text of each step is long. */
function identityOf(state: State): string {
  return identities.get(state.document) ?? identityOfWork(workFrom(state));
}

function identityOfWork({ document, scenario, meaning }: Work): string {
  const before = identities.get(document);
  if (before !== undefined) return before;
  const idle = [scenario.budget.priority, scenario.population.monthProfiles];
  const identity = textDigest(JSON.stringify([meaning, wordsOf(document), idle]));
  identities.set(document, identity);
  return identity;
}

function isSameState(one: State, other: State): boolean {
  return one.origin === other.origin && identityOf(one) === identityOf(other);
}
