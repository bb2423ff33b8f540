import { strToU8, unzipSync, zipSync } from "fflate/browser";
import { describe, expect, test } from "vitest";
import { writeArchive } from "../../src/library/archive.ts";
import { claimsOf } from "../../src/library/claims.ts";
import { ARCHIVE_LIMITS, unpack } from "../../src/library/unpack.ts";
import { at, idOf, kept, version } from "./given.ts";
import type { Archived } from "../../src/library/archive.ts";
import type { Claims } from "../../src/library/claims.ts";
import type { Unpacked } from "../../src/library/unpack.ts";

const safe = (name: string): string => name.replace(/[/\\:]/g, "_");
const texts = ['{"a": "压减"}\n', '{"a":\r\n 2}'];
const one: Archived = {
  kept: kept(idOf("b"), [version(4, texts[0]), version(5, texts[1], { cause: "restored" })], {
    note: "第一行\n第二行",
    created: at(2),
  }),
  texts,
};
const other: Archived = {
  kept: kept(idOf("a"), [version(1, "{}", { name: { zh: "../../机密", en: "x" } })], { created: at(1) }),
  texts: ["{}"],
};
const archive = writeArchive([one, other], safe);

function filesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) throw new Error(unpacked.fault);
  return unpacked.files;
}

test("an archive is the same whatever the order, and its files are the texts to the letter", () => {
  expect(writeArchive([other, one], safe)).toEqual(archive);
  const files = filesOf(archive);
  expect([...files.keys()]).toEqual([
    "index.json",
    "001-.._.._机密/01.scenario.json",
    "002-压减方案/04.scenario.json",
    "002-压减方案/05.scenario.json",
  ]);
  expect(files.get("002-压减方案/05.scenario.json")).toBe(texts[1]);
});

test("what is read back is what was written", () => {
  const { claims, problems } = claimsOf(filesOf(archive), at(50));
  expect(problems).toEqual([]);
  expect(claims).toEqual(
    [other, one].map((each) => ({
      id: each.kept.id,
      created: each.kept.created,
      note: each.kept.note,
      versions: each.kept.versions.map(({ number, kept: moment, cause }, i) => ({
        number,
        kept: moment,
        cause,
        file: expect.stringContaining(`0${number}.scenario.json`) as string,
        text: each.texts[i],
      })),
    })),
  );
});

test("a version whose text is gone stays out", () => {
  const { claims } = claimsOf(filesOf(writeArchive([{ ...one, texts: [null, texts[1]] }], safe)), at(50));
  expect(claims[0].versions.map(({ number }) => number)).toEqual([5]);
});

