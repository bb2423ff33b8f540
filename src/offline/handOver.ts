import { SAVE, type UpdateReply } from "./messages.ts";
import type { Scope, Tab } from "./scope.ts";

/** A tab that says nothing for so long is asleep or broken. */
const PATIENCE_MS = 3_000;

/** Takes over once every tab has said that its work is saved; they then load again by themselves. */
export async function takeOver(scope: Scope): Promise<UpdateReply> {
  const tabs = await tabsOf(scope);
  const saved = await Promise.all(tabs.map(isSaved));
  if (!saved.every(Boolean)) return "held";
  await scope.skipWaiting();
  return "taking-over";
}

/** Tabs that show the page, under whichever build. */
export async function tabsOf({ clients, registration }: Scope): Promise<readonly Tab[]> {
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return tabs.filter(({ url }) => url.startsWith(registration.scope));
}

function isSaved(tab: Tab): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const settle = (isSaved: boolean): void => {
      resolve(isSaved);
      port1.close();
    };
    const timer = setTimeout(() => settle(false), PATIENCE_MS);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      settle(data === true);
    };
    tab.postMessage(SAVE, [port2]);
  });
}
