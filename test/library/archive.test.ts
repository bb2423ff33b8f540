import { strToU8, unzipSync, zipSync } from "fflate/browser";
import { describe, expect, test } from "vitest";
import { writeArchive } from "../../src/library/archive.ts";
import { claimsOf } from "../../src/library/claims.ts";
import { ARCHIVE_LIMITS, unpack } from "../../src/library/unpack.ts";
import { at, idOf, kept, version } from "./given.ts";
import type { Archived } from "../../src/library/archive.ts";
import type { Claims } from "../../src/library/claims.ts";
import type { Bundle, FileFault, Unpacked } from "../../src/library/unpack.ts";

const texts = ['{"a": "压减"}\n', '{"a":\r\n 2}'];
const one: Archived = {
  kept: kept(idOf("b"), [version(4, texts[0]), version(5, texts[1], { cause: "restored" })], {
    note: "第一行\n第二行",
    created: at(2),
  }),
  texts,
  name: "压减方案",
};
const other: Archived = {
  kept: kept(idOf("a"), [version(1, "{}", { name: { zh: "../../机密", en: "x" } })], { created: at(1) }),
  texts: ["{}"],
  name: ".._.._机密",
};
const archive = writeArchive([one, other]);

function bundleIn(bytes: Uint8Array): Bundle {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) throw new Error(unpacked.fault);
  return unpacked.bundle;
}

const whole = (files: ReadonlyMap<string, string>): Bundle => ({ files, faults: new Map() });

test("an archive is the same whatever the order, and its files are the texts to the letter", () => {
  expect(writeArchive([other, one])).toEqual(archive);
  const { files, faults } = bundleIn(archive);
  expect([...faults]).toEqual([]);
  expect([...files.keys()]).toEqual([
    "index.json",
    "001-.._.._机密/01.scenario.json",
    "002-压减方案/04.scenario.json",
    "002-压减方案/05.scenario.json",
  ]);
  expect(files.get("002-压减方案/05.scenario.json")).toBe(texts[1]);
});

test("what is read back is what was written", () => {
  const { claims, problems } = claimsOf(bundleIn(archive), at(50));
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
  const { claims } = claimsOf(bundleIn(writeArchive([{ ...one, texts: [null, texts[1]] }])), at(50));
  expect(claims[0].versions.map(({ number }) => number)).toEqual([5]);
});

/** A zip with bytes changed behind its back; `heads`: where the entries of its central directory stand. */
function changed(bytes: Uint8Array, change: (view: DataView, heads: readonly number[]) => void): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const heads: number[] = [];
  for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    heads.push(at);
    at += 46 + view.getUint16(at + 28, true);
  }
  change(view, heads);
  return bytes;
}

