import { ENGINE } from "../forecast/engine.ts";
import { canonicalText } from "../scenario/canonical.ts";
import { linkOf, readLink } from "../scenario/link.ts";
import { problemText } from "../text/problems.ts";
import { workOf } from "./plan.svelte.ts";
import type { Linked, LinkReading } from "../scenario/link.ts";
import type { Scenario } from "../scenario/types.ts";
import type { LinkNews } from "../views/shared/linkNews.ts";
import type { LinkRequest } from "./links.svelte.ts";
import type { Origin, Plan } from "./plan.svelte.ts";

/** What is known of a forecast on all trials. */
interface Final {
  readonly scenario: Scenario;
  readonly digest: string;
}

/** What links are written from and opened into. */
export interface Bench {
  readonly plan: Plan;
  /** Settled once it is known whether this tab may write. */
  readonly decided: Promise<void>;
  /** `null` while none is on show. */
  readonly final: () => Final | null;
}

export interface LinkSurroundings {
  /** The page's address without its hash. */
  readonly address: () => string;
  readonly page: () => string;
  readonly copy: (text: string) => Promise<void>;
  /** Takes the link out of the address. */
  readonly clear: () => void;
}

type Sound = Extract<LinkReading, { readonly kind: "link" }>;

/** Writes links and opens them. What is damaged or cannot be used leaves the work as it is. */
export class LinkDesk {
  news: LinkNews | null = $state.raw(null);
  /** Of the work that came by link. */
  origin: Origin | null = $state.raw(null);

  private readonly bench: Bench;
  private readonly around: LinkSurroundings;
  private answered: LinkRequest | null = null;
  /** Read, but the right to edit is with another tab. */
  private waiting: Sound | null = null;
  /** What the numbers of the opened link depend on, and the digest that came with it. */
  private claim: { readonly meaning: string; readonly results: string } | null = null;

  constructor(bench: Bench, around: LinkSurroundings) {
    this.bench = bench;
    this.around = around;
  }

  /** Each request is answered once. */
  async answer(request: LinkRequest): Promise<void> {
    if (request === this.answered) return;
    this.answered = request;
    this.close();
    if (request.kind === "copy") await this.copy();
    else await this.open(request);
  }

  /** The tab has, or has got, the right to edit. */
  granted(): void {
    if (this.waiting !== null && !this.bench.plan.isReadOnly) this.show(this.waiting);
  }

  /** Says once whether the results of an opened link still hold. */
  compare(final: Final | null): void {
    if (this.claim === null || final === null || this.news?.kind !== "opened") return;
    if (canonicalText(final.scenario) !== this.claim.meaning) return;
    const results = final.digest.startsWith(this.claim.results) ? "same" : "different";
    this.claim = null;
    this.news = { ...this.news, results };
  }

  goBack(): void {
    this.bench.plan.goBack();
    this.close();
  }

  close(): void {
    if (this.waiting !== null) this.around.clear();
    this.waiting = null;
    this.claim = null;
    this.news = null;
  }

  private async copy(): Promise<void> {
    const { document, meaning } = this.bench.plan.work;
    const final = this.bench.final();
    const isOurs = final !== null && canonicalText(final.scenario) === meaning;
    const results = isOurs ? final.digest : null;
    const link = linkOf({ page: this.around.page(), document, engine: ENGINE, results });
    if (link === null) {
      this.news = { kind: "too-much" };
      return;
    }
    const address = this.around.address() + link;
    try {
      await this.around.copy(address);
      this.news = { kind: "copied" };
    } catch {
      this.news = { kind: "by-hand", address };
    }
  }

  private async open(request: LinkRequest & { readonly kind: "open" }): Promise<void> {
    const reading = readLink(request.hash);
    await this.bench.decided;
    if (request !== this.answered) return;
    if (reading.kind !== "link") {
      this.around.clear();
      this.news = refusal(reading);
    } else if (this.bench.plan.isReadOnly) {
      this.waiting = reading;
      this.news = { kind: "waiting", name: reading.scenario.name };
    } else this.show(reading);
  }

  private show({ link, scenario }: Sound): void {
    const { plan } = this.bench;
    const work = workOf(link.document, null);
    this.waiting = null;
    this.claim = link.results === null ? null : { meaning: work.meaning, results: link.results };
    plan.open(work);
    this.origin = work.origin;
    this.around.clear();
    this.news = openedNews(link, scenario);
  }
}

function openedNews({ engine, results }: Linked, { name }: Scenario): LinkNews {
  const engines = { sent: engine, here: ENGINE };
  return { kind: "opened", name, engines, results: results === null ? "unknown" : "pending" };
}

function refusal(reading: Exclude<LinkReading, Sound>): LinkNews {
  if (reading.kind !== "refused") return { kind: reading.kind };
  if (reading.result.kind === "newer") return { kind: "newer" };
  const problems = reading.result.problems.map((problem) => ({
    path: problem.path,
    text: problemText(problem),
  }));
  return { kind: "refused", problems };
}
