let isPressed = false;

if (typeof window !== "undefined") {
  window.addEventListener("pointerdown", () => (isPressed = true), { capture: true });
  for (const type of ["pointerup", "pointercancel"])
    window.addEventListener(type, () => (isPressed = false), { capture: true });
}

/**
 * Calls back at once, or after the click where the pointer is down: whatever moves the page while
 * somebody presses a button takes the button away from under the click.
 */
export function whenReleased(then: () => void): void {
  if (!isPressed) {
    then();
    return;
  }
  const later = (): void => {
    setTimeout(then);
    window.removeEventListener("pointerup", later);
    window.removeEventListener("pointercancel", later);
  };
  window.addEventListener("pointerup", later);
  window.addEventListener("pointercancel", later);
}
