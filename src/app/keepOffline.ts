import { scriptAddress } from "../../workers/start.ts";
import { SAVE, UPDATE, type UpdateReply } from "../offline/messages.ts";
import type { OfflineState } from "../text/offline.ts";

export interface OfflineHands {
  /** Saves what is to be saved; whether all is. */
  readonly save: () => boolean;
  readonly changed: (state: OfflineState) => void;
  /** A newer version is whole and waits for all tabs to be closed, or to be asked. */
  readonly updatable: (takeOver: () => Promise<UpdateReply>) => void;
}

/** Has the browser keep this version of the page, and follows what becomes of it and of the next one. */
export async function keepOffline(container: ServiceWorkerContainer, hands: OfflineHands): Promise<void> {
  container.addEventListener("message", ({ data, ports }: MessageEvent<unknown>) => {
    if (data === SAVE) ports[0]?.postMessage(hands.save());
  });
  // Only after all tabs have said that their work is saved.
  container.addEventListener("controllerchange", () => location.reload());
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
