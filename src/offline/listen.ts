import { PAGE, pathOf, type Build } from "./build.ts";
import { tabsOf, takeOver } from "./handOver.ts";
import { answer, forgetOthers, keepAll } from "./keep.ts";
import { FREE, UPDATE } from "./messages.ts";
import type { Scope } from "./scope.ts";

/** A tab is handed to the build that waits so often; where it does not come, this one goes on. */
const HAND_OVERS = 3;

/** Calls the build that waits and loads itself again once it is at work. */
const AGAIN = `<!doctype html><link rel="icon" href="data:,"><script src="./again.js"></script>`;

/**
 * A service worker that serves the files of one build and nothing else. A newer build waits until no page
 * of this one is left, or until its user wants it.
 */
export function listen(scope: Scope, build: Build): void {
  let handOvers = 0;

  /**
   * A reload keeps the old build alive, for the page that goes and the one that comes overlap. Where no
   * other tab is open the newer build may have it.
   */
  async function isFree(): Promise<boolean> {
    if (scope.registration.waiting === null || handOvers === HAND_OVERS) return false;
    if ((await tabsOf(scope)).length > 1) return false;
    handOvers += 1;
    return true;
  }

  async function page(isReload: boolean): Promise<Response> {
    if (!isReload || !(await isFree())) return answer(scope, build, PAGE);
    return new Response(AGAIN, { headers: { ...build.headers, "Content-Type": "text/html" } });
  }

  scope.addEventListener("install", (event) => event.waitUntil(keepAll(scope, build)));
  scope.addEventListener("activate", (event) => event.waitUntil(forgetOthers(scope, build)));
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const path = pathOf(request, build, scope.registration.scope);
    if (path === null) return;
    const isPage = path === PAGE && request.mode === "navigate";
    event.respondWith(isPage ? page(request.cache === "no-cache") : answer(scope, build, path));
  });
  scope.addEventListener("message", (event) => {
    if (event.data === FREE) event.waitUntil(scope.skipWaiting());
    if (event.data !== UPDATE) return;
    event.waitUntil(takeOver(scope).then((reply) => event.ports[0]?.postMessage(reply)));
  });
}
