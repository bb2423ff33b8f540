import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SAVE_BEHIND_MS } from "../../src/app/autosave.svelte.ts";
import { workOf } from "../../src/app/plan.svelte.ts";
import { Session } from "../../src/app/session.svelte.ts";
import { Shelf } from "../../src/app/shelf.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { textDigest } from "../../src/scenario/textDigest.ts";
import { Memory } from "./memory.ts";
import { asks, edit, fakePage, listening, ratioOf, wait, type FakePage } from "./sessions.ts";

const [, tight] = shippedScenarios;
let memory: Memory;
let changed: string[];

/** A tab without locks, the only one. */
function open(storage: Memory | null = memory): Session {
  return new Session({ storage, locks: undefined }, (_, what) => changed.push(what));
}

beforeEach(() => {
  vi.useFakeTimers();
  memory = new Memory();
  changed = [];
});

afterEach(() => {
  vi.useRealTimers();
});

test("a first visit opens the first shipped scenario and writes nothing", () => {
  const session = open();
  session.touched();
  wait();
  expect(session.plan.work.from).toBe(shippedScenarios[0].id);
  expect(memory.texts.size).toBe(0);
  expect(session.autosave.state.kind).toBe("idle");
});

test("work goes on where it was left: scenario, steps in both directions, saved values, slots", () => {
  const session = open();
  session.plan.open(workOf(tight.document, tight.id));
  for (const ratio of [4_000, 3_500, 3_000]) edit(session, ratio);
  session.plan.undo();
  session.slots.add({ document: tight.document, source: { kind: "shipped", id: tight.id } });
  session.slots.chooseBaseline(1);
  session.touched();
  wait();
  const later = open();
  expect([ratioOf(later), later.plan.work.from, later.plan.isTouched]).toEqual([3_500, tight.id, true]);
  expect(later.slots.list).toEqual(session.slots.list);
  expect(changed).not.toContain("words");
  later.plan.redo();
  expect(ratioOf(later)).toBe(3_000);
  for (let i = 0; i < 3; i++) later.plan.undo();
  expect(later.plan.work.document).toEqual(tight.document);
  later.plan.undo();
  expect(later.plan.work.from).toBe(shippedScenarios[0].id);
  later.plan.redo();
  later.plan.toSaved();
  expect(later.plan.isTouched).toBe(false);
});

test("at least a hundred steps survive", () => {
  const session = open();
  for (let i = 1; i <= 120; i++) edit(session, 5_000 - i);
  wait();
  const later = open();
  let steps = 0;
  for (; later.plan.canUndo; steps++) later.plan.undo();
  expect(steps).toBe(120);
  expect(ratioOf(later)).toBeUndefined();
});

test("it is saved at most a quarter of a second later, and at once when the page goes", () => {
  const session = open();
  edit(session, 4_000);
  expect(session.autosave.state.kind).toBe("saving");
  vi.advanceTimersByTime(60);
  edit(session, 3_000);
  vi.advanceTimersByTime(SAVE_BEHIND_MS - 60);
  expect(session.autosave.state).toMatchObject({ kind: "saved", short: false });
  expect(ratioOf(open())).toBe(3_000);
  edit(session, 2_000);
  session.autosave.flush();
  expect(ratioOf(open())).toBe(2_000);
});

test("before it is loaded again it saves what waits, and says whether nothing is lost", () => {
  const session = open();
  expect(session.saveNow()).toBe(true);
  session.plan.edits.figure(8, "ratio", 4_000);
  expect(session.saveNow()).toBe(true);
  expect(ratioOf(open())).toBe(4_000);
  const kept = open(null);
  expect(kept.saveNow()).toBe(true);
  edit(kept, 3_000);
  expect(kept.saveNow()).toBe(false);
});

