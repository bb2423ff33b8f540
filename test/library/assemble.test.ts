import { describe, expect, test } from "vitest";
import { assembling, sortedOut, withoutVersion } from "../../src/library/assemble.ts";
import { entryPlace, seal, versionPlace } from "../../src/library/record.ts";
import { nextNumber } from "../../src/library/versions.ts";
import { at, kept, version } from "./given.ts";
import type { Assembled, Rows } from "../../src/library/assemble.ts";
import type { Entry, Version } from "../../src/library/types.ts";

/** To its end; it stops once for each record. */
function assemble(rows: Rows): Assembled {
  const steps = assembling(rows);
  for (let stops = 0; ; stops += 1) {
    const { done, value } = steps.next();
    if (done !== true) continue;
    expect(stops).toBe(rows.entries.length + rows.versions.length);
    return value;
  }
}

const entryRow = (entry: Entry) => ({ id: entry.id, sealed: seal(entryPlace(entry.id), entry) });
const versionRow = (id: string, each: Version) => ({
  id,
  number: each.number,
  sealed: seal(versionPlace(id, each.number), each),
});
const entryOf = (id: string, note = "备注"): Entry => ({ id, created: at(0), note, deleted: null });

test("versions come oldest first by their numbers, scenarios the last changed first", () => {
  const [one, two, ten] = [1, 2, 10].map((n) => version(n, `text ${n}`));
  const { kept: all, lost } = assemble({
    entries: [entryRow(entryOf("a")), entryRow(entryOf("b"))],
    versions: [versionRow("a", two), versionRow("b", ten), versionRow("a", one)],
  });
  expect(all.map(({ id, versions }) => [id, versions.map(({ number }) => number)])).toEqual([
    ["b", [10]],
    ["a", [1, 2]],
  ]);
  expect(all[1]).toMatchObject({ note: "备注", broken: [], isNoteLost: false });
  expect(lost).toEqual([]);
});

describe("a damaged record costs only itself", () => {
  const rows = {
    entries: [entryRow(entryOf("a")), entryRow(entryOf("b"))],
    versions: [1, 2, 3].map((n) => versionRow("a", version(n, `text ${n}`))),
  };
  const other = versionRow("b", version(1, "b"));

  test("the newest version: the one before it is the newest", () => {
    const versions = [...rows.versions.slice(0, 2), { ...rows.versions[2], sealed: { body: "{" } }, other];
    const a = assemble({ ...rows, versions }).kept.find(({ id }) => id === "a");
    expect(a).toMatchObject({ broken: [3], note: "备注" });
    expect(a?.versions.map(({ number }) => number)).toEqual([1, 2]);
    // What is damaged is not written over.
    expect(a && nextNumber(a)).toBe(4);
  });

  test("the entry: only its note is lost", () => {
    const entries = [{ id: "a", sealed: null }, rows.entries[1]];
    const a = assemble({ entries, versions: [...rows.versions, other] }).kept.find(({ id }) => id === "a");
    expect(a).toMatchObject({ note: "", created: at(1), deleted: null, isNoteLost: true });
    expect(a?.versions).toHaveLength(3);
  });

  test("all versions: the scenario is lost, the others are not", () => {
    const versions = [...rows.versions.map((row) => ({ ...row, sealed: 7 })), other];
    const { kept: all, lost } = assemble({ ...rows, versions });
    expect(all.map(({ id }) => id)).toEqual(["b"]);
    expect(lost).toEqual([{ id: "a", broken: [1, 2, 3] }]);
  });
});

test("a version whose text is damaged goes, and with the last one the scenario", () => {
  const all = kept("a", [version(1, "x"), version(2, "y")], { note: "n" });
  const once = withoutVersion(all, 2);
  expect(once).toMatchObject({ note: "n", broken: [2], isNoteLost: false, versions: [{ number: 1 }] });
  const twice = "versions" in once ? withoutVersion(once, 1) : once;
  expect(twice).toEqual({ id: "a", broken: [1, 2] });
  expect(sortedOut([twice])).toEqual({ kept: [], lost: [twice] });
});
