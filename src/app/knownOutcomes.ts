import { pictureOf } from "../forecast/picture.ts";
import type { Picture } from "../forecast/types.ts";
import type { Outcome } from "../simulation/types.ts";

export interface Known {
  readonly outcome: Outcome;
  readonly picture: Picture;
}

/** Outcomes by what decides their numbers (`canonicalText`). Some ten megabytes each, so few are kept. */
export class KnownOutcomes {
  private readonly outcomes = new Map<string, Known>();

  get(meaning: string): Known | undefined {
    return this.outcomes.get(meaning);
  }

  add(meaning: string, outcome: Outcome): void {
    this.outcomes.set(meaning, { outcome, picture: pictureOf(outcome) });
  }

  keepOnly(isWanted: (meaning: string) => boolean): void {
    for (const meaning of [...this.outcomes.keys()]) if (!isWanted(meaning)) this.outcomes.delete(meaning);
  }
}
