/** Writes the schema of scenario files and the guide to the format. Run by `npm run schema`. */
import { writeFileSync } from "node:fs";
import { formatFiles } from "./formatFiles.ts";

for (const [name, text] of formatFiles)
  writeFileSync(new URL(`../../scenarios/${name}`, import.meta.url), text);
