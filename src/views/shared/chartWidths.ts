/** Pixels, by chart; a page that is entered again begins with them, and draws once. */
export const chartWidths = new Map<string, number>();
