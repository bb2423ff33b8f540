/** A state and the step that led to it. */
export interface Entry<State> {
  readonly state: State;
  /** What the step changed; empty for the first state. */
  readonly field: string;
}

/** All states that undo and redo can reach, as plain data. */
export interface History<State> {
  /** Oldest first, at least one. */
  readonly entries: readonly Entry<State>[];
  /** Position of the present state. */
  readonly at: number;
  /** The last step's gesture goes on: another change of its field belongs to the same step. */
  readonly open: boolean;
}

/** How many steps can be undone at most. */
export const MOST_STEPS = 200;

export function beginHistory<State>(state: State): History<State> {
  return { entries: [{ state, field: "" }], at: 0, open: false };
}

export function present<State>({ entries, at }: History<State>): State {
  return entries[at].state;
}

export function canUndo({ at }: History<unknown>): boolean {
  return at > 0;
}

export function canRedo({ entries, at }: History<unknown>): boolean {
  return at < entries.length - 1;
}

/**
 * A change of a field: one more step, or part of the last one where that is of the same field and still
 * open. How long ago it was does not matter. What was undone can no longer be redone.
 */
export function change<State>(
  history: History<State>,
  field: string,
  state: State,
  most = MOST_STEPS,
): History<State> {
  const { entries, at, open } = history;
  const merges = open && at > 0 && entries[at].field === field;
  const kept = entries.slice(0, merges ? at : at + 1);
  const all = [...kept, { state, field }].slice(-most - 1);
  return { entries: all, at: all.length - 1, open: true };
}

/**
 * The gesture is over; the next change is a step of its own. A gesture that led back to where it began
 * leaves no step.
 */
export function settle<State>(
  history: History<State>,
  isSame: (one: State, other: State) => boolean,
): History<State> {
  const { entries, at, open } = history;
  if (!open) return history;
  const isIdle = at > 0 && isSame(entries[at - 1].state, entries[at].state);
  return isIdle ? { entries: entries.slice(0, at), at: at - 1, open: false } : { ...history, open: false };
}

/** One step back; the same where there is none. */
export function undo<State>(history: History<State>): History<State> {
  return canUndo(history) ? { ...history, at: history.at - 1, open: false } : history;
}

/** One step forward again; the same where nothing was undone. */
export function redo<State>(history: History<State>): History<State> {
  return canRedo(history) ? { ...history, at: history.at + 1, open: false } : history;
}

/** The same present, with steps put before it that undo leads to. */
export function withBefore<State>(
  { entries, at }: History<State>,
  steps: readonly Entry<State>[],
): History<State> {
  const all = [...entries.slice(0, at + 1), ...steps, ...entries.slice(at)];
  return { entries: all, at: at + steps.length + 1, open: false };
}

/** The same steps over other states. */
export function mapStates<State, Other>(
  { entries, at, open }: History<State>,
  map: (state: State) => Other,
): History<Other> {
  return { entries: entries.map(({ state, field }) => ({ state: map(state), field })), at, open };
}
