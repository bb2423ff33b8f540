/** Disclosures that were left open; a page that is left and entered again finds them so. */
export const opened = new Set<string>();
