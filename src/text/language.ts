export type Language = "zh" | "en";

/** What goes into the `lang` attribute of the root element. */
export const LANG_ATTRIBUTE: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

/** Language asked for by the query in front of the hash (`?lang=en`); Chinese where none is named. */
export function languageOf(search: string): Language {
  return /[?&]lang=en(?:[-&]|$)/i.test(search) ? "en" : "zh";
}

/** The query with the language set or, for Chinese, taken out; other keys stay as they are. */
export function withLanguage(search: string, language: Language): string {
  const kept = search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "" && !part.startsWith("lang="));
  const parts = language === "en" ? [...kept, "lang=en"] : kept;
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
