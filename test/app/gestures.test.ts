import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { shortcutOf, watchHands } from "../../src/app/gestures.ts";

const plain = { key: "z", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  { why: "Ctrl+Z", event: { ...plain, ctrlKey: true }, expected: "undo" },
  { why: "⌘Z", event: { ...plain, metaKey: true }, expected: "undo" },
  { why: "Ctrl+Shift+Z", event: { ...plain, key: "Z", ctrlKey: true, shiftKey: true }, expected: "redo" },
  { why: "⌘⇧Z", event: { ...plain, key: "z", metaKey: true, shiftKey: true }, expected: "redo" },
  { why: "Ctrl+Y", event: { ...plain, key: "y", ctrlKey: true }, expected: "redo" },
  { why: "capitals are on", event: { ...plain, key: "Z", ctrlKey: true }, expected: "undo" },
  { why: "Z alone", event: plain, expected: null },
  { why: "AltGr", event: { ...plain, ctrlKey: true, altKey: true }, expected: null },
  { why: "another key", event: { ...plain, key: "x", ctrlKey: true }, expected: null },
])("$why", ({ event, expected }) => {
  expect(shortcutOf(event)).toBe(expected);
});

/** As much of a page as the listeners look at. */
class Box extends EventTarget {
  readonly isContentEditable = false;
  constructor(readonly type: string) {
    super();
  }
}

describe("hands on the page", () => {
  const hands = { ended: vi.fn(), undo: vi.fn(), redo: vi.fn() };
  let page: EventTarget;

  /** An event as it arrives at the page from one of its boxes; says whether the browser's own doing was stopped. */
  function fire(type: string, target: Box, more: object = {}): boolean {
    const event = new Event(type, { cancelable: true });
    Object.defineProperties(event, { target: { value: target } });
    Object.assign(event, more);
    page.dispatchEvent(event);
    return event.defaultPrevented;
  }

  beforeEach(() => {
    vi.stubGlobal("HTMLInputElement", Box);
    vi.stubGlobal("HTMLTextAreaElement", class {});
    vi.stubGlobal("HTMLElement", Box);
    page = new EventTarget();
    vi.clearAllMocks();
    watchHands(page, hands);
  });

  afterEach(() => vi.unstubAllGlobals());

  const ctrlZ = { ...plain, ctrlKey: true };

  test("a slider's gesture ends when pointer or key are released, not before", () => {
    const slider = new Box("range");
    fire("input", slider);
    fire("change", slider);
    fire("keydown", slider, { ...plain, key: "ArrowRight" });
    expect(hands.ended).not.toHaveBeenCalled();
    fire("keyup", slider);
    fire("pointerup", slider);
    expect(hands.ended).toHaveBeenCalledTimes(2);
  });

  test("typing ends with its commit or, a moment later, when the focus leaves", async () => {
    const box = new Box("text");
    fire("input", box);
    fire("keyup", box);
    expect(hands.ended).not.toHaveBeenCalled();
    fire("change", box);
    fire("focusout", box);
    expect(hands.ended).toHaveBeenCalledTimes(1);
    await Promise.resolve();
    expect(hands.ended).toHaveBeenCalledTimes(2);
  });

  test("the shortcut is the page's, unless the box has typing of its own to undo", () => {
    const [slider, box, other] = [new Box("range"), new Box("text"), new Box("text")];
    fire("input", slider);
    expect(fire("keydown", slider, ctrlZ)).toBe(true);
    expect(fire("keydown", box, ctrlZ)).toBe(true);
    fire("input", box);
    expect(fire("keydown", box, ctrlZ)).toBe(false);
    expect(fire("keydown", other, ctrlZ)).toBe(true);
    fire("change", box);
    expect(fire("keydown", box, ctrlZ)).toBe(true);
    expect(hands.undo).toHaveBeenCalledTimes(4);
    fire("keydown", slider, { ...ctrlZ, shiftKey: true });
    expect(hands.redo).toHaveBeenCalledTimes(1);
  });

  test("nothing is undone while a word is being composed", () => {
    expect(fire("keydown", new Box("text"), { ...ctrlZ, isComposing: true })).toBe(false);
    expect(hands.undo).not.toHaveBeenCalled();
  });
});
