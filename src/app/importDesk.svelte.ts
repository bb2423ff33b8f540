import { planOf, readArchive } from "./archiveImport.ts";
import type { ReadArchive } from "../library/readArchive.ts";
import type { Importing } from "../views/files/importing.ts";
import type { Library } from "./library.svelte.ts";

/** Lays files beside the library and takes them in when asked to; a newer lot takes the place of the one before. */
export class ImportDesk {
  /** `null`: nothing is being imported. */
  state: Importing | null = $state.raw(null);

  private readonly library: Pick<Library, "found" | "importAll">;
  private readonly now: () => string;
  private archive: ReadArchive | null = null;
  private stop = new AbortController();

  constructor(library: Pick<Library, "found" | "importAll">, now: () => string) {
    this.library = library;
    this.now = now;
  }

  /** @param files a backup of the library, or scenario files; at least one */
  async take(files: readonly File[]): Promise<void> {
    this.close();
    const { signal } = this.stop;
    const head = { file: files[0].name, files: files.length };
    this.state = { ...head, kind: "reading", done: 0, of: 0 };
    const reading = await readArchive(files, {
      now: this.now(),
      signal,
      onprogress: (done, of) => (this.state = { ...head, kind: "reading", done, of }),
    });
    if (signal.aborted) return;
    if (!reading.ok) {
      this.state = { ...head, kind: "refused", fault: reading.fault };
      return;
    }
    this.archive = reading;
    const { lines } = planOf(this.library.found, reading);
    this.state = { ...head, kind: "preview", lines, problems: reading.problems };
  }

  /** Takes what is sound into the library as it is by then. */
  async apply(): Promise<void> {
    const { archive } = this;
    this.close();
    if (archive === null) return;
    await this.library.importAll((found) => {
      const { lines, change } = planOf(found, archive);
      const scenarios = lines.filter(({ outcome }) => outcome === "new" || outcome === "copy").length;
      return { change, scenarios };
    });
  }

  /** Puts it away; what is being read is called off. */
  close(): void {
    this.stop.abort();
    this.stop = new AbortController();
    this.archive = null;
    this.state = null;
  }
}
