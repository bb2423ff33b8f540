/** Page to the build that waits: the user wants it. It answers with an `UpdateReply`. */
export const UPDATE = "update";

/** Build that waits to every tab: save what is to be saved. A tab answers whether all is saved. */
export const SAVE = "save";

/** `again.js` to the build that waits: no page of the old build is left. */
export const FREE = "free";

/** `held`: a tab could not save, or did not answer; nothing has changed. */
export type UpdateReply = "held" | "taking-over";
