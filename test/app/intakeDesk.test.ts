import { expect, test, vi } from "vitest";
import { looksLikeScenario } from "../../src/app/intake.svelte.ts";
import { IntakeDesk, MOST_FILES } from "../../src/app/intakeDesk.svelte.ts";
import { places } from "../../src/app/places.ts";
import { Plan, workOf } from "../../src/app/plan.svelte.ts";
import { MOST_SLOTS, Slots } from "../../src/app/slots.svelte.ts";
import { previewOf } from "../../src/scenario/preview.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import type { Present } from "../../src/scenario/preview.ts";

const [{ document }, tight] = shippedScenarios;
const offered = (content: unknown, handle: FileSystemFileHandle | null = null) => ({
  file: new File([typeof content === "string" ? content : JSON.stringify(content)], "a.json"),
  handle: Promise.resolve(handle),
});

function deskWith(read = async (file: File, present: Present) => previewOf(await file.text(), present)) {
  const plan = new Plan(workOf(document, "baseline"), () => undefined);
  const slots = new Slots([]);
  const tell = vi.fn();
  return { plan, slots, tell, desk: new IntakeDesk({ plan, slots, read, tell }) };
}

const kinds = (desk: IntakeDesk) =>
  desk.items.map(({ state }) => (state.kind === "read" ? state.preview.kind : state.kind));

test("reading changes nothing; opening is one step, and the work is as if it had been checked here", async () => {
  const { desk, plan, tell } = deskWith();
  await desk.take([offered(tight.document)]);
  expect(kinds(desk)).toEqual(["scenario"]);
  expect(plan.history.entries).toHaveLength(1);
  await desk.open(desk.items[0].id);
  expect(plan.history.entries).toHaveLength(2);
  const { origin, ...work } = plan.work;
  const { origin: expected, ...checked } = workOf(tight.document, null);
  expect(work).toEqual(checked);
  expect(origin).toEqual(expected);
  expect(desk.items).toEqual([]);
  expect(tell).toHaveBeenCalledWith({ kind: "opened", name: plan.work.scenario.name });
});

test("one bad file of several leaves the others; what is left is laid beside what was opened", async () => {
  const { desk, slots } = deskWith();
  await desk.take([offered(tight.document), offered("{"), offered(tight.document)]);
  expect(kinds(desk)).toEqual(["scenario", "problems", "scenario"]);
  await desk.open(desk.items[0].id);
  expect(kinds(desk)).toEqual(["opened", "problems", "scenario"]);
  const [, , { id, state }] = desk.items;
  expect(state).toMatchObject({ preview: { likeness: "same" } });
  await desk.open(desk.items[1].id);
  desk.add(id);
  expect(slots.list).toMatchObject([{ source: { kind: "file", file: "a.json" } }]);
  expect(kinds(desk)).toEqual(["opened", "problems", "added"]);
});

test("a reader that breaks is said, and the next file is read all the same", async () => {
  const read = vi.fn(async (file: File, present: Present) => previewOf(await file.text(), present));
  read.mockRejectedValueOnce(new Error("silent"));
  const { desk } = deskWith(read);
  await desk.take([offered(document), offered(document)]);
  expect(kinds(desk)).toEqual(["failed", "scenario"]);
});

test("closing calls off what is being read, and nothing of it comes back later", async () => {
  const { desk } = deskWith(
    (_, __, signal?: AbortSignal) =>
      new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new Error("off")))),
  );
  const taken = desk.take([offered(document)]);
  await Promise.resolve();
  desk.close();
  await taken;
  expect(desk.items).toEqual([]);
});

test("a tab that only looks on opens and adds nothing; a full comparison adds nothing", async () => {
  const { desk, plan, slots } = deskWith();
  await desk.take([offered(tight.document)]);
  const [{ id }] = desk.items;
  plan.isReadOnly = true;
  await desk.open(id);
  desk.add(id);
  expect(plan.work.from).toBe("baseline");
  expect(slots.list).toEqual([]);
  plan.isReadOnly = false;
  slots.adopt(Array.from({ length: MOST_SLOTS }, () => ({ document, source: { kind: "snapshot" } })));
  desk.add(id);
  expect(slots.list).toHaveLength(MOST_SLOTS);
  expect(kinds(desk)).toEqual(["scenario"]);
});

test("the file that was opened is known for saving, by its work alone", async () => {
  const { desk, plan } = deskWith();
  const handle = { name: "a.json" } as FileSystemFileHandle;
  await desk.take([offered(tight.document, handle)]);
  expect(places.get(plan.work.origin)).toBeUndefined();
  await desk.open(desk.items[0].id);
  expect(places.get(plan.work.origin)?.handle).toBe(handle);
  plan.undo();
  expect(places.get(plan.work.origin)).toBeUndefined();
});

test("no more files are read at once than anybody looks at", async () => {
  const { desk } = deskWith();
  await desk.take(Array.from({ length: MOST_FILES + 2 }, () => offered("{")));
  expect(desk.items).toHaveLength(MOST_FILES);
  expect(desk.leftOut).toBe(2);
});

test.each([
  { text: JSON.stringify(document), is: true },
  { text: ' \n{"format": "subsidy-forecast/scenario@1"', is: true },
  { text: "see subsidy-forecast/scenario@1", is: false },
  { text: '{"a": 1}', is: false },
])("$text is worth a preview: $is", ({ text, is }) => {
  expect(looksLikeScenario(text)).toBe(is);
});
