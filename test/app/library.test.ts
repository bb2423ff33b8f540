import "fake-indexeddb/auto";
import { IDBFactory as FreshFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Library } from "../../src/app/library.svelte.ts";
import { LibraryStore } from "../../src/app/libraryStore.ts";
import { DAYS_DELETED, newestOf } from "../../src/library/types.ts";
import { setName } from "../../src/scenario/edit.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { idOf, outlook } from "../library/given.ts";
import type { ScenarioDocument } from "../../src/scenario/read.ts";

const [{ document: baseline }, { document: tight }] = shippedScenarios;
const named = (document: ScenarioDocument, zh: string) => setName(document, { zh, en: zh });
const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.parse("2026-11-26T08:00:00.000Z");

let clock: number;
beforeEach(() => {
  vi.stubGlobal("indexedDB", new FreshFactory());
  clock = START;
});
afterEach(() => vi.restoreAllMocks());

/** A tab: each moment it asks for is a second later, ids go a, b, c … */
function tab(letters = "abcdef") {
  const store = new LibraryStore();
  const changed = vi.fn();
  const hands = {
    isWriting: true,
    mayWrite: () => Promise.resolve(hands.isWriting),
    now: () => new Date((clock += 1000)).toISOString(),
    newId: () => {
      const id = idOf(letters[0]);
      letters = letters.slice(1);
      return id;
    },
    changed,
  };
  return { store, hands, changed, library: new Library(store, hands) };
}

async function openTab(letters?: string) {
  const opened = tab(letters);
  await opened.library.load();
  return opened;
}

const [A, B] = ["a", "b"].map(idOf);
const keep = (library: Library, document: ScenarioDocument, id: string | null = null) =>
  library.keep({ document, outlook: null }, id);
const shownIn = (library: Library) =>
  library.listed.map((kept) => [newestOf(kept).name.zh, kept.versions.map(({ number }) => number)]);

test("nothing is written before the first load", async () => {
  const { library, changed } = tab();
  expect(library.state).toEqual({ kind: "loading" });
  expect(await keep(library, baseline)).toBe(false);
  expect(changed).not.toHaveBeenCalled();
  await library.load();
  expect(library.listed).toEqual([]);
});

test("what is kept is told, known to other tabs, and there for the next one", async () => {
  const { library, changed } = await openTab();
  expect(await library.keep({ document: { ...baseline, note: "说明" }, outlook }, null)).toBe(true);
  expect(library.news).toEqual({ kind: "kept", name: baseline["name"], number: 1 });
  expect(changed).toHaveBeenCalledTimes(1);
  expect(library.listed).toMatchObject([
    { id: A, note: "说明", deleted: null, versions: [{ number: 1, cause: "kept", outlook }] },
  ]);
  const next = await openTab();
  expect(next.library.found).toEqual(library.found);
  const [{ versions }] = next.library.listed;
  expect(await next.library.textOf(A, versions[0])).toBe(writeScenario({ ...baseline, note: "说明" }));
});

test("a new version of the one named, above all that stand there; of none that is known: a new scenario", async () => {
  const { library } = await openTab();
  await keep(library, baseline);
  await keep(library, tight, A);
  expect(library.news).toMatchObject({ kind: "kept", number: 2 });
  await keep(library, baseline, idOf("f"));
  expect(shownIn(library).toSorted()).toEqual([
    ["基准情景", [1]],
    [(tight["name"] as { zh: string }).zh, [1, 2]],
  ]);
});

test("a moment never comes before the one before, though the clock went back", async () => {
  const { library } = await openTab();
  await keep(library, baseline);
  clock -= DAY_MS;
  await keep(library, tight, A);
  const [first, second] = library.listed[0].versions.map(({ kept }) => kept);
  expect(second).toBe(first);
});

test("renaming is a version; its numbers, and what was computed of them, stay", async () => {
  const { library } = await openTab();
  await library.keep({ document: baseline, outlook }, null);
  expect(await library.rename(A, { zh: "甲", en: "A" })).toBe(true);
  expect(library.news).toEqual({ kind: "renamed", name: { zh: "甲", en: "A" } });
  const [first, second] = library.listed[0].versions;
  expect(second).toMatchObject({ number: 2, cause: "renamed", outlook, meaning: first.meaning });
  expect(await library.textOf(A, second)).toBe(writeScenario(setName(baseline, { zh: "甲", en: "A" })));
});

test("a note changes no version", async () => {
  const { library } = await openTab();
  await keep(library, baseline);
  await library.annotate(A, "局长办公会");
  expect(library.listed).toMatchObject([{ note: "局长办公会", versions: [{ number: 1 }] }]);
});

