/** What one build consists of, as its service worker is told. */
export interface Build {
  /** Of all that follows and of the service worker itself; one build, one cache. */
  readonly digest: string;
  /** Path below the page's own → SHA-256 in hex. */
  readonly files: Readonly<Record<string, string>>;
  /** What every answer carries, whoever hosts the page. */
  readonly headers: Readonly<Record<string, string>>;
}

export const PAGE = "index.html";

/** Other pages on the same host have caches too. */
export function cachePrefix(scope: string): string {
  return `subsidy-forecast ${scope} `;
}

export function cacheName({ digest }: Build, scope: string): string {
  return cachePrefix(scope) + digest;
}

/** Hosts may send an address of the page on to its folder: it is asked for as the folder. */
export function addressOf(path: string, scope: string): string {
  return new URL(path === PAGE ? "." : path, scope).href;
}

/** Which file of the build a request is for; `null` where it is none of our business. */
export function pathOf(
  { url, method }: Pick<Request, "url" | "method">,
  { files }: Build,
  scope: string,
): string | null {
  if (method !== "GET" || !url.startsWith(scope)) return null;
  const { pathname, search } = new URL(url);
  const path = pathname.slice(new URL(scope).pathname.length);
  if (path === "" || path === PAGE) return PAGE;
  return search === "" && Object.hasOwn(files, path) ? path : null;
}
