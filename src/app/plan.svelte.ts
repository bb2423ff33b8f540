import { writeRatio, writeYuan } from "../money/write.ts";
import { checkDocument } from "../scenario/read.ts";
import { canonicalText } from "../scenario/canonical.ts";
import { mayCarryOver } from "../scenario/budget.ts";
import { setName } from "../scenario/edit.ts";
import { setAllocation, setCarryOver, setCeiling } from "../scenario/editBudget.ts";
import {
  dropYearLevers,
  setClauseLever,
  setPool,
  setRatioTimes,
  withoutLevers,
} from "../scenario/editLevers.ts";
import { writeScenario } from "../scenario/write.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import type { ScenarioDocument } from "../scenario/read.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Language } from "../text/language.ts";
import type { PlanEdits } from "../views/plan/edits.ts";

/** A scenario at work: the document as it will be saved, and what it means. */
export interface Work {
  readonly document: ScenarioDocument;
  readonly scenario: Scenario;
  /** Everything of the scenario that decides a number. */
  readonly meaning: string;
  /** Shipped scenario that it began with; `null`: a file. */
  readonly from: string | null;
  /** The text that saving would have given when it was opened. */
  readonly opened: string;
}

/** What an edit touched: words only, what decides numbers, or the whole piece of work is another. */
export type Change = "words" | "numbers" | "work";

/** The scenario on the page. Every edit goes through the document; nothing is kept beside it. */
export class Plan {
  work: Work;
  /** What was on show before another file was opened. */
  before: Work | null = $state.raw(null);

  private readonly changed: (scenario: Scenario, what: Change) => void;

  constructor(first: Work, changed: (scenario: Scenario, what: Change) => void) {
    this.work = $state.raw(first);
    this.changed = changed;
  }

  /** Something differs from what was opened. */
  get isTouched(): boolean {
    return writeScenario(this.work.document) !== this.work.opened;
  }

  get mayCarryOver(): boolean {
    return mayCarryOver(this.work.scenario.budget.rule);
  }

  open(work: Work): void {
    this.before = this.work;
    this.work = work;
    this.changed(work.scenario, "work");
  }

  goBack(): void {
    if (this.before === null) return;
    const work = this.before;
    this.before = null;
    this.work = work;
    this.changed(work.scenario, "work");
  }

  rename(name: string, language: Language): void {
    const { zh, en } = this.work.scenario.name;
    this.edit((document) => setName(document, language === "zh" ? { zh: name, en } : { zh, en: name }));
  }

  readonly edits: PlanEdits = {
    figure: (clause, key, value) => {
      const inFile = key === "ratio" || key === "gradeFactor" ? ratioInFile : yuanInFile;
      this.edit((document) =>
        setClauseLever(document, clause, { key, value: value === null ? null : inFile(value) }),
      );
    },
    enabled: (clause, enabled) =>
      this.edit((document) => setClauseLever(document, clause, { key: "enabled", value: enabled })),
    pool: (clause, year, value) =>
      this.edit((document) =>
        setPool(document, clause, { year, yuan: value === null ? null : yuanInFile(value) }),
      ),
    dropYears: (clause) => this.edit((document) => dropYearLevers(document, clause)),
    overall: (ratioTimes) =>
      this.edit((document) => setRatioTimes(document, ratioTimes === null ? null : ratioInFile(ratioTimes))),
    ceiling: (year, value) =>
      this.edit((document) => setCeiling(document, year, value === null ? null : yuanInFile(value))),
    rule: (rule) => this.edit((document) => setAllocation(document, rule)),
    carryOver: (carryOver) => this.edit((document) => setCarryOver(document, carryOver)),
    restore: () => this.edit(withoutLevers),
  };

  private edit(change: (document: ScenarioDocument) => ScenarioDocument): void {
    const result = checkDocument(change(this.work.document));
    if (result.kind !== "scenario")
      throw new Error(`an edit made the scenario unsound: ${JSON.stringify(result)}`);
    const { document, scenario } = result;
    const meaning = canonicalText(scenario);
    const what = meaning === this.work.meaning ? "words" : "numbers";
    this.work = { ...this.work, document, scenario, meaning };
    this.changed(scenario, what);
  }
}

/** The first and every later piece of work: a sound document, or it throws. */
export function workOf(document: ScenarioDocument, from: string | null): Work {
  const result = checkDocument(document);
  if (result.kind !== "scenario") throw new Error(`not a sound scenario: ${JSON.stringify(result)}`);
  const { document: read, scenario } = result;
  return { document: read, scenario, meaning: canonicalText(scenario), from, opened: writeScenario(read) };
}

/** Whole yuan as a number, as people write files; anything with fen as an exact string. */
const yuanInFile = (fen: Fen): number | string => (fen % 100 === 0 ? fen / 100 : writeYuan(fen));

const ratioInFile = (ratio: Ratio): number => Number(writeRatio(ratio));