test("a copy is a scenario of its own, with the note and what was computed", async () => {
  const { library } = await openTab();
  await library.keep({ document: { ...baseline, note: "说明" }, outlook }, null);
  await library.duplicate(A, ({ zh, en }) => ({ zh: `${zh}（副本）`, en: `${en} copy` }));
  expect(library.news).toMatchObject({ kind: "duplicated", name: { zh: "基准情景（副本）" } });
  expect(library.find(B)).toMatchObject({
    note: "说明",
    versions: [{ number: 1, cause: "duplicated", outlook }],
  });
  expect(library.find(A)?.versions).toHaveLength(1);
});

test("an older version becomes the newest, to the letter, and all others stay", async () => {
  const { library } = await openTab();
  await keep(library, baseline);
  await keep(library, tight, A);
  await library.restoreVersion(A, 1);
  expect(library.news).toMatchObject({ kind: "restored", number: 1 });
  const { versions } = library.listed[0];
  expect(versions.map(({ number, cause }) => [number, cause])).toEqual([
    [1, "kept"],
    [2, "kept"],
    [3, "restored"],
  ]);
  expect(await library.textOf(A, versions[2])).toBe(writeScenario(baseline));
  expect(await library.restoreVersion(A, 9)).toBe(false);
});

test("deleting marks and can be undone; purging leaves nothing", async () => {
  const { library } = await openTab();
  await keep(library, baseline);
  await library.remove(A);
  expect(library.news).toEqual({ kind: "deleted", id: A, name: baseline["name"] });
  expect([library.listed, library.deleted.map(({ id }) => id)]).toEqual([[], [A]]);
  await library.bringBack(A);
  expect(library.news).toMatchObject({ kind: "back" });
  expect([library.listed.map(({ id }) => id), library.deleted]).toEqual([[A], []]);
  await library.remove(A);
  await library.purge(A);
  expect(library.news).toMatchObject({ kind: "purged", name: baseline["name"] });
  expect((await openTab()).library.found).toEqual({ kept: [], lost: [] });
});

describe("what was deleted goes by itself", () => {
  beforeEach(async () => {
    const { library } = await openTab();
    await keep(library, baseline);
    await library.remove(A);
  });

  test.each([
    { why: "not on the thirtieth day", after: DAYS_DELETED * DAY_MS - 1000, mayWrite: true, stays: true },
    { why: "once thirty days are over", after: DAYS_DELETED * DAY_MS + 1000, mayWrite: true, stays: false },
    {
      why: "not by a tab that only looks on",
      after: DAYS_DELETED * DAY_MS + 1000,
      mayWrite: false,
      stays: true,
    },
  ])("$why", async ({ after, mayWrite, stays }) => {
    const { library, hands } = tab();
    hands.isWriting = mayWrite;
    // What it asks for next is a second later.
    clock += after - 1000;
    await library.load();
    expect(library.deleted.map(({ id }) => id)).toEqual(stays ? [A] : []);
    expect(library.news).toBeNull();
  });
});

test("what was computed is put to its version, as long as that is there", async () => {
  const { library } = await openTab();
  await keep(library, baseline);
  expect(await library.setOutlook(A, 1, outlook)).toBe(true);
  expect(library.listed[0].versions).toMatchObject([{ number: 1, outlook }]);
  expect(await library.setOutlook(A, 2, outlook)).toBe(false);
  expect(await library.setOutlook(B, 1, outlook)).toBe(false);
  expect(library.news).toMatchObject({ kind: "kept" });
});

test("a tab that only looks on changes nothing, and says nothing was done", async () => {
  const { library, hands, changed } = await openTab();
  await keep(library, baseline);
  const { found } = library;
  library.news = null;
  hands.isWriting = false;
  const acts = [
    keep(library, tight),
    library.rename(A, { zh: "甲", en: "A" }),
    library.annotate(A, "x"),
    library.duplicate(A, (name) => name),
    library.restoreVersion(A, 1),
    library.remove(A),
    library.purge(A),
    library.setOutlook(A, 1, outlook),
  ];
  expect(await Promise.all(acts)).toEqual(acts.map(() => false));
  expect(library.found).toEqual(found);
  expect(library.news).toBeNull();
  expect(changed).toHaveBeenCalledTimes(1);
});

test("of what is not there nothing can be done", async () => {
  const { library } = await openTab();
  expect(await library.rename(A, { zh: "甲", en: "A" })).toBe(false);
  expect(await library.annotate(A, "x")).toBe(false);
  expect(await library.duplicate(A, (name) => name)).toBe(false);
  expect(await library.restoreVersion(A, 1)).toBe(false);
  expect(await library.remove(A)).toBe(false);
  expect(library.news).toBeNull();
});

