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
