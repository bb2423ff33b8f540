import { isLink } from "./route.ts";
import type { FileNews } from "../views/shared/fileNews.ts";

/** A file that was chosen, dropped or pasted. */
export interface Offered {
  readonly file: File;
  /** Where it can be written to again; `null` where the browser gives none. */
  readonly handle: Promise<FileSystemFileHandle | null>;
}

/** Sees what comes in, on every page; what looks at it is fetched only then. */
export class Intake {
  /** The newest files; `null` before the first. */
  offered: readonly Offered[] | null = $state.raw(null);
  /** What came of the last file that was opened or saved. */
  news: FileNews | null = $state.raw(null);
  /** A backup of the library, or scenario files, that its page is to import. */
  toLibrary: readonly File[] | null = $state.raw(null);
  /** Files hover over the page. */
  isHovering = $state(false);
  /** The page's own box for choosing files. */
  box: HTMLInputElement | null = null;

  listen(page: Window): void {
    page.addEventListener("dragover", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.isHovering = true;
    });
    page.addEventListener("dragleave", ({ relatedTarget }) => {
      if (relatedTarget === null) this.isHovering = false;
    });
    page.addEventListener("drop", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.isHovering = false;
      this.offer([...(event.dataTransfer?.items ?? [])].flatMap(offeredIn));
    });
    page.addEventListener("paste", (event) => {
      if (event.clipboardData === null || isTyping(event.target)) return;
      const files = [...event.clipboardData.files];
      if (files.length > 0) this.offer(files.map(withoutHandle));
      else this.pasted(event.clipboardData.getData("text/plain"), page);
    });
  }

  /** With the browser's own dialog. */
  choose(): void {
    if (!("showOpenFilePicker" in window)) this.box?.click();
    else void import("./fileAccess.ts").then(async ({ chosen }) => this.offer(await chosen()));
  }

  /** From the box for choosing files. */
  picked(files: readonly File[]): void {
    this.offer(files.map(withoutHandle));
  }

  private offer(files: readonly Offered[]): void {
    if (files.length > 0) this.offered = files;
  }

  private pasted(text: string, page: Window): void {
    const hash = /#\/[a-z]+\?s=\S+/.exec(text)?.[0];
    if (looksLikeScenario(text)) this.picked([new File([text], "")]);
    else if (hash !== undefined && isLink(hash)) page.location.hash = hash;
  }
}

/** Text that is worth an error where it is none after all. */
export function looksLikeScenario(text: string): boolean {
  return /^\s*\{/.test(text) && text.includes("subsidy-forecast/");
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

const withoutHandle = (file: File): Offered => ({ file, handle: Promise.resolve(null) });

/** Has to be called while the event lasts, for the item is empty afterwards. */
function offeredIn(item: DataTransferItem): Offered[] {
  const file = item.getAsFile();
  if (file === null) return [];
  const asked = item as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };
  const handle = asked.getAsFileSystemHandle?.().then(
    (found) => (found instanceof FileSystemFileHandle ? found : null),
    () => null,
  );
  return [{ file, handle: handle ?? Promise.resolve(null) }];
}
