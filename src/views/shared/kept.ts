/**
 * Gives back the value it gave before as long as the next one says the same, so that what hangs on it
 * stays as it is. For small plain data: a lever of a clause, a list of lines.
 */
export function keeper<T>(): (next: T) => T {
  let kept: { readonly value: T } | null = null;
  return (next) => {
    if (kept === null || !isSame(kept.value, next)) kept = { value: next };
    return kept.value;
  };
}

/** Equal plain data, at any depth; keys in any order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(mine);
  return (
    keys.length === Object.keys(theirs).length &&
    keys.every((key) => Object.hasOwn(theirs, key) && isSame(mine[key], theirs[key]))
  );
}