test("changes come one after the other, each upon what the one before left", async () => {
  const { library } = await openTab();
  await Promise.all([
    keep(library, baseline),
    library.rename(A, { zh: "甲", en: "A" }),
    library.duplicate(A, ({ zh, en }) => ({ zh: `${zh}2`, en: `${en}2` })),
    keep(library, tight, A),
    library.remove(B),
  ]);
  expect(library.find(A)?.versions.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(library.deleted.map((kept) => newestOf(kept).name.zh)).toEqual(["甲2"]);
});

describe("what cannot be written", () => {
  test.each([
    { name: "QuotaExceededError", why: "full" },
    { name: "UnknownError", why: "unavailable" },
  ])("because of $name is told with what was to be kept, and nothing has changed", async ({ name, why }) => {
    const { library, changed } = await openTab();
    await keep(library, baseline);
    const { found } = library;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no", name);
    });
    expect(await keep(library, tight)).toBe(false);
    expect(library.news).toEqual({ kind: "failed", why, text: writeScenario(tight) });
    expect(library.found).toEqual(found);
    expect(library.state).toEqual({ kind: "ready" });
    expect(changed).toHaveBeenCalledTimes(1);
    expect(await library.annotate(A, "x")).toBe(false);
    expect(library.news).toEqual({ kind: "failed", why, text: null });
  });

  test("because another tab wrote meanwhile: theirs is read, and the next try succeeds", async () => {
    const mine = await openTab("ab");
    const theirs = await openTab("cd");
    await keep(theirs.library, tight);
    expect(await keep(mine.library, baseline)).toBe(false);
    expect(mine.library.news).toMatchObject({ kind: "failed", why: "elsewhere" });
    expect(mine.library.listed.map(({ id }) => id)).toEqual([idOf("c")]);
    expect(await keep(mine.library, baseline)).toBe(true);
    expect((await openTab()).library.listed).toHaveLength(2);
  });
});

test("storage that cannot be read is a state, and can be tried again", async () => {
  const { library } = tab();
  const opening = vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("private", "SecurityError");
  });
  await library.load();
  expect(library.state).toEqual({ kind: "failed", why: "unavailable" });
  expect(await keep(library, baseline)).toBe(false);
  opening.mockRestore();
  await library.load();
  expect(library.state).toEqual({ kind: "ready" });
});

describe("a damaged text", () => {
  async function damaged(number: number): Promise<Library> {
    const { library, store } = await openTab();
    await keep(library, baseline);
    await keep(library, tight, A);
    const text = store.text.bind(store);
    vi.spyOn(store, "text").mockImplementation((id, version) =>
      version.number === number ? Promise.resolve(null) : text(id, version),
    );
    return library;
  }

  test.each<{ act: string; of: number; does: (library: Library) => Promise<boolean> }>([
    { act: "restoring", of: 1, does: (library) => library.restoreVersion(A, 1) },
    { act: "renaming", of: 2, does: (library) => library.rename(A, { zh: "甲", en: "A" }) },
    { act: "copying", of: 2, does: (library) => library.duplicate(A, (name) => name) },
  ])("keeps it from $act, and that is told", async ({ of, does }) => {
    const library = await damaged(of);
    expect(await does(library)).toBe(false);
    expect(library.news).toMatchObject({ kind: "damaged" });
    expect(library.found.kept).toMatchObject([{ id: A, versions: [{ number: 1 }, { number: 2 }] }]);
  });

  test("stays out of the archive alone", async () => {
    const library = await damaged(2);
    const { zh } = tight["name"] as { zh: string };
    expect(await library.archived((name) => `<${name}>`)).toEqual([
      { kept: library.find(A), texts: [writeScenario(baseline), null], name: `<${zh}>` },
    ]);
    await library.remove(A);
    expect(await library.archived((name) => name)).toEqual([]);
  });
});

test("importing is laid beside the library as it is when its turn comes", async () => {
  const { library } = await openTab();
  const seen: number[] = [];
  const imports = library.importAll((found) => {
    seen.push(found.kept.length);
    return {
      change: { entries: [{ id: A, created: new Date(START).toISOString(), note: "x", deleted: null }] },
      scenarios: 0,
    };
  });
  await imports;
  const later = [
    keep(library, named(baseline, "乙")),
    library.importAll((found) => {
      seen.push(found.kept.length);
      return { change: {}, scenarios: 3 };
    }),
  ];
  expect(await Promise.all(later)).toEqual([true, true]);
  expect(seen).toEqual([0, 1]);
  expect(library.news).toEqual({ kind: "imported", scenarios: 3, versions: 0 });
});
