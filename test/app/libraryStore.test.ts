import "fake-indexeddb/auto";
import { IDBFactory as FreshFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LibraryStore } from "../../src/app/libraryStore.ts";
import { textDigest } from "../../src/scenario/textDigest.ts";
import { at, outlook, version } from "../library/given.ts";
import type { Change, Entry } from "../../src/library/types.ts";

const entry = (id: string, note = ""): Entry => ({ id, created: at(0), note, deleted: null });
const put = (id: string, number: number, text: string) => ({
  id,
  version: version(number, text, { outlook }),
  text,
});
const NAME = "subsidy-forecast/library";

beforeEach(() => {
  vi.stubGlobal("indexedDB", new FreshFactory());
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function written(change: Change): Promise<LibraryStore> {
  const store = new LibraryStore();
  await store.load();
  expect(await store.write(change)).toBeNull();
  return store;
}

/** Whatever stands there, from another tab's eyes. */
async function seen(): Promise<unknown> {
  const store = new LibraryStore();
  const { kept, lost } = await store.load();
  const texts = await Promise.all(
    kept.flatMap(({ id, versions }) =>
      versions.map(async (each) => [id, each.number, await store.text(id, each)]),
    ),
  );
  return { kept, lost, texts };
}

/** Changes records behind the store's back. */
function tamper(
  name: string,
  key: IDBValidKey,
  change: (record: Record<string, unknown>) => object,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(name, "readwrite");
      const store = transaction.objectStore(name);
      const reading = store.get(key);
      reading.onsuccess = () => store.put(change(reading.result as Record<string, unknown>));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onerror = () => reject(new Error("not changed"));
    };
  });
}

type Call = (...given: unknown[]) => unknown;

/** Puts another act in place of one of every store's. */
function replaced(
  method: "get" | "getAll" | "put",
  act: (store: IDBObjectStore, given: unknown[], real: Call) => unknown,
): void {
  const owner = IDBObjectStore.prototype as unknown as Record<string, Call>;
  const own = owner[method];
  vi.spyOn(owner, method).mockImplementation(function (this: unknown, ...given: unknown[]) {
    return act(this as IDBObjectStore, given, (...passed) => own.apply(this, passed));
  });
}

const first: Change = { entries: [entry("a", "备注")], versions: [put("a", 1, "one"), put("a", 2, "two")] };

test("what was written is there for another tab, texts to the letter", async () => {
  const store = await written(first);
  const { kept, lost } = await store.load();
  expect(lost).toEqual([]);
  expect(kept).toMatchObject([{ id: "a", note: "备注", versions: [{ number: 1 }, { number: 2, outlook }] }]);
  expect(await seen()).toEqual({
    kept,
    lost,
    texts: [
      ["a", 1, "one"],
      ["a", 2, "two"],
    ],
  });
  expect((await store.loadOne("a")).kept).toEqual(kept);
  expect((await store.loadOne("b")).kept).toEqual([]);
});

test("a change drops versions and purges scenarios with all that belongs to them", async () => {
  const store = await written({ ...first, entries: [entry("a"), entry("b")] });
  expect(await store.write({ versions: [put("b", 1, "b")] })).toBeNull();
  expect(await store.write({ dropped: [{ id: "a", number: 1 }] })).toBeNull();
  expect(await seen()).toMatchObject({
    texts: [
      ["a", 2, "two"],
      ["b", 1, "b"],
    ],
  });
  expect(await store.write({ purged: ["a"] })).toBeNull();
  expect(await seen()).toMatchObject({ kept: [{ id: "b" }], texts: [["b", 1, "b"]] });
});

test("who has not seen what another tab wrote writes nothing", async () => {
  const store = await written(first);
  await written({ entries: [entry("a", "theirs")] });
  const before = await seen();
  expect(await store.write({ entries: [entry("a", "mine")] })).toBe("elsewhere");
  expect(await seen()).toEqual(before);
  await store.load();
  expect(await store.write({ entries: [entry("a", "mine")] })).toBeNull();
});

describe("a damaged record costs only itself", () => {
  const others: Change = { entries: [entry("b")], versions: [put("b", 1, "b")] };

  beforeEach(async () => {
    const store = await written(first);
    expect(await store.write(others)).toBeNull();
  });

  test.each<{ why: string; store: string; key: IDBValidKey; change: object; expected: object }>([
    {
      why: "the newest version's text: the one before is the newest",
      store: "texts",
      key: ["a", 2],
      change: { text: "tw0" },
      expected: { broken: [2], versions: [{ number: 1 }], note: "备注" },
    },
    {
      why: "the newest version's record",
      store: "versions",
      key: ["a", 2],
      change: { body: "{}" },
      expected: { broken: [2], versions: [{ number: 1 }] },
    },
    {
      why: "the entry: its note alone",
      store: "entries",
      key: "a",
      change: { digest: "" },
      expected: { broken: [], note: "", isNoteLost: true },
    },
  ])("$why", async ({ store, key, change, expected }) => {
    await tamper(store, key, (record) => ({ ...record, ...change }));
    const found = await new LibraryStore().load();
    expect(found.kept.find(({ id }) => id === "a")).toMatchObject(expected);
    expect(found.kept.find(({ id }) => id === "b")).toMatchObject({ broken: [], isNoteLost: false });
    expect(found.lost).toEqual([]);
  });

  test("all texts: the scenario is lost, what is left of it can be had", async () => {
    for (const number of [1, 2]) await tamper("texts", ["a", number], (each) => ({ ...each, text: "rest" }));
    const store = new LibraryStore();
    const { kept, lost } = await store.load();
    expect(kept.map(({ id }) => id)).toEqual(["b"]);
    expect(lost).toEqual([{ id: "a", broken: [1, 2] }]);
    expect(await store.remains("a", 1)).toBe("rest");
    expect(await store.text("a", { number: 1, digest: textDigest("one") })).toBeNull();
  });

  test("a record that keeps the browser from reading them all", async () => {
    const lost = (): never => {
      throw new DOMException("lost", "DataError");
    };
    replaced("getAll", (store, given, real) => (store.name === "versions" ? lost() : real(...given)));
    replaced("get", (store, given, real) =>
      store.name === "versions" && JSON.stringify(given) === '[["a",2]]' ? lost() : real(...given),
    );
    const { kept } = await new LibraryStore().load();
    expect(kept.find(({ id }) => id === "a")).toMatchObject({ broken: [2], versions: [{ number: 1 }] });
    expect(kept.find(({ id }) => id === "b")).toMatchObject({ broken: [] });
  });
});

