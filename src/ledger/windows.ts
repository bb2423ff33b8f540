import { addMonths, compareDays } from "../policy/dates.ts";
import { isThreeYears } from "../policy/readings.ts";
import type { Refusal } from "../policy/step.ts";
import type { CalendarDate } from "../policy/types.ts";
import { dateRefusal } from "./gate.ts";
import type { Case, Setting } from "./case.ts";

/** When an applicant's three-year support under a clause began. */
interface Opening {
  /** Earliest recognised claim year. */
  year: number;
  /** Earliest decision of a recognised claim. */
  decided: CalendarDate;
}

/** The three-year windows of a ledger: opened by a claim that passed steps 1 to 3, paid or not, or before. */
export class Windows {
  private readonly openings = new Map<string, Opening>();

  /** Claims filed after the expiry open nothing. */
  constructor(setting: Setting, passed: readonly Case[]) {
    for (const applicant of setting.ledger.applicants)
      for (const [clause, date] of Object.entries(applicant.firstRecognised))
        this.open(`${clause}/${applicant.id}`, date.year, date);
    for (const each of passed) {
      if (!isThreeYears(each.clause.entitlement) || dateRefusal(setting, each)?.rule === "expired") continue;
      this.open(keyOf(each), each.claim.claimYear, each.claim.decided);
    }
  }

  /** First recognised year of the claim's applicant under its clause; `null`: none. */
  firstYear(each: Case): number | null {
    return this.openings.get(keyOf(each))?.year ?? null;
  }

  /**
   * Why the window does not cover the claim; `null`: it does. A window must have been opened.
   *
   * @param yearsUsed claim years with an award so far
   */
  closed(each: Case, yearsUsed: ReadonlySet<number>): Refusal | null {
    const opening = this.openings.get(keyOf(each));
    const { claim } = each;
    if (opening === undefined) throw new Error(`claim ${claim.id}: no window was opened for it`);
    switch (each.clause.entitlement) {
      case "calendar-window":
        return claim.claimYear < opening.year + 3
          ? null
          : { rule: "window", by: "years", from: opening.year, to: opening.year + 2 };
      case "three-payments":
        return yearsUsed.size < 3 || yearsUsed.has(claim.claimYear)
          ? null
          : { rule: "window", by: "payments" };
      case "36-months": {
        const until = addMonths(opening.decided, 36);
        return compareDays(claim.decided, until) < 0 ? null : { rule: "window", by: "months", until };
      }
      default:
        return null;
    }
  }

  private open(key: string, year: number, decided: CalendarDate): void {
    const opening = this.openings.get(key);
    if (opening === undefined) this.openings.set(key, { year, decided });
    else {
      opening.year = Math.min(opening.year, year);
      if (compareDays(decided, opening.decided) < 0) opening.decided = decided;
    }
  }
}

function keyOf({ clause, applicant }: Case): string {
  return `${clause.number}/${applicant.id}`;
}
