/** Page to the build that waits: the user wants it. It answers with an `UpdateReply`. */
export const UPDATE = "update";

/** Build that waits to every tab: save what is to be saved. A tab answers whether all is saved. */
export const SAVE = "save";

/** Build at work to the one that waits: the last tab is being loaded again, no page is left. */
export const FREE = "free";

/** `held`: a tab could not save, or did not answer; nothing has changed. */
export type UpdateReply = "held" | "taking-over";
