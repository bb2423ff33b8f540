import type { Fen } from "../money/fen.ts";
import type { KindAwards } from "../policy/awardClaim.ts";
import type { CostKind } from "../policy/step.ts";
import type { ResolvedClause } from "../policy/types.ts";
import type { Setting, Case } from "./case.ts";
import type { LedgerApplicant } from "./types.ts";

/** What was awarded so far: out of each cap, over each applicant's life, and in which claim years. */
export class Book {
  private readonly byYear = new Map<string, Fen>();
  private readonly byKind = new Map<string, Fen>();
  private readonly byApplicant = new Map<string, Fen>();
  private readonly years = new Map<string, Set<number>>();

  /** Begins with what happened before the ledger. */
  constructor({ ledger, clauses }: Setting) {
    for (const applicant of ledger.applicants)
      for (const clause of clauses) {
        const key = lifeKey(clause, applicant);
        add(this.byApplicant, key, applicant.awarded[clause.number] ?? 0);
        this.years.set(key, new Set(applicant.yearsUsed[clause.number] ?? []));
        for (const [year, amount] of Object.entries(applicant.awardedByYear[clause.number] ?? {}))
          add(this.byYear, capKey(clause, applicant, Number(year)), amount);
      }
  }

  /** Awarded out of the cap that holds the claim. */
  used(each: Case): Fen {
    const { clause, applicant, claim } = each;
    if (clause.capCounts === "year") return this.byYear.get(capKey(clause, applicant, claim.claimYear)) ?? 0;
    return clause.entitlement === "once" ? 0 : this.awarded(each);
  }

  usedByKind({ clause, applicant, claim }: Case, kind: CostKind): Fen {
    return this.byKind.get(`${capKey(clause, applicant, claim.claimYear)}/${kind}`) ?? 0;
  }

  /** Awarded to the applicant under the clause in all years. */
  awarded({ clause, applicant }: Case): Fen {
    return this.byApplicant.get(lifeKey(clause, applicant)) ?? 0;
  }

  /** Claim years in which the applicant was awarded something under the clause. */
  yearsUsed({ clause, applicant }: Case): ReadonlySet<number> {
    return this.years.get(lifeKey(clause, applicant)) ?? new Set();
  }

  /** An award lowered after the caps of its kinds fills the kinds in their order. */
  enter(each: Case, award: Fen, kinds: KindAwards): void {
    if (award === 0) return;
    const { clause, applicant, claim } = each;
    const key = capKey(clause, applicant, claim.claimYear);
    add(this.byYear, key, award);
    let left = award;
    for (const [kind, amount] of kinds) {
      add(this.byKind, `${key}/${kind}`, Math.min(amount, left));
      left -= Math.min(amount, left);
    }
    add(this.byApplicant, lifeKey(clause, applicant), award);
    this.years.get(lifeKey(clause, applicant))?.add(claim.claimYear);
  }
}

function add(sums: Map<string, Fen>, key: string, amount: Fen): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function lifeKey(clause: ResolvedClause, applicant: LedgerApplicant): string {
  return `${clause.number}/${applicant.id}`;
}

function capKey(clause: ResolvedClause, applicant: LedgerApplicant, year: number): string {
  const { operator } = applicant;
  const isOperators = clause.capHolder === "operator" && operator !== null;
  return `${clause.number}/${year}/${isOperators ? `operator/${operator}` : `applicant/${applicant.id}`}`;
}
