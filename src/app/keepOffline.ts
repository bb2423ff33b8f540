import { scriptAddress } from "../../workers/start.ts";
import { UPDATE, type UpdateReply } from "../offline/messages.ts";
import type { OfflineState } from "../text/offline.ts";

export interface OfflineHands {
  readonly changed: (state: OfflineState) => void;
  /** A newer version is whole and waits for all tabs to be closed, or to be asked. */
  readonly updatable: (takeOver: () => Promise<UpdateReply>) => void;
}

/** Has the browser keep this version of the page, and follows what becomes of it and of the next one. */
export async function keepOffline(container: ServiceWorkerContainer, hands: OfflineHands): Promise<void> {
  const address = scriptAddress("./service-worker.js");
  const registration = await container.register(address, { updateViaCache: "none" });

  const report = (): void => {
    hands.changed(stateOf(registration));
    const { waiting } = registration;
    if (waiting !== null && container.controller !== null) hands.updatable(() => askFor(waiting));
  };
  const watch = (): void => registration.installing?.addEventListener("statechange", report);
  registration.addEventListener("updatefound", watch);
  watch();
  report();
}

function stateOf({ active, waiting, installing }: ServiceWorkerRegistration): OfflineState {
  if (active !== null) return "ready";
  return waiting === null && installing === null ? "failed" : "preparing";
}

function askFor(waiting: ServiceWorker): Promise<UpdateReply> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<UpdateReply>) => resolve(data);
    waiting.postMessage(UPDATE, [port2]);
  });
}