describe("storage that fails is told, and costs nothing that stood there", () => {
  test.each([
    { why: "no room", name: "QuotaExceededError", fault: "full" },
    { why: "anything else", name: "UnknownError", fault: "unavailable" },
  ])("$why: $fault", async ({ name, fault }) => {
    const store = await written(first);
    const before = await seen();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no", name);
    });
    expect(await store.write({ entries: [entry("b")], versions: [put("b", 1, "b")] })).toBe(fault);
    vi.restoreAllMocks();
    expect(await seen()).toEqual(before);
    expect(await store.write({ entries: [entry("b")], versions: [put("b", 1, "b")] })).toBeNull();
  });

  test("none at all, or one that cannot be opened", async () => {
    vi.stubGlobal("indexedDB", undefined);
    await expect(new LibraryStore().load()).rejects.toMatchObject({ fault: "unavailable" });
    vi.stubGlobal("indexedDB", new FreshFactory());
    vi.spyOn(FreshFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("private", "SecurityError");
    });
    await expect(new LibraryStore().load()).rejects.toMatchObject({ fault: "unavailable" });
  });

  test("stored by a newer program", async () => {
    await new Promise((resolve) => {
      const opening = indexedDB.open(NAME, 2);
      opening.onsuccess = () => resolve(opening.result.close());
    });
    const store = new LibraryStore();
    await expect(store.load()).rejects.toMatchObject({ fault: "newer" });
    expect(await store.write(first)).toBe("newer");
  });

  test("what was kept otherwise than it was given is not called kept", async () => {
    const store = await written(first);
    replaced("put", (to, [value, ...key], real) =>
      real(to.name === "texts" ? { ...(value as object), text: "" } : value, ...key),
    );
    expect(await store.write({ versions: [put("a", 3, "three")] })).toBe("unavailable");
  });

  /** Every call of the browser's that the store makes, in their order. */
  function failAt(n: number): () => number {
    let calls = 0;
    const fail = <T extends object>(owner: T, method: keyof T & string): void => {
      const real = owner[method] as (...given: unknown[]) => unknown;
      vi.spyOn(owner as Record<string, (...given: unknown[]) => unknown>, method).mockImplementation(
        function (this: unknown, ...given: unknown[]) {
          calls += 1;
          if (calls === n) throw new DOMException("gone", "UnknownError");
          return real.apply(this, given);
        },
      );
    };
    fail(FreshFactory.prototype, "open");
    fail(IDBDatabase.prototype, "transaction");
    for (const method of ["get", "getAll", "getAllKeys", "put", "delete"] as const)
      fail(IDBObjectStore.prototype, method);
    return () => calls;
  }

  test("the n-th call of all fails: all of the change stands there, or nothing of it", async () => {
    const change: Change = {
      entries: [entry("a", "neu"), entry("b")],
      versions: [put("a", 3, "three"), put("b", 1, "b")],
      dropped: [{ id: "a", number: 1 }],
    };
    await written(first);
    const before = await seen();
    const outcomes = { kept: 0, refused: 0, failedToLoad: 0 };
    let n = 0;
    let isOver = false;
    while (!isOver) {
      n += 1;
      vi.stubGlobal("indexedDB", new FreshFactory());
      await written(first);
      const count = failAt(n);
      const store = new LibraryStore();
      const isRead = await store.load().then(
        () => true,
        () => false,
      );
      const fault = await store.write(change);
      isOver = count() < n;
      vi.restoreAllMocks();
      const then = await seen();
      const isAfter = JSON.stringify(then).includes("three");
      if (!isAfter) expect(then).toEqual(before);
      else
        expect(then).toMatchObject({ kept: [{ id: "b" }, { id: "a", note: "neu" }].toReversed(), lost: [] });
      // Called kept only where it is.
      if (fault === null) expect(isAfter).toBe(true);
      outcomes[isRead ? (fault === null ? "kept" : "refused") : "failedToLoad"] += 1;
    }
    expect(n).toBeGreaterThan(25);
    expect(Object.values(outcomes).every((count) => count > 0)).toBe(true);
  });
});
