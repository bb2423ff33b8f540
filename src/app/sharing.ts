/**
 * `next`, in which every part that says the same as that of `before` is that of `before`: what hangs on such a part
 * stays as it is. For plain data of the same shape.
 */
export function sharing<T>(before: T, next: T): T {
  if (Object.is(before, next) || !isPlain(before) || !isPlain(next)) return next;
  if (Array.isArray(before) !== Array.isArray(next)) return next;
  const old = before as Readonly<Record<string, unknown>>;
  const parts = Object.entries(next).map(([key, part]): [string, unknown] => [key, sharing(old[key], part)]);
  const isSame =
    parts.length === Object.keys(old).length &&
    parts.every(([key, part]) => Object.hasOwn(old, key) && Object.is(part, old[key]));
  if (isSame) return before;
  return (Array.isArray(next) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}
