export interface Dragging {
  /** The pointer is over this element while something is dragged. */
  readonly over: (element: Element | null) => void;
  readonly dropped: (element: Element | null) => void;
  /** After a drop, and where there was none. */
  readonly ended: () => void;
}

/** A hand that presses is not quite still. */
const STILL_PX = 4;

/** So near the edge of what scrolls it goes on scrolling. */
const EDGE_PX = 48;
const SCROLL_PX = 10;

/** Follows the pointer that was pressed on an element: mouse, pen or finger. Escape lets go of nothing. */
export function follow(pressed: PointerEvent, handle: HTMLElement, on: Dragging): void {
  const listening = new AbortController();
  const { signal } = listening;
  const start = { x: pressed.clientX, y: pressed.clientY };
  let at = start;
  let isDragged = false;
  const below = (): Element | null => document.elementFromPoint(at.x, at.y);

  const end = (): void => {
    listening.abort();
    on.ended();
  };
  const listen = (type: "pointermove" | "pointerup" | "pointercancel", then: () => void): void =>
    handle.addEventListener(
      type,
      (event) => {
        if (event.pointerId !== pressed.pointerId) return;
        at = { x: event.clientX, y: event.clientY };
        then();
      },
      { signal },
    );

  handle.setPointerCapture(pressed.pointerId);
  listen("pointermove", () => {
    if (!isDragged && Math.hypot(at.x - start.x, at.y - start.y) < STILL_PX) return;
    if (!isDragged) scrollAtEdges(handle, () => at, signal);
    isDragged = true;
    on.over(below());
  });
  listen("pointerup", () => {
    if (isDragged) on.dropped(below());
    end();
  });
  listen("pointercancel", end);
  window.addEventListener("keydown", ({ key }) => key === "Escape" && end(), { signal });
}

function scrollAtEdges(handle: HTMLElement, at: () => { readonly y: number }, signal: AbortSignal): void {
  const scroller = scrollerOf(handle);
  const { top, bottom } =
    scroller === document.scrollingElement
      ? { top: 0, bottom: window.innerHeight }
      : scroller.getBoundingClientRect();
  const step = (): void => {
    if (signal.aborted) return;
    const { y } = at();
    if (y < top + EDGE_PX) scroller.scrollBy(0, -SCROLL_PX);
    else if (y > bottom - EDGE_PX) scroller.scrollBy(0, SCROLL_PX);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function scrollerOf(element: Element): Element {
  for (let up = element.parentElement; up !== null; up = up.parentElement) {
    const { overflowY } = getComputedStyle(up);
    if (up.scrollHeight > up.clientHeight && (overflowY === "auto" || overflowY === "scroll")) return up;
  }
  return document.scrollingElement ?? document.documentElement;
}
