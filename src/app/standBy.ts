import { SAVE } from "../offline/messages.ts";

/**
 * From its first moment on a tab answers whoever wants a newer version in another one, and goes over to it.
 *
 * @param save saves what is to be saved; whether all is
 */
export function standBy(container: ServiceWorkerContainer, save: () => boolean): void {
  container.addEventListener("message", ({ data, ports }: MessageEvent<unknown>) => {
    if (data === SAVE) ports[0]?.postMessage(save());
  });
  // Only after all tabs have said that their work is saved.
  container.addEventListener("controllerchange", () => location.reload());
}
