import type { Bilingual } from "../policy/types.ts";
import { isObject } from "./field.ts";
import type { Field } from "./field.ts";
import { LIMITS } from "./limits.ts";

/** A name in Chinese, English or both; the one that is left out or empty repeats the other. */
export function readName(field: Field): Bilingual {
  if (field.isMissing) field.report("required");
  const name = field.object(["zh", "en"]);
  const zh = readOne(name.key("zh"));
  const en = readOne(name.key("en"));
  if (zh === "" && en === "" && isObject(field.value)) field.report("empty-name");
  return { zh: zh === "" ? en : zh, en: en === "" ? zh : en };
}

function readOne(field: Field): string {
  return field.value === "" ? "" : field.text(LIMITS.nameLength, "");
}