describe("a stranger's archive does no harm", () => {
  const limits = { bytes: 5000, entries: 3, unpackedBytes: 4000, fileBytes: 1000, indexBytes: 2000 };
  const zip = (files: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const named = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.json`, "{}"]));
  const faultOf = (unpacked: Unpacked): string => (unpacked.ok ? "none" : unpacked.fault);

  test.each([
    { why: "as many files as may be", bytes: zip(named(3)), fault: "none" },
    { why: "one more", bytes: zip(named(4)), fault: "too-many" },
    { why: "a file as large as may be", bytes: zip({ "a.json": "x".repeat(1000) }), fault: "none" },
    { why: "a byte more", bytes: zip({ "a.json": "x".repeat(1001) }), fault: "unpacks-too-large" },
    { why: "the index may be larger", bytes: zip({ "index.json": "x".repeat(2000) }), fault: "none" },
    {
      why: "too much in all, though none of it is read",
      bytes: zip({ "a.bin": "x".repeat(4001) }),
      fault: "unpacks-too-large",
    },
    { why: "a larger archive", bytes: new Uint8Array(5001), fault: "too-large" },
    {
      why: "no archive",
      bytes: strToU8("PK, but no archive at all, however long it goes on"),
      fault: "not-an-archive",
    },
    { why: "nothing", bytes: new Uint8Array(0), fault: "not-an-archive" },
    { why: "no text", bytes: zipSync({ "a.json": new Uint8Array([0xff, 0xfe, 0x00]) }), fault: "not-text" },
  ])("$why: $fault", ({ bytes, fault }) => {
    expect(faultOf(unpack(bytes, limits))).toBe(fault);
  });

  test("what unpacks to more than it declares is stopped", () => {
    const bomb = zipSync({ "a.json": new Uint8Array(3_000_000) }, { level: 9 });
    const view = new DataView(bomb.buffer);
    const central = bomb.length - 22 - 46 - "a.json".length;
    expect(view.getUint32(central, true)).toBe(0x02014b50);
    for (const place of [22, central + 24]) view.setUint32(place, 10, true);
    expect(faultOf(unpack(bomb))).toBe("unpacks-too-large");
    expect(ARCHIVE_LIMITS.fileBytes).toBeLessThan(3_000_000);
  });

  test("cut off anywhere it is no archive, or a part of it is missing", () => {
    for (let length = 0; length < archive.length; length += 7)
      expect(faultOf(unpack(archive.slice(0, length)))).toBe("not-an-archive");
  });

  test("with any byte another it is read or refused, and never throws", () => {
    for (let i = 0; i < archive.length; i += 3) {
      const damaged = archive.slice();
      damaged[i] ^= 0x55;
      const unpacked = unpack(damaged);
      if (unpacked.ok) claimsOf(unpacked.files, at(50));
    }
  });

  test("names lead nowhere, and what file managers add is left out", () => {
    const bytes = zip({ "../../a.json": "1", "C:\\b.json": "2", "__MACOSX/._c.json": "3", ".d.json": "4" });
    expect([...filesOf(bytes).keys()]).toEqual(["../../a.json", "C:\\b.json"]);
  });
});

describe("the index", () => {
  const index = (
    JSON.parse(new TextDecoder().decode(unzipSync(archive)["index.json"])) as {
      scenarios: Record<string, unknown>[];
    }
  ).scenarios;
  const read = (scenarios: unknown, more: object = {}): Claims =>
    claimsOf(
      new Map([
        ...filesOf(archive),
        ["index.json", JSON.stringify({ format: "subsidy-forecast/library@1", scenarios, ...more })],
      ]),
      at(50),
    );

  test("without one each file is a scenario of its own, dated now", () => {
    const { claims } = claimsOf(new Map([["b/x.json", "{}"]]), at(50));
    expect(claims).toEqual([
      {
        id: null,
        created: at(50),
        note: "",
        versions: [{ number: 1, kept: at(50), cause: "imported", file: "b/x.json", text: "{}" }],
      },
    ]);
  });

  test("files that it does not name are scenarios of their own", () => {
    expect(read(index.slice(0, 1)).claims.map(({ id }) => id)).toEqual([idOf("a"), null, null]);
  });

  test.each([
    { why: "an id that is none", change: { id: "a" }, path: "scenarios[1].id" },
    { why: "an id twice", change: { id: idOf("a") }, path: "scenarios[1].id" },
    { why: "no moment", change: { created: "yesterday" }, path: "scenarios[1].created" },
    { why: "no versions", change: { versions: [] }, path: "scenarios[1].versions" },
    { why: "more than twenty", change: { versions: Array(21).fill({}) }, path: "scenarios[1].versions" },
    { why: "an unknown key", change: { owner: "x" }, path: "scenarios[1].owner" },
    { why: "a note that is no text", change: { about: 5 }, path: "scenarios[1].about" },
  ])("with $why nothing of it is used, and its place is named", ({ change, path }) => {
    const { claims, problems } = read([index[0], { ...index[1], ...change }]);
    expect(claims).toEqual([]);
    expect(problems).toMatchObject([{ file: "index.json", problems: [{ path }] }]);
  });

  test("of another format nothing is used", () => {
    const { claims, problems } = read(index, { format: "subsidy-forecast/library@2" });
    expect(claims).toEqual([]);
    expect(problems[0].problems[0].path).toBe("format");
  });

  test("numbers of versions rise", () => {
    const versions = (index[1]["versions"] as object[]).toReversed();
    expect(read([{ ...index[1], versions }]).problems[0].problems[0]).toMatchObject({
      path: "scenarios[0].versions[1].number",
    });
  });

  test("a file that is missing or not what the index says costs only itself", () => {
    const files = new Map(filesOf(archive));
    files.set("002-压减方案/04.scenario.json", "{}");
    files.delete("001-.._.._机密/01.scenario.json");
    const { claims, problems } = claimsOf(files, at(50));
    expect(problems.map(({ file }) => file)).toEqual([
      "001-.._.._机密/01.scenario.json",
      "002-压减方案/04.scenario.json",
    ]);
    expect(claims.map(({ versions }) => versions.map(({ number }) => number))).toEqual([[5]]);
  });
});
