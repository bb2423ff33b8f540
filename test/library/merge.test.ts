import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergePlan } from "../../src/library/merge.ts";
import { MOST_VERSIONS } from "../../src/library/types.ts";
import { at, idOf, kept, version } from "./given.ts";
import type { Assembled } from "../../src/library/assemble.ts";
import type { Incoming } from "../../src/library/merge.ts";
import type { Change, Kept } from "../../src/library/types.ts";

const A = idOf("a");
const numbered = (numbers: readonly number[]) => numbers.map((n) => version(n, `text ${n}`));
const library = (...all: readonly Kept[]): Assembled => ({ kept: all, lost: [] });

function incoming(numbers: readonly number[], more: Partial<Incoming> = {}): Incoming {
  const versions = numbers.map((n) => ({ version: version(n, `text ${n}`), text: `text ${n}` }));
  return { id: A, created: at(0), note: "", versions, ...more };
}

/** The library after a change, as the store makes it. */
function after({ kept: before }: Assembled, change: Change): Assembled {
  const all = new Map(before.map((each) => [each.id, each]));
  for (const entry of change.entries ?? [])
    all.set(entry.id, { ...kept(entry.id, []), ...all.get(entry.id), ...entry });
  for (const { id, version: put } of change.versions ?? []) {
    const own = all.get(id) ?? kept(id, []);
    const versions = [...own.versions.filter(({ number }) => number !== put.number), put];
    const broken = own.broken.filter((number) => number !== put.number);
    all.set(id, { ...own, versions: versions.sort((a, b) => a.number - b.number), broken });
  }
  for (const { id, number } of change.dropped ?? []) {
    const own = all.get(id) ?? kept(id, []);
    all.set(id, { ...own, versions: own.versions.filter((each) => each.number !== number) });
  }
  return library(...all.values());
}

describe("a scenario from an archive", () => {
  test.each([
    { why: "is not known", own: null, comes: [1, 2], outcome: "new", added: 2 },
    { why: "is known in full", own: [1, 2], comes: [1, 2], outcome: "there", added: 0 },
    { why: "is older than what is here", own: [1, 2, 3], comes: [1, 2], outcome: "there", added: 0 },
    {
      why: "goes on where the library stopped",
      own: [1, 2],
      comes: [1, 2, 3, 4],
      outcome: "versions",
      added: 2,
    },
    { why: "has gone another way", own: [1, 3], comes: [1, 2], outcome: "copy", added: 2 },
    { why: "has what was before the oldest here", own: [3], comes: [2, 3], outcome: "copy", added: 2 },
  ])("$why: $outcome", ({ own, comes, outcome, added }) => {
    const here = own === null ? library() : library(kept(A, numbered(own)));
    const { lines, change } = mergePlan(here, [incoming(comes)]);
    expect(lines).toMatchObject([{ outcome, added }]);
    expect(change.versions).toHaveLength(added);
    expect(change.versions?.every(({ id }) => (id === A) !== (outcome === "copy"))).toBe(true);
  });

  test("what a full history has given up does not come back", () => {
    const own = numbered(Array.from({ length: MOST_VERSIONS }, (_, i) => i + 5));
    expect(mergePlan(library(kept(A, own)), [incoming([3, 4, 5])]).lines).toMatchObject([
      { outcome: "there" },
    ]);
  });

  test("a history that gets longer than twenty gives up its oldest", () => {
    const own = numbered(Array.from({ length: MOST_VERSIONS }, (_, i) => i + 1));
    const { change } = mergePlan(library(kept(A, own)), [incoming([20, 21, 22])]);
    expect(change.dropped).toEqual([
      { id: A, number: 1 },
      { id: A, number: 2 },
    ]);
  });

  test("where the library has another version under the number it gets the next one", () => {
    const own = [version(1, "text 1"), version(2, "own", { kept: at(2) })];
    const theirs = { version: version(2, "theirs", { kept: at(9) }), text: "theirs" };
    const comes = incoming([1], { versions: [...incoming([1]).versions, theirs] });
    const { lines, change } = mergePlan(library(kept(A, own)), [comes]);
    expect(lines).toMatchObject([{ outcome: "versions", added: 1 }]);
    expect(change.versions).toMatchObject([{ id: A, version: { number: 3 }, text: "theirs" }]);
  });

  test("takes the place of what is damaged, and of nothing else", () => {
    const own = kept(A, numbered([1, 3]), { broken: [2] });
    const { lines, change } = mergePlan(library(own), [incoming([1, 2, 3])]);
    expect(lines).toMatchObject([{ outcome: "versions", added: 1 }]);
    expect(change.versions).toMatchObject([{ version: { number: 2 } }]);
    const lost = { kept: [], lost: [{ id: A, broken: [1, 2] }] };
    expect(mergePlan(lost, [incoming([1, 2], { note: "n" })]).change).toMatchObject({
      entries: [{ id: A, note: "n", deleted: null }],
      versions: [{ version: { number: 1 } }, { version: { number: 2 } }],
    });
  });

  test("comes back where it was deleted, with the library's own note", () => {
    const own = kept(A, numbered([1]), { deleted: at(30), note: "own" });
    const { lines, change } = mergePlan(library(own), [incoming([1], { note: "theirs" })]);
    expect(lines).toMatchObject([{ outcome: "there", isRevived: true, isNoteOther: true }]);
    expect(change.entries).toEqual([{ id: A, created: at(0), note: "own", deleted: null }]);
    expect(change.versions).toEqual([]);
  });
});

describe("a file that no index knows", () => {
  const plain = (n: number): Incoming => incoming([n], { id: null });

  test("is there as soon as any version is the same to the letter", () => {
    const own = kept(A, numbered([1, 2]));
    expect(mergePlan(library(own), [plain(1)]).lines).toMatchObject([{ outcome: "there" }]);
    expect(mergePlan(library(own), [plain(3)]).lines).toMatchObject([{ outcome: "new" }]);
  });

  test("twice in one archive is one scenario", () => {
    const { lines, change } = mergePlan(library(), [plain(1), plain(1)]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(["new", "there"]);
    expect(change.versions).toHaveLength(1);
  });
});

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
/** Numbers of versions, some of them written differently. */
const history = fc.tuple(numbers, fc.integer({ min: 0, max: 3 }), fc.boolean());

test("nothing sound is overwritten or lost but by the limit of twenty, and twice is once", () => {
  let copies = 0;
  fc.assert(
    fc.property(history, history, fc.boolean(), ([own, , isDeleted], [theirs, other], isPlain) => {
      const mine = kept(A, numbered(sorted(own)), { deleted: isDeleted ? at(40) : null });
      const versions = sorted(theirs).map((n) => {
        const text = n % 4 < other ? `their text ${n}` : `text ${n}`;
        return { version: version(n, text), text };
      });
      const comes: Incoming = { id: isPlain ? null : A, created: at(0), note: "", versions };
      const before = library(mine);
      const { lines, change } = mergePlan(before, [comes]);
      copies += Number(lines[0].outcome === "copy");
      const then = after(before, change);
      const [first] = then.kept;
      const dropped = change.dropped?.length ?? 0;
      expect(mine.versions.slice(dropped).every((each) => first.versions.includes(each))).toBe(true);
      expect(dropped === 0 || first.versions.length === MOST_VERSIONS).toBe(true);
      const again = mergePlan(then, [comes]);
      expect(again.lines).toMatchObject([{ outcome: "there", added: 0, isRevived: false }]);
      expect(again.change).toMatchObject({ entries: [], versions: [], dropped: [] });
    }),
    { numRuns: 300 },
  );
  expect(copies).toBeGreaterThan(20);
});
