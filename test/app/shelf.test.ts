import { beforeEach, describe, expect, test } from "vitest";
import { Shelf } from "../../src/app/shelf.ts";
import { textDigest } from "../../src/scenario/textDigest.ts";
import { Memory } from "./memory.ts";

const texts = (...all: string[]) => new Map(all.map((text) => [textDigest(text), text]));
let memory: Memory;

beforeEach(() => {
  memory = new Memory();
});

/** What the next visit finds: the record, and whether all that it refers to can be read. */
function found(...all: string[]): { record: string | null; isWhole: boolean } {
  const shelf = new Shelf(memory);
  const reading = shelf.read();
  const record = typeof reading === "string" ? null : reading.record;
  return { record, isWhole: all.every((text) => shelf.text(textDigest(text)) === text) };
}

function found0(shelf: Shelf): string {
  const raw = JSON.parse(shelf.raw()) as Record<string, string>;
  return raw["subsidy-forecast/work/head/0"] ?? "";
}

test("what was written is there on the next visit", () => {
  const shelf = new Shelf(memory);
  expect(shelf.read()).toBe("none");
  expect(shelf.write("one", texts("a", "b"))).toBeNull();
  expect(found("a", "b")).toEqual({ record: "one", isWhole: true });
});

test("texts that no record needs any more go, those of the record before stay", () => {
  const shelf = new Shelf(memory);
  shelf.write("one", texts("a", "b"));
  shelf.write("two", texts("b", "c"));
  expect(found("a", "b", "c").isWhole).toBe(true);
  shelf.write("three", texts("c"));
  expect(found("a").isWhole).toBe(false);
  expect(found("b", "c").isWhole).toBe(true);
});

test.each([
  { why: "cut short", spoil: (text: string) => text.slice(0, -1) },
  { why: "one letter changed", spoil: (text: string) => text.replace("two", "twu") },
  { why: "another number", spoil: (text: string) => text.replace("2\n", "9\n") },
  { why: "rubbish", spoil: () => "{}" },
])("a damaged record gives way to the one before: $why", ({ spoil }) => {
  const shelf = new Shelf(memory);
  shelf.write("one", texts("a"));
  shelf.write("two", texts("b"));
  const [key = "", text = ""] = [...memory.texts].find(([, each]) => each.endsWith("two")) ?? [];
  memory.texts.set(key, spoil(text));
  const later = new Shelf(memory);
  expect(later.read()).toEqual({ record: "one", isOlder: true });
  expect(later.text(textDigest("a"))).toBe("a");
  expect(later.write("three", texts("c"))).toBeNull();
  expect(found("c")).toEqual({ record: "three", isWhole: true });
});

test("a page that goes on where another left keeps what that one's last record needs", () => {
  new Shelf(memory).write("one", texts("a", "b"));
  const next = new Shelf(memory);
  next.read();
  for (const text of ["a", "b"]) next.text(textDigest(text));
  next.write("two", texts("c"));
  expect(found("a", "b", "c")).toEqual({ record: "two", isWhole: true });
  next.write("three", texts("c"));
  expect(found("a").isWhole).toBe(false);
});

test("records that are all damaged are lost, which is not the same as none", () => {
  const shelf = new Shelf(memory);
  shelf.write("one", texts());
  for (const key of memory.texts.keys()) memory.texts.set(key, "{}");
  expect(new Shelf(memory).read()).toBe("lost");
  expect(new Shelf(new Memory()).read()).toBe("none");
});

test("a call that fails once costs no reading", () => {
  new Shelf(memory).write("one", texts("a"));
  for (let n = 1; n <= 6; n++) {
    memory.failing = memory.calls + n;
    expect(new Shelf(memory).read()).toEqual({ record: "one", isOlder: false });
    expect(new Shelf(memory).text(textDigest("a"))).toBe("a");
  }
});

