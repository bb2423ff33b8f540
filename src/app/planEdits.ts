import { writeRatio, writeYuan } from "../money/write.ts";
import { setNote, setReading } from "../scenario/edit.ts";
import { setAllocation, setCarryOver, setCeiling, setPriority } from "../scenario/editBudget.ts";
import {
  dropYearLevers,
  setClauseLever,
  setPool,
  setRatioTimes,
  setStepDown,
  setYearLever,
  withoutLevers,
} from "../scenario/editLevers.ts";
import {
  addGrade,
  dropGrade,
  setAssumption,
  setDecisionLag,
  setGrades,
  setHabitValue,
  setMonthProfile,
  setOneMore,
  setSegmentName,
  setSegmentValue,
  setYearFactor,
} from "../scenario/editPopulation.ts";
import { outsideOf, withoutOutside } from "../scenario/outside.ts";
import { putBack } from "../scenario/putBack.ts";
import { checkDocument } from "../scenario/read.ts";
import { shippedScenarios } from "../scenario/shipped.ts";
import type { Fen, Ratio } from "../money/fen.ts";
import type { StepDown } from "../policy/types.ts";
import type { Assumptions, HabitPlace, HabitValues, SegmentValues } from "../scenario/editPopulation.ts";
import type { StepDownEntry } from "../scenario/editLevers.ts";
import type { ScenarioDocument } from "../scenario/read.ts";
import type { FigureKey, PlanEdits, Refused } from "../views/plan/edits.ts";

/** Makes one change of the field that it names. */
export type Edit = (field: string, change: (document: ScenarioDocument) => ScenarioDocument) => Refused;

/**
 * The planner's edits in terms of changes to the document, values as people write files.
 *
 * @param edit   for what is dragged or typed
 * @param commit for what is chosen: always a step of its own
 */
export function planEdits(edit: Edit, commit: Edit): PlanEdits {
  return {
    ...figureEdits(edit),
    ...choices(commit),
    ...populationEdits(edit),
    ...segmentEdits(edit),
    ...partEdits(commit),
  };
}

type FigureEdits = Pick<
  PlanEdits,
  "figure" | "yearFigure" | "pool" | "overall" | "ceiling" | "stepDown" | "priority" | "note"
>;

function figureEdits(edit: Edit): FigureEdits {
  return {
    figure: (clause, key, value) =>
      edit(`levers.${clause}.${key}`, (document) =>
        setClauseLever(document, clause, { key, value: figureInFile(key, value) }),
      ),
    yearFigure: (clause, year, key, value) =>
      edit(`levers.${clause}.byYear.${year}.${key}`, (document) =>
        setYearLever(document, clause, { year, key, value: figureInFile(key, value) }),
      ),
    pool: (clause, year, value) =>
      edit(`levers.${clause}.pool.${year}`, (document) =>
        setPool(document, clause, { year, yuan: value === null ? null : yuanInFile(value) }),
      ),
    overall: (ratioTimes) =>
      edit("levers.all.ratioTimes", (document) =>
        setRatioTimes(document, ratioTimes === null ? null : ratioInFile(ratioTimes)),
      ),
    ceiling: (year, value) =>
      edit(`budget.ceilings.${year}`, (document) =>
        setCeiling(document, year, value === null ? null : yuanInFile(value)),
      ),
    stepDown: (index, step) =>
      edit(`stepDown.${index}`, (document) => setStepDown(document, index, step && stepInFile(step))),
    priority: (classes) => edit("budget.priority", (document) => setPriority(document, classes)),
    note: (text) => edit("note", (document) => setNote(document, [], text === "" ? null : text)),
  };
}

type Choices = Pick<
  PlanEdits,
  "enabled" | "yearEnabled" | "dropYears" | "rule" | "carryOver" | "reading" | "putBack" | "restore"
>;

