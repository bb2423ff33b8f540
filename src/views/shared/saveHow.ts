/**
 * `again`: to the file that is known, or to one that is asked for; `over`: whoever else has written to it;
 * `as`: to another one.
 */
export type SaveHow = "again" | "over" | "as" | "download";
