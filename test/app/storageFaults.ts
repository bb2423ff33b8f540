import { workOf } from "../../src/app/plan.svelte.ts";
import { Session } from "../../src/app/session.svelte.ts";
import { shippedScenarios } from "../../src/scenario/shipped.ts";
import { Memory } from "./memory.ts";

/** What a storage may do with a call; the last three concern calls that write. */
export const FAULTS = ["quota", "refused", "ignored", "garbage", "cut"] as const;
export type Fault = (typeof FAULTS)[number];

export interface Plot {
  readonly fault: Fault;
  /** Of the calls that the fault concerns, from 1. */
  readonly nth: number;
  /** This call alone, or every one from it on. */
  readonly lasts: boolean;
}

export interface Told {
  /** Work that was gone without a word, as the step where that showed. */
  readonly silent: readonly string[];
  /** Calls that the fault could have concerned. */
  readonly calls: number;
  /** The fault came about. */
  readonly struck: boolean;
  /** Whether any visible state told of it. */
  readonly visible: boolean;
}

/** Storage that goes wrong as plotted. */
class Failing extends Memory {
  concerned = 0;
  struck = false;
  plot: Plot | null;

  constructor(plot: Plot | null) {
    super();
    this.plot = plot;
  }

  override get length(): number {
    this.strikes(false);
    return super.length;
  }

  override key(position: number): string | null {
    this.strikes(false);
    return super.key(position);
  }

  override getItem(key: string): string | null {
    this.strikes(false);
    return super.getItem(key);
  }

  override setItem(key: string, text: string): void {
    const fault = this.strikes(true);
    if (fault === "garbage") super.setItem(key, "\u0000{]");
    else if (fault === "cut") super.setItem(key, text.slice(0, text.length / 2));
    else if (fault === null) super.setItem(key, text);
  }

  override removeItem(key: string): void {
    if (this.strikes(true) === null) super.removeItem(key);
  }

  private strikes(writes: boolean): Fault | null {
    const { plot } = this;
    const throws = plot === null || plot.fault === "quota" || plot.fault === "refused";
    if (!throws && !writes) return null;
    this.concerned += 1;
    if (plot === null || (plot.lasts ? this.concerned < plot.nth : this.concerned !== plot.nth)) return null;
    this.struck = true;
    if (plot.fault === "quota") throw new DOMException("full", "QuotaExceededError");
    if (plot.fault === "refused") throw new DOMException("refused", "SecurityError");
    return plot.fault;
  }
}

const [, tight] = shippedScenarios;

type Act = (session: Session) => void;

const ratio = (value: number): Act => {
  return ({ plan }) => {
    plan.edits.figure(8, "ratio", value);
    plan.end();
  };
};

/** A day's work: `reload` closes the page and opens it again, which also writes and prunes. */
const DAY: readonly (Act | "reload")[] = [
  ratio(4_000),
  ratio(3_500),
  ({ plan }) => plan.undo(),
  ratio(3_000),
  ({ slots }) => slots.add({ document: tight.document, source: { kind: "shipped", id: tight.id } }),
  ({ plan }) => plan.markSaved(),
  "reload",
  ratio(2_500),
  ({ plan }) => plan.open(workOf(tight.document, tight.id)),
  ratio(2_000),
  ({ plan }) => plan.undo(),
  "reload",
  ({ plan }) => plan.redo(),
  ({ slots }) => slots.remove(1),
  "reload",
  ratio(1_500),
  "reload",
];

/** Works through the day while the storage fails as plotted; `null`: not at all. */
export function workThrough(plot: Plot | null): Told {
  const storage = new Failing(plot);
  const open = (from: Memory): Session => new Session({ storage: from, locks: undefined }, () => undefined);
  const silent: string[] = [];
  let visible = false;
  let session = open(storage);
  for (const [step, act] of DAY.entries()) {
    if (act === "reload") {
      const before = session;
      session = open(storage);
      const isTold = tells(before) || tells(session);
      visible ||= isTold;
      if (!isTold && shown(session) !== shown(before)) silent.push(`${step}: reloaded`);
    } else {
      act(session);
      session.touched();
      session.autosave.flush();
      visible ||= tells(session);
      if (session.autosave.isUnsaved && !tells(session)) silent.push(`${step}: unsaved, untold`);
      // Whatever is said to be saved is there for whoever looks with a sound storage.
      const copy = new Memory();
      for (const [key, text] of storage.texts) copy.texts.set(key, text);
      const later = open(copy);
      if (session.autosave.state.kind === "saved" && shown(later) !== shown(session))
        silent.push(`${step}: not there`);
    }
  }
  return { silent, calls: storage.concerned, struck: storage.struck, visible };
}

/** What would be seen on the page. */
function shown({ plan, slots }: Session): string {
  return JSON.stringify([plan.work.document, plan.work.from, plan.canUndo, plan.canRedo, slots.list]);
}

function tells({ autosave }: Session): boolean {
  return autosave.damage !== null || !["idle", "saving", "saved"].includes(autosave.state.kind);
}
