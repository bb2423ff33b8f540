import { expect, test } from "vitest";
import { writeArchive } from "../../src/library/archive.ts";
import { bundleOf } from "../../src/library/bundle.ts";
import { readArchive } from "../../src/library/readArchive.ts";
import { versionOfText } from "../../src/library/versionOfText.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { at, idOf, kept, version } from "./given.ts";
import type { Bundle } from "../../src/library/unpack.ts";

const texts = shippedScenarios.slice(0, 2).map(({ document }) => writeScenario(document));
const newer =
  '{"format": "subsidy-forecast/scenario@99", "name": {"zh": "新版", "en": "Next"}, "unheard": 1}';
const broken = '{"format": "subsidy-forecast/scenario@1", "run": {"trials": 0}}';

const bundled = (files: Record<string, string>): Bundle => ({
  files: new Map(Object.entries(files)),
  faults: new Map(),
});

/** What is known of a sound text, by the reader of single files. */
function known(text: string) {
  const result = readScenario(text);
  if (result.kind === "problems") throw new Error("not sound");
  return versionOfText(text, result);
}

test("every version comes as the reader of single files has it, a part for each scenario, and is counted", () => {
  const one = kept(idOf("b"), [version(4, texts[0]), version(5, texts[1], { cause: "restored" })], {
    note: "备注",
    created: at(2),
  });
  const other = kept(idOf("c"), [version(1, newer, { cause: "duplicated" })], { created: at(3) });
  const archive = writeArchive([
    { kept: one, texts, name: "一" },
    { kept: other, texts: [newer], name: "二" },
  ]);
  const unpacked = bundleOf([{ name: "a.zip", bytes: archive.slice().buffer }]);
  if (!unpacked.ok) throw new Error(unpacked.fault);
  const parts = [...readArchive(unpacked.bundle, at(50))];
  expect(parts.map(({ done, of }) => [done, of])).toEqual([
    [0, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(parts.flatMap(({ problems }) => problems)).toEqual([]);
  const head = { outlook: null };
  expect(parts.flatMap(({ incoming }) => incoming)).toEqual([
    {
      id: idOf("b"),
      created: at(2),
      note: "备注",
      versions: [
        {
          version: { ...known(texts[0]), ...head, number: 4, kept: at(4), cause: "kept" },
          text: texts[0],
        },
        {
          version: { ...known(texts[1]), ...head, number: 5, kept: at(5), cause: "restored" },
          text: texts[1],
        },
      ],
    },
    {
      id: idOf("c"),
      created: at(3),
      note: "",
      versions: [
        {
          version: {
            ...head,
            name: { zh: "新版", en: "Next" },
            format: "subsidy-forecast/scenario@99",
            digest: known(newer).digest,
            meaning: null,
            number: 1,
            kept: at(1),
            cause: "duplicated",
          },
          text: newer,
        },
      ],
    },
  ]);
});

test("broken files are named with all their places; the sound ones are there all the same", () => {
  const parts = [
    ...readArchive(
      bundled({ "坏.json": broken, "a.json": texts[0], "b.json": "{", "c.json": texts[1] }),
      at(50),
    ),
  ];
  expect(parts.flatMap(({ incoming }) => incoming.map(({ id, versions }) => [id, versions[0].text]))).toEqual(
    [
      [null, texts[0]],
      [null, texts[1]],
    ],
  );
  const problems = parts.flatMap((part) => part.problems);
  expect(problems.map(({ file }) => file)).toEqual(["坏.json", "b.json"]);
  expect(problems[0]).toMatchObject({
    problems: expect.arrayContaining(
      ["name", "policy", "run.trials"].map((path) => expect.objectContaining({ path }) as unknown),
    ) as unknown,
  });
  expect(parts.at(-1)).toMatchObject({ done: 4, of: 4 });
});

test("a scenario of which one version is broken comes with the others", () => {
  const own = kept(idOf("b"), [version(1, texts[0]), version(2, "{}")]);
  const archive = writeArchive([{ kept: own, texts: [texts[0], "{}"], name: "压减方案" }]);
  const unpacked = bundleOf([{ name: "a.zip", bytes: archive.slice().buffer }]);
  if (!unpacked.ok) throw new Error(unpacked.fault);
  const parts = [...readArchive(unpacked.bundle, at(50))];
  expect(
    parts.flatMap(({ incoming }) => incoming.flatMap(({ versions }) => versions.map(({ text }) => text))),
  ).toEqual([texts[0]]);
  expect(parts.flatMap(({ problems }) => problems.map(({ file }) => file))).toEqual([
    "001-压减方案/02.scenario.json",
  ]);
});
