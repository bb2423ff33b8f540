import { standBy } from "./standBy.ts";
import type { UpdateReply } from "../offline/messages.ts";
import type { OfflineState } from "../text/offline.ts";
import type { UpdateNews } from "../views/shared/updateNews.ts";

/** How far the page can do without its server, and whether a newer version of it waits. */
export class Offline {
  state: OfflineState = $state(atFirst());
  news: UpdateNews | null = $state(null);

  private readonly isPossible = this.state === "preparing" || this.state === "ready";
  private takeOver: (() => Promise<UpdateReply>) | null = null;

  /** @param save saves what is to be saved; whether all is */
  standBy(save: () => boolean): void {
    if (this.isPossible) standBy(navigator.serviceWorker, save);
  }

  async start(): Promise<void> {
    if (!this.isPossible) return;
    try {
      const { keepOffline } = await import("./keepOffline.ts");
      await keepOffline(navigator.serviceWorker, {
        changed: (state) => (this.state = state),
        updatable: (takeOver) => {
          this.takeOver = takeOver;
          this.news = "ready";
        },
      });
    } catch {
      this.state = "failed";
    }
  }

  /** The newer version now, in every tab. */
  async update(): Promise<void> {
    this.news = "underWay";
    if ((await this.takeOver?.()) !== "taking-over") this.news = "held";
  }

  later(): void {
    this.news = null;
  }
}

function atFirst(): OfflineState {
  if (import.meta.env.MODE === "single") return "single";
  const isHosted = location.protocol.startsWith("http") && "serviceWorker" in navigator;
  if (!import.meta.env.PROD || !isHosted) return "online";
  return navigator.serviceWorker.controller === null ? "preparing" : "ready";
}