describe("storage that fails costs no work", () => {
  test("switched off: everything works but keeping, and that is said", () => {
    const session = open(null);
    edit(session, 4_000);
    wait();
    expect(ratioOf(session)).toBe(4_000);
    expect(session.autosave.state).toEqual({ kind: "failed", why: "unavailable" });
  });

  test("at any call: the page goes on, and the next visit finds a state that was there", () => {
    const session = open();
    edit(session, 4_900);
    wait();
    memory.calls = 0;
    edit(session, 4_800);
    wait();
    const calls = memory.calls;
    expect(calls).toBeGreaterThan(10);
    for (let n = 1; n <= calls; n++) {
      memory.calls = 0;
      memory.failing = n;
      edit(session, 4_800 - n);
      wait();
      memory.failing = Infinity;
      expect(ratioOf(session)).toBe(4_800 - n);
      expect([4_800 - n, 4_800 - n + 1]).toContain(ratioOf(open()));
      edit(session, 4_800 - n + 5_000);
      session.plan.undo();
      session.touched();
      wait();
      expect(ratioOf(open())).toBe(4_800 - n);
    }
  });

  test("no room for all steps: the newest are kept, and that is said", () => {
    const session = open();
    for (let i = 1; i <= 100; i++) edit(session, 5_000 - i);
    memory.room = 300_000;
    wait();
    expect(session.autosave.state).toMatchObject({ kind: "saved", short: true });
    const later = open();
    expect(ratioOf(later)).toBe(4_900);
    expect(later.plan.canUndo).toBe(true);
  });

  test("no room for anything: failed, until there is", () => {
    const session = open();
    memory.room = 1_000;
    edit(session, 4_000);
    wait();
    expect(session.autosave.state).toEqual({ kind: "failed", why: "full" });
    memory.room = Infinity;
    edit(session, 3_000);
    wait();
    expect(ratioOf(open())).toBe(3_000);
  });
});

describe("what was kept and is damaged", () => {
  const texts = () => [...memory.texts].filter(([key]) => key.includes("/text/"));

  test("one state: the nearest older one takes its place, and that is said", () => {
    const session = open();
    for (const ratio of [4_000, 3_000]) edit(session, ratio);
    wait();
    const [key = ""] = texts().find(([, text]) => text.includes('"ratio":0.3}')) ?? [];
    memory.texts.set(key, "{");
    const later = open();
    expect(ratioOf(later)).toBe(4_000);
    expect(later.autosave.damage).toBe("part");
    expect(later.plan.canUndo).toBe(true);
  });

  test.each(["", "x", "{}", '{"form":2}'])("all of it: as on a first visit (%j)", (rubbish) => {
    const session = open();
    edit(session, 4_000);
    wait();
    for (const key of memory.texts.keys()) memory.texts.set(key, rubbish);
    const later = open();
    expect(ratioOf(later)).toBeUndefined();
    edit(later, 3_000);
    wait();
    expect(ratioOf(open())).toBe(3_000);
  });

  test("nothing is said of damage where there is none", () => {
    const session = open();
    edit(session, 4_000);
    wait();
    expect(open().autosave.damage).toBeNull();
  });
});

test("the last twenty versions are kept: whichever of the newest are damaged, the newest whole one is found", () => {
  const session = open();
  for (let i = 1; i <= 25; i++) edit(session, 5_000 - i);
  wait();
  const textOf = (ratio: number) =>
    [...memory.texts].find(([, text]) => text.includes(`"ratio":${ratio / 10_000}}`))?.[0] ?? "none";
  for (let gone = 1; gone <= 20; gone++) {
    memory.texts.set(textOf(5_000 - 25 + gone - 1), "{");
    const later = open();
    expect(ratioOf(later)).toBe(5_000 - 25 + gone);
    expect(later.autosave.damage).toBe("part");
  }
});

