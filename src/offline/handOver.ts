import { SAVE, type UpdateReply } from "./messages.ts";
import type { Scope, Tab } from "./scope.ts";

/** A tab that says nothing for so long is asleep or broken. */
const PATIENCE_MS = 3_000;

/** A tab that is just being opened does not hear yet. */
const ASK_AGAIN_MS = 250;

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
    const ports: MessagePort[] = [];
    const settle = (isSaved: boolean): void => {
      clearInterval(asking);
      clearTimeout(patience);
      for (const port of ports) port.close();
      resolve(isSaved);
    };
    const ask = (): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<unknown>) => settle(data === true);
      ports.push(port1);
      tab.postMessage(SAVE, [port2]);
    };
    const asking = setInterval(ask, ASK_AGAIN_MS);
    const patience = setTimeout(() => settle(false), PATIENCE_MS);
    ask();
  });
}
