import { SCENARIO_BYTES } from "../scenario/json.ts";
import { readScenario } from "../scenario/read.ts";
import { problemText } from "../text/problems.ts";
import type { ReadResult } from "../scenario/read.ts";
import type { FileNews } from "../views/plan/files.ts";

/** The result of reading a file that somebody chose; `null` where the browser could not read it. */
export async function openFile(file: File): Promise<ReadResult | null> {
  if (file.size > SCENARIO_BYTES) {
    const values = { megabytes: Math.floor(SCENARIO_BYTES / (1024 * 1024)) };
    return { kind: "problems", problems: [{ path: "", code: "too-large" as const, values }] };
  }
  try {
    return readScenario(await file.text());
  } catch {
    return null;
  }
}

/** What the page says about a file that was opened. */
export function newsOf(file: string, result: ReadResult | null): FileNews {
  if (result === null) return { kind: "unreadable", file };
  if (result.kind === "scenario") return { kind: "opened", name: result.scenario.name };
  if (result.kind === "newer") return { kind: "newer", file, name: result.name, format: result.format };
  const problems = result.problems.map((problem) => ({
    path: problem.path,
    text: problemText(problem),
  }));
  return { kind: "broken", file, problems };
}

/** `<name><ending>` without what file systems refuse. */
export function fileNameOf(name: string, ending = ".scenario.json"): string {
  const signs = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")
    // Unseen, and able to turn the ending round.
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const safe = [...signs].slice(0, 100).join("");
  return `${safe === "" ? "scenario" : safe}${ending}`;
}

export function download(fileName: string, content: string | Blob): void {
  const blob = typeof content === "string" ? new Blob([content], { type: "application/json" }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
