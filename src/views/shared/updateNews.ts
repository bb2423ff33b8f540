/** A newer version that waits: it is ready, it was asked for, or a tab held it up. */
export type UpdateNews = "ready" | "underWay" | "held";
