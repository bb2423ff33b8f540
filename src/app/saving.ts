import { fileSave } from "browser-fs-access";
import { readFile } from "../../workers/reader.ts";
import { writeScenario } from "../scenario/write.ts";
import { SCENARIO_FILES } from "./fileAccess.ts";
import { download } from "./files.ts";
import { places } from "./places.ts";
import type { FileNews, SaveFault } from "../views/shared/fileNews.ts";
import type { SaveHow } from "../views/shared/saveHow.ts";
import type { Place } from "./places.ts";
import type { Plan, Work } from "./plan.svelte.ts";

type Outcome =
  { readonly kind: "written"; readonly place: Place } | { readonly kind: SaveFault | "called-off" };

/**
 * Saves the work as it is now: to the file that it was read from or written to, where there is one and the
 * browser can; else as a download. `null` where it was called off.
 */
export async function save(plan: Plan, how: SaveHow, fileName: string): Promise<FileNews | null> {
  const { work } = plan;
  const text = writeScenario(work.document);
  if (how === "download" || !("showSaveFilePicker" in window)) {
    download(fileName, text);
    plan.markSaved(work);
    return { kind: "downloaded", file: fileName };
  }
  const place = how === "as" ? null : (places.get(work.origin) ?? null);
  const fault = place === null || how === "over" ? null : await changeSince(place, work);
  const outcome: Outcome = fault === null ? await write(text, place, fileName) : { kind: fault };
  if (outcome.kind === "called-off") return null;
  if (outcome.kind !== "written") return { kind: outcome.kind, file: place?.handle.name ?? fileName };
  places.set(plan.markSaved(work), outcome.place);
  return { kind: "saved", file: outcome.place.handle.name };
}

/** What somebody else has done to the file since this page read or wrote it. */
async function changeSince({ handle, known }: Place, work: Work): Promise<SaveFault | null> {
  try {
    const file = await handle.getFile();
    if (file.lastModified === known.lastModified && file.size === known.size) return null;
    const { scenario, meaning } = work;
    const present = { scenario, meaning, json: "" };
    const { kind } = await readFile(file, present, new AbortController().signal);
    return kind === "newer" ? "newer-there" : "changed";
  } catch (error) {
    return faultOf(error);
  }
}

async function write(text: string, place: Place | null, fileName: string): Promise<Outcome> {
  try {
    if (place !== null && !(await mayWrite(place.handle))) return { kind: "refused" };
    const blob = new Blob([text], { type: "application/json" });
    const handle = await fileSave(blob, { ...SCENARIO_FILES, fileName }, place?.handle ?? null, true);
    if (handle === null) return { kind: "failed" };
    const known = await handle.getFile();
    return (await known.text()) === text ? { kind: "written", place: { handle, known } } : { kind: "unsure" };
  } catch (error) {
    const isCalledOff = place === null && error instanceof DOMException && error.name === "AbortError";
    return { kind: isCalledOff ? "called-off" : faultOf(error) };
  }
}

/** Asks whoever sits there, where the browser wants that. */
async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const asking = handle as { requestPermission?: (to: { mode: "readwrite" }) => Promise<PermissionState> };
  return ((await asking.requestPermission?.call(handle, { mode: "readwrite" })) ?? "granted") === "granted";
}

const FAULTS: Readonly<Record<string, SaveFault>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NoModificationAllowedError: "refused",
  NotFoundError: "vanished",
  QuotaExceededError: "full",
};

/** By the names that the File System standard gives; a name beyond them is a failure like any other. */
export function faultOf(error: unknown): SaveFault {
  return error instanceof Error || error instanceof DOMException
    ? (FAULTS[error.name] ?? "failed")
    : "failed";
}