function choices(commit: Edit): Choices {
  return {
    enabled: (clause, enabled) =>
      commit(`levers.${clause}.enabled`, (document) =>
        setClauseLever(document, clause, { key: "enabled", value: enabled }),
      ),
    yearEnabled: (clause, year, enabled) =>
      commit(`levers.${clause}.byYear.${year}.enabled`, (document) =>
        setYearLever(document, clause, { year, key: "enabled", value: enabled }),
      ),
    dropYears: (clause) => commit(`levers.${clause}.byYear`, (document) => dropYearLevers(document, clause)),
    rule: (rule) => commit("budget.allocation", (document) => setAllocation(document, rule)),
    carryOver: (carryOver) => commit("budget.carryOver", (document) => setCarryOver(document, carryOver)),
    reading: (id, code) => commit(`readings.${id}`, (document) => setReading(document, id, code)),
    putBack: (changed) =>
      commit("putBack", (document) => putBack(document, shippedScenarios[0].document, changed)),
    restore: () => commit("restore", withoutLevers),
  };
}

type PartEdits = Pick<PlanEdits, "timingWithout" | "addGrade" | "dropGrade">;

/** What comes and goes as a whole. */
function partEdits(commit: Edit): PartEdits {
  return {
    timingWithout: (key, value) =>
      commit(key, (document) => {
        const dated = setAssumption(document, key, value);
        const result = checkDocument(dated);
        const outside = result.kind === "problems" ? outsideOf(result.problems) : null;
        return outside === null ? dated : withoutOutside(dated, outside);
      }),
    addGrade: (place) => commit(`${fieldOf(place)}.grades`, (document) => addGrade(document, place)),
    dropGrade: (place, index) =>
      commit(`${fieldOf(place)}.grades`, (document) => dropGrade(document, place, index)),
  };
}

type PopulationEdits = Pick<PlanEdits, "assumption" | "yearFactor" | "decisionLag" | "monthProfile">;

function populationEdits(edit: Edit): PopulationEdits {
  return {
    assumption: <Key extends keyof Assumptions>(key: Key, value: Assumptions[Key]) =>
      edit(key, (document) => setAssumption(document, key, value)),
    yearFactor: (year, key, value) =>
      edit(`years.${year}.${key}`, (document) => setYearFactor(document, year, { key, value })),
    decisionLag: (lag) => edit("timing.decisionLagMonths", (document) => setDecisionLag(document, lag)),
    monthProfile: (name, weights) =>
      edit(`monthProfiles.${name}`, (document) => setMonthProfile(document, name, weights)),
  };
}

type SegmentsEdits = Pick<PlanEdits, "segment" | "segmentName" | "oneMore" | "habit" | "grades">;

function segmentEdits(edit: Edit): SegmentsEdits {
  return {
    segment: (id, key, value) => {
      const isShare = (key === "lossShare" || key === "municipal") && typeof value === "number";
      const inFile = isShare ? ratioInFile(value) : value;
      return edit(`segments.${id}.${key}`, (document) =>
        setSegmentValue(document, id, { key, value: inFile as SegmentValues[typeof key] }),
      );
    },
    segmentName: (id, name) => edit(`segments.${id}.name`, (document) => setSegmentName(document, id, name)),
    oneMore: (id, oneMore) => edit(`segments.${id}.oneMore`, (document) => setOneMore(document, id, oneMore)),
    habit: (place, key, value) => {
      const inFile = key === "cost.median" && typeof value === "number" ? yuanInFile(value) : value;
      return edit(`${fieldOf(place)}.${key}`, (document) =>
        setHabitValue(document, place, { key, value: inFile as HabitValues[typeof key] }),
      );
    },
    grades: (place, grades) =>
      edit(`${fieldOf(place)}.grades`, (document) =>
        setGrades(
          document,
          place,
          grades.map(({ share, weight }) => ({ share: ratioInFile(share), weight })),
        ),
      ),
  };
}

function stepInFile({ used, ratioTimes, clauses }: StepDown): StepDownEntry {
  return { used: ratioInFile(used), ratioTimes: ratioInFile(ratioTimes), clauses };
}

function fieldOf({ segment, clause }: HabitPlace): string {
  return `segments.${segment}.claims.${clause}`;
}

function figureInFile(key: FigureKey, value: Fen | Ratio | null): number | string | null {
  if (value === null) return null;
  return key === "ratio" || key === "gradeFactor" ? ratioInFile(value) : yuanInFile(value);
}

/** Whole yuan as a number, as people write files; anything with fen as an exact string. */
function yuanInFile(fen: Fen): number | string {
  return fen % 100 === 0 ? fen / 100 : writeYuan(fen);
}

function ratioInFile(ratio: Ratio): number {
  return Number(writeRatio(ratio));
}
