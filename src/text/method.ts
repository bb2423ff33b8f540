import { methodEn } from "./methodEn.ts";
import { methodZh } from "./methodZh.ts";
import type { Language } from "./language.ts";

/** A chapter on how the forecast comes about. */
export interface MethodPart {
  readonly id: "scope" | "order" | "chance" | "precision" | "rounding";
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Named lines, or steps in their order. */
  readonly items: readonly { readonly name: string; readonly says: string }[];
  readonly isOrdered: boolean;
}

const ALL: Readonly<Record<Language, readonly MethodPart[]>> = { zh: methodZh, en: methodEn };

export const methodOf = (language: Language): readonly MethodPart[] => ALL[language];
