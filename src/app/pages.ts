import PlanBench from "./PlanBench.svelte";
import type { Component, Snippet } from "svelte";
import type { Forecaster } from "../forecast/forecaster.ts";
import type { Language } from "../text/language.ts";
import type { PageId } from "../text/pages.ts";
import type { BindingRun } from "./bindingRun.svelte.ts";
import type { CompareRun } from "./compareRun.svelte.ts";
import type { Intake } from "./intake.svelte.ts";
import type { Plan } from "./plan.svelte.ts";
import type { Session } from "./session.svelte.ts";
import type { Show } from "./show.svelte.ts";

/** What every page gets. It stays as it is while pages come and go. */
export interface PageProps {
  readonly plan: Plan;
  /** The forecast of the scenario at work. */
  readonly show: Show;
  /** What outlives the page: the slots of the comparison, the state of saving, the right to edit. */
  readonly session: Session;
  /** What binds in the forecast at work: what needs runs of its own. */
  readonly binding: BindingRun;
  /** Runs `comparedScenarios`; a page that leaves cancels it. */
  readonly comparison: CompareRun;
  /** Another client of the same workers, for a page that runs scenarios of its own. */
  readonly forecaster: () => Forecaster;
  readonly language: Language;
  /** Files that come in, and what is said of them. */
  readonly intake: Intake;
  /** Copies a link to the scenario at work. */
  readonly oncopylink: () => void;
  /** What came of a link or a file; the start page puts it below its own bar, on the others it stands on top. */
  readonly notices: Snippet;
}

type PageView = Component<PageProps>;

/** The start page, there from the first moment. */
export const START: { readonly id: PageId; readonly view: PageView } = { id: "plan", view: PlanBench };

interface LazyPage {
  readonly id: PageId;
  /** Fetches the page when it is first asked for: `() => import("./CompareBench.svelte")`. */
  readonly load: () => Promise<{ readonly default: PageView }>;
}

/** The other pages that exist, in the order of the navigation. */
export const LAZY: readonly LazyPage[] = [
  { id: "lead", load: () => import("./LeadBench.svelte") },
  { id: "compare", load: () => import("./CompareBench.svelte") },
  { id: "files", load: () => import("./FilesBench.svelte") },
  { id: "trust", load: () => import("./TrustBench.svelte") },
];

export const EXISTING: readonly PageId[] = [START.id, ...LAZY.map(({ id }) => id)];