describe("the work of a newer program", () => {
  const HEADS = ["subsidy-forecast/work/head/0", "subsidy-forecast/work/head/1"];

  /** As a newer program would leave it behind. */
  function newer(engine = "2.0.0"): Map<string, string> {
    const shelf = new Shelf(memory);
    const text = '{"format":"subsidy-forecast/scenario@2"}';
    shelf.read();
    shelf.write(JSON.stringify({ form: 2, version: 2, engine }), new Map([[textDigest(text), text]]));
    return new Map(memory.texts);
  }

  test("is told of, and neither opened nor touched: nothing is saved and the page asks before it closes", () => {
    const before = newer();
    const session = open();
    expect(session.autosave.newer).toEqual({ engine: "2.0.0" });
    expect(session.autosave.state).toEqual({ kind: "newer" });
    expect(session.autosave.damage).toBeNull();
    expect(session.plan.work.from).toBe(shippedScenarios[0].id);
    edit(session, 4_000);
    wait();
    session.autosave.flush();
    expect(session.autosave.state).toEqual({ kind: "newer" });
    expect(memory.texts).toEqual(before);
    expect(asks(session)).toBe(true);
    expect(Object.values(JSON.parse(session.autosave.newerText()) as object)).toEqual([...before.values()]);
  });

  test("stays as it is while the planner goes on beside it, and that is there on the next visit", () => {
    const before = newer();
    const session = open();
    edit(session, 4_000);
    session.autosave.goOn();
    wait();
    expect(session.autosave.state.kind).toBe("saved");
    for (let i = 1; i <= 5; i++) {
      edit(session, 3_000 + i);
      wait();
    }
    for (const [key, text] of before) expect(memory.texts.get(key)).toBe(text);
    const later = open();
    expect(ratioOf(later)).toBe(3_005);
    expect(later.autosave.newer).toEqual({ engine: "2.0.0" });
    edit(later, 2_000);
    wait();
    expect(later.autosave.state.kind).toBe("saved");
    expect(asks(later)).toBe(false);
    for (const [key, text] of before) expect(memory.texts.get(key)).toBe(text);
  });

  test("that arrives while an older page is open stops that page's saving too", () => {
    const session = open();
    const news = listening(session);
    edit(session, 4_000);
    wait();
    newer();
    news(HEADS[1]);
    session.takeOver();
    edit(session, 3_000);
    wait();
    expect(session.autosave.state).toEqual({ kind: "newer" });
    expect(new Shelf(memory).read()).toMatchObject({ record: expect.stringContaining('"form":2') as string });
  });
});

describe("a page that goes", () => {
  test.each([
    { why: "is left", tell: (page: FakePage) => page.dispatchEvent(new Event("pagehide")) },
    {
      why: "is hidden",
      tell: (page: FakePage) => {
        page.document.visibilityState = "hidden";
        page.document.dispatchEvent(new Event("visibilitychange"));
      },
    },
  ])("saves at once when it $why", ({ tell }) => {
    const session = open();
    const page = fakePage();
    session.listen(page as unknown as Window);
    session.plan.edits.figure(8, "ratio", 4_000);
    page.document.dispatchEvent(new Event("visibilitychange"));
    expect(memory.texts.size).toBe(0);
    tell(page);
    expect(ratioOf(open())).toBe(4_000);
  });

  test("asks only where something could not be saved", () => {
    const session = open();
    edit(session, 4_000);
    expect(asks(session)).toBe(false);
    memory.room = 100;
    edit(session, 3_000);
    expect(asks(session)).toBe(true);
    session.plan.markSaved();
    expect(asks(session)).toBe(false);
  });
});

describe("a storage that does not answer", () => {
  test("is told of from the start, and what it kept is not overwritten once it does", () => {
    const first = open();
    edit(first, 4_000);
    wait();
    memory.failing = memory.calls + 1;
    memory.isBroken = true;
    const session = open();
    expect(session.autosave.state).toEqual({ kind: "failed", why: "unavailable" });
    memory.failing = Infinity;
    edit(session, 3_000);
    wait();
    expect(ratioOf(open())).toBe(4_000);
    expect(session.autosave.state).toEqual({ kind: "elsewhere", stranded: true });
    expect(asks(session)).toBe(true);
    session.takeOver();
    expect(ratioOf(session)).toBe(4_000);
    session.plan.undo();
    expect(ratioOf(session)).toBe(3_000);
    expect(asks(session)).toBe(false);
  });

  test("nothing is written before all of it has been read", () => {
    const first = open();
    edit(first, 4_000);
    wait();
    const writing = [vi.spyOn(memory, "setItem"), vi.spyOn(memory, "removeItem")];
    const { calls } = memory;
    open().touched();
    expect(memory.calls).toBeGreaterThan(calls);
    for (const each of writing) expect(each).not.toHaveBeenCalled();
  });
});

test("work that is lost altogether is said to be", () => {
  const session = open();
  edit(session, 4_000);
  wait();
  for (const key of memory.texts.keys()) memory.texts.set(key, "{}");
  expect(open().autosave.damage).toBe("all");
});