describe("a stranger's archive does no harm", () => {
  const limits = { bytes: 5000, entries: 3, unpackedBytes: 4000, fileBytes: 1000, indexBytes: 2000 };
  const zip = (files: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const named = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.json`, "{}"]));
  const faultOf = (unpacked: Unpacked): string => (unpacked.ok ? "none" : unpacked.fault);
  const partsOf = (unpacked: Unpacked): object =>
    unpacked.ok
      ? { files: [...unpacked.bundle.files.keys()], faults: Object.fromEntries(unpacked.bundle.faults) }
      : unpacked;

  test.each([
    { why: "as many files as may be", bytes: zip(named(3)), fault: "none" },
    { why: "one more", bytes: zip(named(4)), fault: "too-many" },
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
  ])("$why: $fault", ({ bytes, fault }) => {
    expect(faultOf(unpack(bytes, limits))).toBe(fault);
  });

  const sound = { "b.json": strToU8("{}") };

  test.each([
    { why: "a file as large as may be", name: "a.json", size: 1000 },
    { why: "the index, which may be larger", name: "index.json", size: 2000 },
  ])("$why is read", ({ name, size }) => {
    const unpacked = unpack(zip({ [name]: "x".repeat(size) }), limits);
    expect(partsOf(unpacked)).toEqual({ files: [name], faults: {} });
  });

  test.each<{ why: string; bytes: Uint8Array; fault: FileFault }>([
    {
      why: "a byte more than may be",
      bytes: zipSync({ "a.json": new Uint8Array(1001), ...sound }),
      fault: "too-large",
    },
    {
      why: "no text",
      bytes: zipSync({ "a.json": new Uint8Array([0xff, 0xfe, 0x00]), ...sound }),
      fault: "not-text",
    },
    {
      why: "a text cut within a sign",
      bytes: zipSync({ "a.json": strToU8("压").slice(0, 2), ...sound }),
      fault: "not-text",
    },
    {
      why: "packed in a way that nobody knows",
      bytes: changed(zipSync({ "a.json": strToU8("{}"), ...sound }), (view, heads) => {
        view.setUint16(8, 12, true);
        view.setUint16(heads[0] + 10, 12, true);
      }),
      fault: "damaged",
    },
    {
      why: "no deflated data",
      bytes: changed(zipSync({ "a.json": strToU8("{}".repeat(99)), ...sound }), (view) => {
        view.setUint8(30 + "a.json".length, 0xff);
      }),
      fault: "damaged",
    },
    {
      why: "more than it declares",
      bytes: changed(zipSync({ "a.json": new Uint8Array(2000), ...sound }, { level: 9 }), (view, heads) => {
        view.setUint32(22, 10, true);
        view.setUint32(heads[0] + 24, 10, true);
      }),
      fault: "too-large",
    },
  ])("a file with $why is $fault, and the others are read", ({ bytes, fault }) => {
    expect(partsOf(unpack(bytes, limits))).toEqual({ files: ["b.json"], faults: { "a.json": fault } });
  });

  test("what unpacks to more in all than it declares is stopped", () => {
    const names = Array.from({ length: 3 }, (_, i) => `${i}.json`);
    const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(2_000_000)]));
    const bomb = changed(zipSync(files, { level: 9 }), (view, heads) => {
      for (const head of heads) view.setUint32(head + 24, 10, true);
    });
    expect(faultOf(unpack(bomb, { ...ARCHIVE_LIMITS, unpackedBytes: 5_900_000 }))).toBe("unpacks-too-large");
    expect(faultOf(unpack(bomb, { ...ARCHIVE_LIMITS, unpackedBytes: 6_000_000 }))).toBe("none");
  });

  test("after damage that hides where the next file begins, what is missing is named", () => {
    const bytes = changed(zipSync({ "a.json": strToU8("{}"), ...sound }), (view) =>
      view.setUint32(18, 0x7fff, true),
    );
    expect(partsOf(unpack(bytes))).toEqual({
      files: [],
      faults: { "a.json": "damaged", "b.json": "damaged" },
    });
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
      if (unpacked.ok) claimsOf(unpacked.bundle, at(50));
    }
  });

  test("names lead nowhere, and what file managers add is left out", () => {
    const bytes = zip({ "../../a.json": "1", "C:\\b.json": "2", "__MACOSX/._c.json": "3", ".d.json": "4" });
    expect([...bundleIn(bytes).files.keys()]).toEqual(["../../a.json", "C:\\b.json"]);
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
      whole(
        new Map([
          ...bundleIn(archive).files,
          ["index.json", JSON.stringify({ format: "subsidy-forecast/library@1", scenarios, ...more })],
        ]),
      ),
      at(50),
    );

  test("without one each file is a scenario of its own, dated now", () => {
    const { claims } = claimsOf(whole(new Map([["b/x.json", "{}"]])), at(50));
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
    expect(problems).toMatchObject([{ file: "index.json", problems: [{ path: "format" }] }]);
  });

  test("numbers of versions rise", () => {
    const versions = (index[1]["versions"] as object[]).toReversed();
    expect(read([{ ...index[1], versions }]).problems).toMatchObject([
      { problems: [{ path: "scenarios[0].versions[1].number" }] },
    ]);
  });

  test("a file that is missing or not what the index says costs only itself", () => {
    const files = new Map(bundleIn(archive).files);
    files.set("002-压减方案/04.scenario.json", "{}");
    files.delete("001-.._.._机密/01.scenario.json");
    const { claims, problems } = claimsOf(whole(files), at(50));
    expect(problems).toEqual([
      { file: "001-.._.._机密/01.scenario.json", fault: "mismatch" },
      { file: "002-压减方案/04.scenario.json", fault: "mismatch" },
    ]);
    expect(claims.map(({ versions }) => versions.map(({ number }) => number))).toEqual([[5]]);
  });

  test("a file that could not be unpacked is told once, with what kept it", () => {
    const { files } = bundleIn(archive);
    const file = "002-压减方案/04.scenario.json";
    const rest = new Map([...files].filter(([name]) => name !== file));
    const { claims, problems } = claimsOf({ files: rest, faults: new Map([[file, "damaged"]]) }, at(50));
    expect(problems).toEqual([{ file, fault: "damaged" }]);
    expect(claims.map(({ versions }) => versions.map(({ number }) => number))).toEqual([[1], [5]]);
  });

  test("where the index itself could not be unpacked nothing is used", () => {
    const { files } = bundleIn(archive);
    const rest = new Map([...files].filter(([name]) => name !== "index.json"));
    const { claims, problems } = claimsOf(
      { files: rest, faults: new Map([["index.json", "damaged"]]) },
      at(50),
    );
    expect(claims).toEqual([]);
    expect(problems).toEqual([{ file: "index.json", fault: "damaged" }]);
  });
});
