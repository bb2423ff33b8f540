import { scenarioDigest } from "../scenario/canonical.ts";
import { textDigest } from "../scenario/textDigest.ts";
import type { Version } from "./types.ts";
import type { ReadResult } from "../scenario/read.ts";

type Sound = Exclude<ReadResult, { readonly kind: "problems" }>;

/** What a version says of its text. */
export function versionOfText(
  text: string,
  result: Sound,
): Pick<Version, "name" | "format" | "digest" | "meaning"> {
  const digest = textDigest(text);
  if (result.kind === "newer") {
    return { name: result.name ?? { zh: "", en: "" }, format: result.format, digest, meaning: null };
  }
  const { name } = result.scenario;
  const { format } = result.document;
  return {
    name: { ...name },
    format: typeof format === "string" ? format : "",
    digest,
    meaning: scenarioDigest(result.scenario),
  };
}
