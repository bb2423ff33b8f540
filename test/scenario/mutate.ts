import fc from "fast-check";
import { EVERY_KEY } from "./files.ts";

type Node = Record<string | number, unknown>;

const NASTY = [
  null,
  true,
  0,
  -0,
  -1,
  0.5,
  1e308,
  -1e308,
  5e-324,
  0.1 + 0.2,
  9007199254740991,
  "",
  "0.5",
  "1e3",
  "０.５",
  "-1",
  "2026-07-01",
  "2027",
  "NaN",
  "<script>",
  "\u0000\u2028\ud800",
  "x".repeat(5000),
  [],
  {},
  [[]],
  [null],
  { zh: "a" },
  { note: 1, "x-a": 2 },
  { "2027": 1 },
  new Array<number>(300).fill(1),
];
const NASTY_KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "",
  "2027",
  "8",
  "99",
  "note",
  "x-",
  "a.b",
  'q"]',
  "字",
];

/** Every key of the format, but only three segments with two claims each: a small file is changed at more places. */
export const SMALL = JSON.stringify(JSON.parse(EVERY_KEY), (key, value: unknown) => {
  if (!Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  if (key === "segments") return [0, 3, 5].map((i) => list[i]);
  return key === "claims" ? list.slice(0, 2) : list;
});
/** Every object and list of a document. */
function nodesOf(tree: unknown, found: Node[] = []): Node[] {
  if (typeof tree !== "object" || tree === null) return found;
  found.push(tree as Node);
  for (const child of Object.values(tree)) nodesOf(child, found);
  return found;
}

export interface Change {
  readonly node: number;
  readonly key: number;
  readonly does: "replace" | "remove" | "add" | "copy";
  readonly value: unknown;
  readonly name: string;
}

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    node: fc.nat(),
    key: fc.nat(),
    does: fc.constantFrom("replace", "replace", "remove", "add", "copy"),
    value: fc.oneof(
      fc.constantFrom<unknown>(...NASTY),
      fc.double(),
      fc.integer(),
      fc.jsonValue({ maxDepth: 3 }),
    ),
    name: fc.oneof(fc.constantFrom(...NASTY_KEYS), fc.string()),
  }),
  { minLength: 1, maxLength: 4 },
);

/** As an own property, whatever the key. */
function set(at: Node, key: string, value: unknown): void {
  Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The document of a text after all changes, as a text. */
export function changed(text: string, list: readonly Change[]): string {
  const tree = JSON.parse(text) as unknown;
  for (const { node, key, does, value, name } of list) {
    const nodes = nodesOf(tree);
    const at = nodes[node % nodes.length] ?? {};
    const keys = Object.keys(at);
    const own = keys[key % Math.max(1, keys.length)] ?? "0";
    if (does === "remove") Reflect.deleteProperty(at, own);
    else if (does === "replace") set(at, own, structuredClone(value));
    else if (Array.isArray(at)) at.push(does === "copy" ? structuredClone(at[0]) : value);
    else
      Object.defineProperty(at, name, {
        value: structuredClone(value),
        enumerable: true,
        configurable: true,
      });
  }
  return JSON.stringify(tree);
}

/** A piece of the text replaced by what is dangerous in JSON. */
export const damages: fc.Arbitrary<string> = fc
  .tuple(
    fc.nat(SMALL.length),
    fc.nat(40),
    fc.constantFrom(
      '"',
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "\\",
      "1e400",
      "9007199254740993",
      '"__proto__":{"a":1},',
      "\ufeff",
    ),
  )
  .map(([at, length, part]) => SMALL.slice(0, at) + part + SMALL.slice(at + length));

/** Names on the prototypes that a hostile file would add to. */
export function prototypeNames(): string[] {
  return [Object, Array, String, Number, Function].flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype),
  );
}
