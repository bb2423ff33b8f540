import { leadWords } from "../../text/lead.ts";
import type { Language } from "../../text/language.ts";
import type { Changes } from "../shared/changes.ts";

/** Years that the table of a sheet has room for; the others are in the forecast itself. */
export const SHEET_YEARS = 4;
const NAME = 40;
const LINE = 90;

/** As much of a text as a sheet has room for; whole characters, with a mark where some are left out. */
export function clipped(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

export const clippedName = (name: string): string => clipped(name, NAME);

/** All that differs from the policy and the shipped scenario, a line each. */
export function changeLines({ policy, budget, assumption }: Changes, language: Language): string[] {
  const words = leadWords(language);
  return [...policy, ...budget, ...assumption].map(({ item, policy: own, scenario }) =>
    clipped(words.changed(item, own, scenario), LINE),
  );
}
