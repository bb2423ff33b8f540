import { strToU8, zipSync } from "fflate/browser";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answer } from "../../workers/reading.ts";
import { ImportDesk } from "../../src/app/importDesk.svelte.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { at } from "../library/given.ts";
import type { ReadReply, ReadRequest } from "../../workers/readProtocol.ts";
import type { Change } from "../../src/library/types.ts";
import type { Assembled } from "../../src/library/assemble.ts";

/** The worker that reads files, on this thread. */
class Reader extends EventTarget {
  static made: Reader[] = [];
  /** Instead of reading, for ever or until told. */
  static hold = false;
  ended = false;

  constructor() {
    super();
    Reader.made.push(this);
  }

  postMessage(request: ReadRequest): void {
    if (!Reader.hold) void answer(request, (reply) => this.say(reply));
  }

  say(data: ReadReply): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  }

  terminate(): void {
    this.ended = true;
  }
}

vi.mock("../../workers/start.ts", () => ({ startWorker: () => new Reader() }));

beforeEach(() => {
  Reader.made = [];
  Reader.hold = false;
});
afterEach(() => vi.restoreAllMocks());

const texts = shippedScenarios.slice(0, 2).map(({ document }) => writeScenario(document));
const archive = new File(
  [zipSync({ "a.json": strToU8(texts[0]), "b.json": strToU8(texts[1]), "坏.json": strToU8("{") }).slice()],
  "备份.zip",
);

function deskOn(found: Assembled = { kept: [], lost: [] }) {
  const changes: { change: Change; scenarios: number }[] = [];
  const library = {
    found,
    /** What others have left there when the turn comes. */
    byThen: null as Assembled | null,
    importAll: (planFor: (found: Assembled) => { change: Change; scenarios: number }) => {
      changes.push(planFor(library.byThen ?? found));
      return Promise.resolve(true);
    },
  };
  return { desk: new ImportDesk(library, () => at(50)), library, changes };
}

test("what is read is shown, broken files by name, and goes into the library when asked to", async () => {
  const { desk, changes } = deskOn();
  await desk.take([archive]);
  expect(desk.state).toMatchObject({
    kind: "preview",
    file: "备份.zip",
    files: 1,
    lines: [{ outcome: "new" }, { outcome: "new" }],
    problems: [{ file: "坏.json" }],
  });
  expect(changes).toEqual([]);
  await desk.apply();
  expect(desk.state).toBeNull();
  expect(changes).toMatchObject([
    { scenarios: 2, change: { versions: [{ text: texts[0] }, { text: texts[1] }] } },
  ]);
  await desk.apply();
  expect(changes).toHaveLength(1);
});

test("it is laid beside the library as it is when it goes in, not as it was when it was read", async () => {
  const { desk, library, changes } = deskOn();
  await desk.take([new File([texts[0]], "a.json"), new File([texts[0]], "b.json")]);
  expect(desk.state).toMatchObject({ files: 2, lines: [{ outcome: "new" }, { outcome: "there" }] });
  const twin = deskOn();
  await twin.desk.take([new File([texts[0]], "a.json")]);
  await twin.desk.apply();
  const [{ change }] = twin.changes;
  const [entry] = change.entries ?? [];
  const [{ version }] = change.versions ?? [];
  library.byThen = { kept: [{ ...entry, versions: [version], broken: [], isNoteLost: false }], lost: [] };
  await desk.apply();
  expect(changes).toMatchObject([{ scenarios: 0, change: { versions: [] } }]);
});

test("what is no archive is refused with the reason", async () => {
  const { desk, changes } = deskOn();
  await desk.take([new File(["no"], "a.zip")]);
  expect(desk.state).toEqual({ kind: "refused", file: "a.zip", files: 1, fault: "not-an-archive" });
  await desk.apply();
  expect(changes).toEqual([]);
});

test("a reader that breaks is told", async () => {
  Reader.hold = true;
  const { desk } = deskOn();
  const taken = desk.take([archive]);
  Reader.made[0].dispatchEvent(new Event("error"));
  await taken;
  expect(desk.state).toMatchObject({ kind: "refused", fault: "failed" });
});

test("how far it is can be seen", async () => {
  Reader.hold = true;
  const { desk } = deskOn();
  const taken = desk.take([archive]);
  expect(desk.state).toMatchObject({ kind: "reading", done: 0, of: 0 });
  Reader.made[0].say({ part: { incoming: [], problems: [], done: 3, of: 7 } });
  expect(desk.state).toMatchObject({ kind: "reading", done: 3, of: 7 });
  Reader.made[0].say({ answer: null });
  await taken;
  expect(desk.state).toMatchObject({ kind: "preview", lines: [] });
});

test("closing calls off what is being read, and nothing of it comes back later", async () => {
  Reader.hold = true;
  const { desk } = deskOn();
  const taken = desk.take([archive]);
  desk.close();
  await taken;
  expect(Reader.made.map(({ ended }) => ended)).toEqual([true]);
  expect(desk.state).toBeNull();
});

test("newer files take the place of what is being read", async () => {
  Reader.hold = true;
  const { desk } = deskOn();
  const first = desk.take([archive]);
  Reader.hold = false;
  await desk.take([new File([texts[0]], "c.json")]);
  await first;
  expect(Reader.made.map(({ ended }) => ended)).toEqual([true, true]);
  expect(desk.state).toMatchObject({ kind: "preview", file: "c.json", lines: [{ outcome: "new" }] });
});
