import type { Bilingual } from "../policy/types.ts";
import type { ProblemCode } from "../scenario/problem.ts";
import type { BeyondCode } from "../scenario/schemaBeyond.ts";
import { codeText, problemCodes } from "./problems.ts";

export interface FormatFacts {
  /** Name of the schema's file. */
  readonly schema: string;
  /** The current version as files name it. */
  readonly format: string;
  readonly scenarioMegabytes: number;
  readonly ledgerMegabytes: number;
  readonly deepest: number;
}

/** The guide to the format, as Markdown: what a schema says, what only the program checks, every problem. */
export function formatGuide(facts: FormatFacts): string {
  return [
    "# 情景文件格式 · The scenario format",
    "本文件由 `npm run schema` 写出，请勿手改。Written by `npm run schema`; not to be changed by hand.",
    "## 在编辑器中书写 · In an editor",
    ...editorText(facts),
    "## 版本 · Versions",
    ...versionText(facts),
    "## 大小与写法的限度 · Limits of the text",
    ...limitsText(facts),
    "## 仅由程序检查的规则 · Rules that only the program checks",
    "JSON Schema 无法表达以下规则，编辑器不会提示，程序打开文件时检查。JSON Schema cannot express these; editors do not show them, the program checks them on opening.",
    Object.entries<Bilingual>(WHY)
      .map(([code, { zh, en }]) => `- \`${code}\`：${zh} ${en}`)
      .join("\n"),
    "## 问题代码 · Problem codes",
    "程序一次列出全部问题，每个问题给出位置、错在哪里、如何改正；‹ › 中的内容随文件而定。All problems come at once, each with its place, what is wrong and how to mend it; what stands in ‹ › hangs on the file.",
    ...problemCodes.map(codeSection),
    "",
  ].join("\n\n");
}

function codeSection(code: ProblemCode): string {
  const { zh, en } = codeText(code);
  return `### \`${code}\`\n\n- ${zh}\n- ${en}`;
}

function editorText({ schema }: FormatFacts): string[] {
  return [
    `在文件开头写 \`"$schema": "${schema}"\`（与文件放在同一文件夹），支持 JSON Schema 的编辑器即可补全键名、显示中英文说明、单位和范围，并标出错误。程序页面的同一目录下也提供该文件。`,
    `Write \`"$schema": "${schema}"\` at the top of a file in the same folder: an editor that knows JSON Schema then completes keys, explains them with units and ranges, and marks errors. The page is served with the same file beside it.`,
  ];
}

function versionText({ format }: FormatFacts): string[] {
  return [
    `当前版本为 \`${format}\`。旧版本的文件打开时逐版升级，结果不变；更新版本的文件只显示名称和版本，不测算、不覆盖，命令以状态2退出。`,
    `The current version is \`${format}\`. Older files are brought up to date one version at a time and keep their results; of a newer file only name and version are shown, it is neither computed nor overwritten, and commands exit with status 2.`,
  ];
}

function limitsText({ scenarioMegabytes, ledgerMegabytes, deepest }: FormatFacts): string[] {
  return [
    `情景文件不超过${scenarioMegabytes} MB，台账不超过${ledgerMegabytes} MB；嵌套不超过${deepest}层；同一对象中不得有重复的键，也不得使用 \`__proto__\`、\`constructor\`、\`prototype\`；数值须能精确表示。`,
    `A scenario has at most ${scenarioMegabytes} MB, a ledger ${ledgerMegabytes} MB; at most ${deepest} levels of nesting; no key twice in an object, none of \`__proto__\`, \`constructor\`, \`prototype\`; no number that cannot be held exactly.`,
  ];
}

/** Why a schema cannot say it. */
const WHY: Readonly<Record<BeyondCode, Bilingual>> = {
  "too-large": { zh: "文件大小。", en: "Size of the file." },
  "empty-file": { zh: "空文件。", en: "An empty file." },
  "too-deep": { zh: "嵌套层数。", en: "Depth of nesting." },
  "cut-short": { zh: "文本不完整。", en: "A text that breaks off." },
  "not-json": { zh: "文本不是 JSON。", en: "A text that is no JSON." },
  more: { zh: "问题过多时的提示。", en: "Says that there are more problems." },
  "duplicate-key": {
    zh: "读成数据后看不出键曾重复。",
    en: "Once read, a key that stood twice stands once.",
  },
  "forbidden-key": {
    zh: "备注和 x- 键的内容不受模式约束，程序仍须检查其中的键名。",
    en: "Notes and x- keys may hold anything, and their keys are checked all the same.",
  },
  "number-range": {
    zh: "读成数据后看不出末位已丢失。",
    en: "Once read, a lost digit does not show.",
  },
  decimals: {
    zh: "写成数字时的小数位数：二进制浮点数无法判断0.07是否为0.01的整数倍（写成文本时模式能够检查）。",
    en: "Decimals of a JSON number: to a double 0.07 is no multiple of 0.01. Those of a text the schema checks.",
  },
  "long-text": {
    zh: "生僻字和表情符号，程序按两个字符计，模式按一个计。",
    en: "A character beyond the basic plane counts as two here, as one in a schema.",
  },
  "no-such-date": {
    zh: "各月天数和闰年。",
    en: "Days of a month, leap years.",
  },
  "expires-first": {
    zh: "两个日期的先后。",
    en: "Which of two dates comes first.",
  },
  "validity-long": { zh: "两个日期的间隔。", en: "Years between two dates." },
  "opens-outside": {
    zh: "月份须在签发与失效之间。",
    en: "The month lies between signing and expiry.",
  },
  "year-range": {
    zh: "年份须在有效期内（模式只检查1900至2200年）。",
    en: "Years lie within the validity; the schema checks 1900 to 2200.",
  },
  "interval-order": { zh: "两个月数的大小。", en: "Which of two months is larger." },
  "unknown-months": {
    zh: "引用的名称须在 monthProfiles 中。",
    en: "The name stands in monthProfiles.",
  },
  "id-twice": { zh: "各项编号互不相同。", en: "Ids differ from each other." },
  "clause-twice": {
    zh: "同一条款在各项、各组之间不重复。",
    en: "No clause twice across entries or classes.",
  },
  "sum-one": { zh: "概率之和。", en: "A sum of probabilities." },
  "too-many-claims": { zh: "各项相乘再求和。", en: "A sum of products." },
  "list-long": {
    zh: "monthProfiles 的项数不计备注和 x- 键，模式会把它们算进去。",
    en: "Entries of monthProfiles without note and x- keys, which a schema would count.",
  },
};
