import { hashOf, isLink, routeOf } from "./route.ts";
import type { PageId } from "../text/pages.ts";

/** Which page is on show. The query in front of the hash is never touched; an unknown address goes to `start`. */
export class Router {
  page: PageId;

  private readonly existing: readonly PageId[];
  private readonly start: PageId;

  constructor(existing: readonly PageId[], start: PageId) {
    this.existing = existing;
    this.start = start;
    this.page = $state(start);
    this.read();
    window.addEventListener("hashchange", () => this.read());
  }

  private read(): void {
    const page = routeOf(location.hash, this.existing);
    // A link stays until it is read.
    if (page === null && !isLink(location.hash)) {
      const { pathname, search } = location;
      history.replaceState(null, "", pathname + search + hashOf(this.start));
    }
    this.page = page ?? this.start;
  }
}
