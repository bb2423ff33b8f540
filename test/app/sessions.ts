import { vi } from "vitest";
import { SAVE_BEHIND_MS } from "../../src/app/autosave.svelte.ts";
import type { Session } from "../../src/app/session.svelte.ts";

/** An edit as the page makes it: at the end of the gesture the session is told. */
export function edit(session: Session, ratio: number): void {
  session.plan.edits.figure(8, "ratio", ratio);
  session.plan.end();
  session.touched();
}

export type FakePage = ReturnType<typeof fakePage>;

export function fakePage() {
  return Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: "visible" }),
  });
}

/** Whether the browser would ask before it closes the page. */
export function asks(session: Session): boolean {
  const page = fakePage();
  session.listen(page as unknown as Window);
  const event = new Event("beforeunload", { cancelable: true });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

/** Tells the session that another tab stored something. */
export function listening(session: Session): (key: string | undefined) => void {
  const page = fakePage();
  session.listen(page as unknown as Window);
  return (key) => void page.dispatchEvent(Object.assign(new Event("storage"), { key }));
}

export const ratioOf = ({ plan }: Session) => plan.work.scenario.levers.clauses[8]?.ratio;
export const wait = () => vi.advanceTimersByTime(SAVE_BEHIND_MS);
