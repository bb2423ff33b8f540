import type { PageId } from "../text/pages.ts";

/** The page that an address asks for; `null` where it names none of those that exist. */
export function routeOf(hash: string, existing: readonly PageId[]): PageId | null {
  const name = /^#\/([a-z]+)(?:[/?].*)?$/.exec(hash)?.[1];
  return existing.find((page) => page === name) ?? null;
}

export const hashOf = (page: PageId): string => `#/${page}`;

/** Whether the hash says more than a page or a place on it: then it is a link to a scenario, whole or damaged. */
export const isLink = (hash: string): boolean => !/^(?:#\/[a-z]*|#[\w-]*|)$/.test(hash);
