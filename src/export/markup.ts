const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 has no place for, not even escaped. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text that may stand in an element or in an attribute between double quotes. */
export function escaped(content: string): string {
  return content.replace(UNWRITABLE, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}
