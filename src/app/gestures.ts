/** What undo and redo need to know of the hands on the page. */
export interface Hands {
  /** A drag, a held key or typing in a field is over. */
  readonly ended: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Ctrl or ⌘ with Z, with Shift+Z, or with Y. */
export function shortcutOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): "undo" | "redo" | null {
  if (event.altKey || event.ctrlKey === event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/**
 * Listens to the whole page, so that no slider or box has to say where its gesture ends: at the release
 * of the pointer or, outside text, of a key; at the commit of what was typed; when the focus moves on.
 * The shortcuts are left alone in a text box in which something was typed and not yet committed: there
 * they undo the typing.
 */
export function watchHands(page: EventTarget, hands: Hands): void {
  let typing: EventTarget | null = null;
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    heard: (event: DocumentEventMap[Type]) => void,
  ): void => page.addEventListener(type, heard as (event: Event) => void);

  listen("input", ({ target }) => {
    if (isTextBox(target)) typing = target;
  });
  listen("change", ({ target }) => {
    if (!isTextBox(target)) return;
    typing = null;
    hands.ended();
  });
  listen("focusout", () => {
    typing = null;
    // A button that an edit takes off the page loses its focus while the page is being drawn.
    queueMicrotask(() => hands.ended());
  });
  listen("pointerup", () => hands.ended());
  listen("pointercancel", () => hands.ended());
  listen("keyup", ({ target }) => {
    if (!isTextBox(target)) hands.ended();
  });
  listen("keydown", (event) => {
    const shortcut = shortcutOf(event);
    if (shortcut === null || event.isComposing || (typing !== null && typing === event.target)) return;
    event.preventDefault();
    hands[shortcut]();
  });
}

const WITHOUT_TEXT = new Set(["range", "checkbox", "radio", "button", "submit", "reset", "file", "color"]);

function isTextBox(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
