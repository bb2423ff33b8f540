import { expect, test } from "vitest";
import { setName, setNote, setReading } from "../../src/scenario/edit.ts";
import { baseline, edited, everyKey } from "./edited.ts";

test("readings: the default code leaves the document", () => {
  const set = edited(baseline, (document) => setReading(document, "A37", "next-year"));
  expect(set["readings"]).toEqual({ A37: "next-year" });
  expect(edited(set, (document) => setReading(document, "A37", "decision"))["readings"]).toEqual({});
});

test("a name keeps the rest of the document", () => {
  const named = edited(everyKey, (document) => setName(document, { zh: "新名", en: "New" }));
  expect(named).toEqual({ ...everyKey, name: { zh: "新名", en: "New" } });
});

test("notes, of the scenario and of any object in it", () => {
  const noted = edited(baseline, (document) => setNote(document, [], "tried on Monday"));
  expect(noted["note"]).toBe("tried on Monday");
  const ofSegment = edited(everyKey, (document) => setNote(document, ["segments", 2], { zh: "四家" }));
  expect(ofSegment["segments"]).toHaveProperty([2, "note"], { zh: "四家" });
  expect(edited(noted, (document) => setNote(document, [], null))).not.toHaveProperty("note");
  expect(() => setNote(baseline, ["levers", "8"], "why")).toThrow(RangeError);
});
