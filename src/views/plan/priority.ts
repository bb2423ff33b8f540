/** Classes of clause numbers, those served first in front; the clauses of no class come last. */
export type Classes = readonly (readonly number[])[];

/** The clauses that no class names, in the policy's order. */
export function restOf(classes: Classes, all: readonly number[]): number[] {
  return all.filter((clause) => !classes.some((each) => each.includes(clause)));
}

/**
 * A clause put into another class, out of the one it was in; classes left empty go.
 *
 * @param to index of the class; one past the last opens a class, −1 opens one in front, `null`: to the rest
 */
export function moveClause(classes: Classes, clause: number, to: number | null): number[][] {
  const left = classes.map((each) => each.filter((number) => number !== clause));
  if (to === null) return withoutEmpty(left);
  if (to < 0) return withoutEmpty([[clause], ...left]);
  if (to >= left.length) return withoutEmpty([...left, [clause]]);
  return withoutEmpty(left.map((each, index) => (index === to ? [...each, clause].sort(ascending) : each)));
}

/** By one class earlier or later, as the arrow keys move it; the rest comes after the last class. */
export function stepClause(classes: Classes, clause: number, by: -1 | 1): number[][] {
  const at = classes.findIndex((each) => each.includes(clause));
  if (at < 0) return by < 0 ? moveClause(classes, clause, Math.max(0, classes.length - 1)) : copy(classes);
  if (by > 0) return moveClause(classes, clause, at + 1 < classes.length ? at + 1 : null);
  const isAlone = classes[at].length === 1;
  return at === 0 && isAlone ? copy(classes) : moveClause(classes, clause, at - 1);
}

/** A class put before or behind others. */
export function moveClass(classes: Classes, from: number, to: number): number[][] {
  const left = copy(classes);
  const [moved] = left.splice(from, 1);
  left.splice(to, 0, moved);
  return left;
}

/** The class at `index` with these clauses; one past the last adds it. */
export function setClass(classes: Classes, index: number, clauses: readonly number[]): number[][] {
  const next = copy(classes);
  next[index] = [...clauses];
  return withoutEmpty(next);
}

/** Index of the class that names the clause; `null`: it is among the rest. */
export function classOf(classes: Classes, clause: number): number | null {
  const at = classes.findIndex((each) => each.includes(clause));
  return at < 0 ? null : at;
}

const ascending = (a: number, b: number): number => a - b;
const copy = (classes: Classes): number[][] => classes.map((each) => [...each]);
const withoutEmpty = (classes: number[][]): number[][] => classes.filter((each) => each.length > 0);
