import { fileOpen } from "browser-fs-access";
import type { Offered } from "./intake.svelte.ts";

/** What the browser's dialogs offer first. */
export const SCENARIO_FILES = {
  id: "scenario",
  description: "JSON",
  extensions: [".json"],
  mimeTypes: ["application/json"],
};

/** Files that somebody chooses, with the means to write to them again; none where it is called off. */
export async function chosen(): Promise<Offered[]> {
  try {
    const files = await fileOpen({ ...SCENARIO_FILES, multiple: true });
    return files.map((file) => ({ file, handle: Promise.resolve(file.handle ?? null) }));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return [];
    throw error;
  }
}
