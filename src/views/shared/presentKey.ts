/** Key F alone, and not where somebody types or a dialogue is open. */
export function asksToPresent({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== "f" || ctrlKey || metaKey || altKey) return false;
  const isTyping =
    target instanceof Element &&
    target.matches("input:not([type=range], [type=checkbox], [type=radio]), select, textarea");
  return !isTyping && document.querySelector("dialog[open]") === null;
}
