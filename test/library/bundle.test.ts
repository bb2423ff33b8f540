import { strToU8, zipSync } from "fflate/browser";
import { expect, test } from "vitest";
import { bundleOf } from "../../src/library/bundle.ts";
import { SCENARIO_BYTES } from "../../src/scenario/json.ts";
import type { GivenFile } from "../../src/library/bundle.ts";

const file = (name: string, content: string | Uint8Array): GivenFile => ({
  name,
  bytes: new Uint8Array(typeof content === "string" ? strToU8(content) : content).buffer,
});

function shown(given: readonly GivenFile[]): object {
  const unpacked = bundleOf(given);
  if (!unpacked.ok) return unpacked;
  const { files, faults } = unpacked.bundle;
  return { files: Object.fromEntries(files), faults: Object.fromEntries(faults) };
}

const zip = zipSync({ "x/a.json": strToU8("{}") });

test.each<{ why: string; given: GivenFile[]; expected: object }>([
  {
    why: "an archive on its own is unpacked, whatever it is called",
    given: [file("backup", zip)],
    expected: { files: { "x/a.json": "{}" }, faults: {} },
  },
  {
    why: "what is called an archive and is none",
    given: [file("a.ZIP", "{}")],
    expected: { ok: false, fault: "not-an-archive" },
  },
  {
    why: "a single file, pasted perhaps",
    given: [file("", "{}")],
    expected: { files: { "": "{}" }, faults: {} },
  },
  {
    why: "an archive that is not on its own",
    given: [file("c.zip", zip), file("d.json", "2")],
    expected: { files: { "d.json": "2" }, faults: { "c.zip": "not-text" } },
  },
  {
    why: "several files, of which one is no text and one an archive",
    given: [
      file("a.json", "1"),
      file("b.json", new Uint8Array([0xff])),
      file("c.zip", zip),
      file("d.json", "2"),
    ],
    expected: {
      files: { "a.json": "1", "d.json": "2" },
      faults: { "b.json": "not-text", "c.zip": "not-text" },
    },
  },
  {
    why: "files of the same name, or of that of an index",
    given: [file("a.json", "1"), file("a.json", "2"), file("index.json", "3"), file("a.json", "4")],
    expected: {
      files: { "a.json": "1", "a.json (2)": "2", "index.json (2)": "3", "a.json (3)": "4" },
      faults: {},
    },
  },
])("$why", ({ given, expected }) => {
  expect(shown(given)).toEqual(expected);
});

test("a file is as large as a scenario may be, and not a byte larger", () => {
  const [most, more] = [0, 1].map((over) =>
    file(`${over}.json`, new Uint8Array(SCENARIO_BYTES + over).fill(32)),
  );
  expect(shown([most, more])).toMatchObject({ faults: { "1.json": "too-large" } });
  expect(shown([most, more])).not.toMatchObject({ faults: { "0.json": expect.anything() as unknown } });
});
