import { isLink } from "./route.ts";
import type { LinkDesk } from "./linkDesk.svelte.ts";

/** What is asked for about links. */
export type LinkRequest = { readonly kind: "copy" } | { readonly kind: "open"; readonly hash: string };

/** Sees what is asked for; what answers is fetched only then. */
export class Links {
  /** The newest one; `null` before the first. */
  request: LinkRequest | null = $state.raw(null);
  /** Answers from the first request on, and outlives the page that shows what it says. */
  desk: LinkDesk | null = null;

  listen(page: Window): void {
    const read = (): void => {
      const { hash } = page.location;
      if (isLink(hash)) this.request = { kind: "open", hash };
    };
    page.addEventListener("hashchange", read);
    read();
  }

  copy(): void {
    this.request = { kind: "copy" };
  }
}
