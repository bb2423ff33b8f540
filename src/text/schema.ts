import type { ReadingId } from "../policy/types.ts";
import type { SchemaSpeech } from "../scenario/schema.ts";
import type { SchemaKey } from "../scenario/schemaKeys.ts";
import type { SchemaWords } from "../scenario/schemaParts.ts";
import { answersOf, questionOf } from "./readings.ts";
import { schemaKeys } from "./schemaKeys.ts";

/** Chinese first, English on the next line: an editor shows both. */
type Both = readonly [zhTitle: string, enTitle: string, zh: string, en: string];

/** What an editor shows while somebody writes a scenario file. */
export const schemaSpeech: SchemaSpeech = {
  about: both([
    "补贴政策资金测算情景",
    "Scenario of a subsidy forecast",
    "一份情景：政策调整、年度限额和申报主体的假设。任何对象都可以带 note 和以 x- 开头的键，不参与测算。",
    "One scenario: changes to the policy, yearly ceilings and assumptions about applicants. Any object may carry note and keys that start with x-; they decide no number.",
  ]),
  key: (key: SchemaKey) => both(schemaKeys[key]),
  lever: ({ number, name }) =>
    both([
      `第${number}条 ${name.zh}`,
      `Clause ${number}: ${name.en}`,
      "对本条的调整；未写的项按政策原文执行。",
      "Changes to this clause; what is left out stays as the policy has it.",
    ]),
  reading: (id: ReadingId) => {
    const asks = questionOf(id);
    const answers = answersOf(id);
    return both([
      `${id} ${asks.zh}`,
      `${id} ${asks.en}`,
      `${answers.map(({ code, says }) => `${code}：${says.zh}`).join("；")}。`,
      `${answers.map(({ code, says }) => `${code}: ${says.en}`).join("; ")}.`,
    ]);
  },
};

function both([zhTitle, enTitle, zh, en]: Both): SchemaWords {
  return { title: `${zhTitle} · ${enTitle}`, description: `${zh}\n${en}` };
}
