import { writeFile } from "../../workers/exporter.ts";
import { libraryWords } from "../text/library.ts";
import { download, fileNameOf } from "./files.ts";
import { today } from "./provenance.ts";
import type { Kept, Lost, Version } from "../library/types.ts";
import type { Language } from "../text/language.ts";
import type { Library } from "./library.svelte.ts";

/** The version's own text, to the letter. */
export async function takeVersion(
  library: Library,
  { id }: Kept,
  [version, language]: readonly [Version, Language],
): Promise<void> {
  const text = await library.textOf(id, version);
  if (text === null) library.tellDamaged(version.name);
  else download(fileNameOf(version.name[language]), text);
}

/** What is left of the texts of a damaged scenario. */
export async function takeRemains(library: Library, { id, broken }: Lost): Promise<void> {
  const texts = await library.remains(id, broken);
  download(fileNameOf(id.slice(0, 8), ".txt"), new Blob([texts.join("\n")], { type: "text/plain" }));
}

/** All of the library as an archive. */
export async function takeAll(library: Library, language: Language): Promise<void> {
  const scenarios = await library.archived((given) => fileNameOf([...given].slice(0, 40).join(""), ""));
  const blob = await writeFile({ kind: "library", scenarios });
  download(fileNameOf(`${libraryWords(language).heading} ${today(new Date())}`, ".zip"), blob);
}
