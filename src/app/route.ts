import type { PageId } from "../text/pages.ts";

/** The page that an address asks for; `null` where it names none of those that exist. */
export function routeOf(hash: string, existing: readonly PageId[]): PageId | null {
  const name = /^#\/([a-z]+)(?:[/?].*)?$/.exec(hash)?.[1];
  return existing.find((page) => page === name) ?? null;
}

export const hashOf = (page: PageId): string => `#/${page}`;