test("two places know nothing of each other", () => {
  const [one, other] = [new Shelf(memory, "one/"), new Shelf(memory, "other/")];
  one.write("mine", texts("a"));
  expect(other.read()).toBe("none");
  other.write("theirs", texts("b"));
  other.write("theirs again", texts("c"));
  other.write("and again", texts("c"));
  expect(new Shelf(memory, "one/").read()).toMatchObject({ record: "mine" });
  expect(one.text(textDigest("a"))).toBe("a");
  const raw = JSON.parse(one.raw()) as Record<string, string>;
  expect(Object.keys(raw)).toEqual([`one/text/${textDigest("a")}`, "one/head/0"]);
});

test("a damaged text is missing, not wrong", () => {
  new Shelf(memory).write("one", texts("a"));
  for (const key of memory.texts.keys()) if (key.includes("text")) memory.texts.set(key, "b");
  expect(new Shelf(memory).text(textDigest("a"))).toBeNull();
});

test("somebody else's record is not overwritten", () => {
  const [mine, theirs] = [new Shelf(memory), new Shelf(memory)];
  mine.write("mine", texts());
  theirs.read();
  expect(theirs.write("theirs", texts())).toBeNull();
  expect(mine.write("mine again", texts())).toBe("elsewhere");
  expect(found().record).toBe("theirs");
  mine.read();
  expect(mine.write("mine again", texts())).toBeNull();
});

test("somebody else's record of the same number is seen too", () => {
  const [mine, theirs] = [new Shelf(memory), new Shelf(new Memory())];
  mine.write("mine", texts());
  expect(mine.isOvertaken()).toBe(false);
  theirs.write("theirs", texts());
  memory.texts.set("subsidy-forecast/work/head/0", found0(theirs));
  expect(mine.isOvertaken()).toBe(true);
  expect(mine.write("mine again", texts())).toBe("elsewhere");
});

test("a record that arrived though the storage said no is one's own", () => {
  const shelf = new Shelf(memory);
  shelf.read();
  memory.failing = memory.calls + 5;
  expect(shelf.write("one", texts())).toBe("unavailable");
  expect(found().record).toBe("one");
  expect(shelf.write("two", texts())).toBeNull();
});

test("a full storage says so and keeps what it had", () => {
  const shelf = new Shelf(memory);
  shelf.write("one", texts("a"));
  memory.room = 400;
  expect(shelf.write("two", texts("b".repeat(500)))).toBe("full");
  expect(found("a")).toEqual({ record: "one", isWhole: true });
  expect(shelf.write("two", texts("b"))).toBeNull();
});

describe("whichever call fails", () => {
  /** Writes twice, the second time with a fault at the n-th call; says how many calls there were. */
  function attempt(n: number, isBroken: boolean): { fault: string | null; calls: number } {
    memory = new Memory();
    const shelf = new Shelf(memory);
    shelf.read();
    shelf.write("zero", texts("z"));
    shelf.write("one", texts("a", "b"));
    memory.calls = 0;
    memory.failing = n;
    memory.isBroken = isBroken;
    const fault = shelf.write("two", texts("b", "c"));
    memory.failing = Infinity;
    return { fault, calls: memory.calls };
  }

  test.each([
    { why: "once", isBroken: false },
    { why: "and all after it", isBroken: true },
  ])("$why: the last whole record is there with its texts, and a fault is told", ({ isBroken }) => {
    const { calls } = attempt(Infinity, isBroken);
    expect(calls).toBeGreaterThan(10);
    for (let n = 1; n <= calls; n++) {
      const { fault } = attempt(n, isBroken);
      const { record } = found();
      expect(["one", "two"]).toContain(record);
      if (fault === null) expect(record).toBe("two");
      expect(found(...(record === "two" ? ["b", "c"] : ["a", "b"])).isWhole).toBe(true);
    }
  });

  test("reading never throws", () => {
    new Shelf(memory).write("one", texts("a"));
    memory.failing = memory.calls + 1;
    memory.isBroken = true;
    expect(new Shelf(memory).read()).toBe("unreadable");
    expect(new Shelf(memory).text(textDigest("a"))).toBeNull();
  });
});
