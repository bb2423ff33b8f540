import type { Bilingual } from "../policy/types.ts";
import type { Problem, ProblemCode } from "../scenario/problem.ts";

type Values = Problem["values"];
type Say = (values: Values) => readonly [zh: string, en: string];

/** What is wrong and how to mend it, without the place. */
export function problemText(problem: Problem): Bilingual {
  const [zh, en] = TEXTS[problem.code](problem.values);
  return { zh, en };
}

/** One line with its place: `segments[3].claims[1].cost.median: must be above 0`. */
export function problemLine(problem: Problem, language: "zh" | "en"): string {
  const text = problemText(problem)[language];
  if (problem.path === "") return text;
  return language === "zh" ? `${problem.path}：${text}` : `${problem.path}: ${text}`;
}

/** For a scenario that a newer version of the program has written. */
export function newerText(format: string): Bilingual {
  return {
    zh: `此文件由较新版本的程序保存（格式 ${format}），本版本只能显示其名称，不作测算；请升级后再打开`,
    en: `written by a newer version of this program (format ${format}): update the program to open it`,
  };
}

/** What a code means, whatever the file: values stand in ‹ › by their names. */
export function codeText(code: ProblemCode): Bilingual {
  // Probabilities add up to 1 in files, to 100 % only where a page shows them so.
  const known: Values = { one: 1 };
  const named = new Proxy(known, { get: (_, name) => known[String(name)] ?? `‹${String(name)}›` });
  const [zh, en] = TEXTS[code](named);
  return { zh, en };
}

const TEXTS: Readonly<Record<ProblemCode, Say>> = {
  "too-large": (v) => [
    `文件超过${v["megabytes"]} MB，请拆分或删去不需要的内容`,
    `the file is larger than ${v["megabytes"]} MB: split it or take out what is not needed`,
  ],
  "empty-file": () => ["文件是空的，请选择另一个文件", "the file is empty: choose another one"],
  "too-deep": (v) => [
    `第${v["line"]}行第${v["column"]}列：嵌套超过${v["limit"]}层，请减少嵌套`,
    `line ${v["line"]}, column ${v["column"]}: nested more than ${v["limit"]} levels deep; flatten it`,
  ],
  "duplicate-key": (v) => [
    `同一个键出现了两次（第${v["line"]}行第${v["column"]}列），请只保留一个`,
    `the same key stands here twice (line ${v["line"]}, column ${v["column"]}): keep one of them`,
  ],
  "forbidden-key": (v) => [
    `不允许使用键名 ${v["key"]}（第${v["line"]}行第${v["column"]}列），请改名`,
    `the key ${v["key"]} is not allowed (line ${v["line"]}, column ${v["column"]}): rename it`,
  ],
  "number-range": (v) => [
    `数值 ${v["found"]}（第${v["line"]}行第${v["column"]}列）超出可以精确表示的范围，请改小`,
    `the number ${v["found"]} (line ${v["line"]}, column ${v["column"]}) is too large to be held exactly: use a smaller one`,
  ],
  "cut-short": (v) => [
    `文件在第${v["line"]}行第${v["column"]}列突然结束，内容不完整；请重新下载或补全`,
    `the file breaks off at line ${v["line"]}, column ${v["column"]}: complete it or download it again`,
  ],
  "not-json": (v) => [
    `第${v["line"]}行第${v["column"]}列不符合 JSON 格式，不应出现 ${v["found"]}；请检查逗号、引号和括号`,
    `not JSON at line ${v["line"]}, column ${v["column"]}: ${v["found"]} does not belong here; check commas, quotes and brackets`,
  ],
  more: (v) => [
    `问题太多，只列出前${v["shown"]}个；请先改正这些`,
    `too many problems, only the first ${v["shown"]} are shown: mend these first`,
  ],
  required: () => ["缺少此项，请补上", "is missing: add it"],
  "not-number": () => ["必须是数字（不加引号），例如0.5", "must be a number without quotes, such as 0.5"],
  "not-whole": () => ["必须是整数，例如12", "must be a whole number, such as 12"],
  "not-ratio": () => [
    '必须是比例，写成数字或小数文本，例如0.5或 "0.5"',
    'must be a ratio, as a number or a decimal text: 0.5 or "0.5"',
  ],
  "not-yuan": () => [
    '必须是金额（元），写成数字或小数文本，例如300000或 "300000.50"',
    'must be an amount in yuan, as a number or a decimal text: 300000 or "300000.50"',
  ],
  "not-text": () => ["必须是加引号的文本", "must be a text in quotes"],
  "not-flag": () => ["必须是 true 或 false（不加引号）", "must be true or false, without quotes"],
  "not-date": () => ['必须是日期，例如 "2026-07-01"', 'must be a date such as "2026-07-01"'],
  "not-month": () => ['必须是年月，例如 "2026-09"', 'must be a month such as "2026-09"'],
  "not-year": () => ["必须是四位数年份，例如2027", "must be a year such as 2027"],
  "not-list": () => ["必须是方括号括起的列表", "must be a list in square brackets"],
  "not-object": () => ["必须是花括号括起的一组键值", "must be an object in curly brackets"],
  decimals: (v) => [
    `最多${v["places"]}位小数，请先取舍`,
    `must have at most ${v["places"]} decimals: round it`,
  ],
  min: (v) => [`必须不小于${v["min"]}`, `must be at least ${v["min"]}`],
  max: (v) => [`必须不大于${v["max"]}`, `must be at most ${v["max"]}`],
  above: (v) => [`必须大于${v["above"]}`, `must be above ${v["above"]}`],
  "empty-text": () => ["不能为空，请填写", "must not be empty: fill it in"],
  "long-text": (v) => [
    `最多${v["max"]}个字符，请缩短`,
    `must have at most ${v["max"]} characters: shorten it`,
  ],
  choice: (v) => [
    `没有 ${v["found"]} 这个选项，可选：${v["allowed"]}`,
    `${v["found"]} is not one of the choices: use one of ${v["allowed"]}`,
  ],
  "no-such-date": (v) => [
    `日期 ${v["found"]} 不存在，请改正`,
    `${v["found"]} does not exist in the calendar: correct it`,
  ],
  "year-range": (v) => [
    `年份必须在${v["from"]}至${v["to"]}之间，请改正或删去`,
    `must be a year from ${v["from"]} to ${v["to"]}: correct it or take it out`,
  ],
  "list-long": (v) => [`最多${v["max"]}项，请删减`, `must have at most ${v["max"]} entries: take some out`],
  "list-short": (v) => [
    `至少要有${v["min"]}项，请补上`,
    `must have at least ${v["min"]} ${v["min"] === 1 ? "entry" : "entries"}`,
  ],
  "unknown-key": (v) => [
    `没有这个键；此处可用：${v["allowed"]}，以及 note 和 x- 开头的键`,
    `is not a known key; here these are: ${v["allowed"]}, besides note and keys starting with x-`,
  ],
  "format-missing": (v) => [`缺少格式版本，请写 "${v["current"]}"`, `is missing: write "${v["current"]}"`],
  format: (v) => [
    `不是已知的格式，应为 "${v["current"]}"`,
    `is not a known format: it should be "${v["current"]}"`,
  ],
  newer: (v) => [
    `格式 ${v["found"]} 较新，本版本只能读取 "${v["current"]}"；请升级程序`,
    `${v["found"]} is newer than this program, which reads "${v["current"]}": update the program`,
  ],
  "is-ledger": () => [
    "这是台账文件，不是情景文件；请在台账页面或用 settle 命令打开",
    "this is a ledger, not a scenario: open it on the ledger page or with the settle command",
  ],
  "is-scenario": () => [
    "这是情景文件，不是台账文件；请在测算页面或用 forecast 命令打开",
    "this is a scenario, not a ledger: open it on the plan page or with the forecast command",
  ],
  "unknown-policy": (v) => [
    `不认识政策 ${v["found"]}，可用：${v["allowed"]}`,
    `${v["found"]} is not a known policy: use ${v["allowed"]}`,
  ],
  "empty-name": () => ["中文名和英文名至少要填一个", "needs a Chinese or an English text: fill in zh or en"],
  "expires-first": (v) => [
    `失效日期早于签发日期${v["signed"]}，请改正`,
    `is before the signing on ${v["signed"]}: correct one of the two`,
  ],
  "validity-long": (v) => [
    `有效期最长${v["max"]}年，请把失效日期提前`,
    `must be at most ${v["max"]} years after the signing: name an earlier day`,
  ],
  "year-key": () => ['键名必须是四位数年份，例如 "2027"', 'must be named by a year such as "2027"'],
  "unknown-clause": (v) => [
    `政策中没有这一条，可用条款：${v["allowed"]}`,
    `is not a clause of the policy: use one of ${v["allowed"]}`,
  ],
  "no-such-lever": (v) => [
    `第${v["clause"]}条没有这个调整项，可调整：${v["allowed"]}`,
    `clause ${v["clause"]} has no such lever: it has ${v["allowed"]}`,
  ],
  "clause-twice": (v) => [
    `第${v["clause"]}条重复出现，请只保留一处`,
    `names clause ${v["clause"]} again: keep it once`,
  ],
  "carry-over": (v) => [
    `分配规则 ${v["rule"]} 不能结转；请设为 false，或改用 first-come 或 first-come-whole`,
    `cannot be used with ${v["rule"]}: set it to false, or use first-come or first-come-whole`,
  ],
  "priority-missing": () => [
    "分配规则为 priority 时必须列出条款顺序，例如 [[1, 3], [5, 8]]",
    "is missing: the rule priority needs a list of classes such as [[1, 3], [5, 8]]",
  ],
  "unknown-reading": (v) => [
    `没有这个解读编号，可用：${v["allowed"]}`,
    `is not a known reading: use one of ${v["allowed"]}`,
  ],
  "opens-outside": (v) => [
    `开始受理的月份必须在${v["from"]}至${v["to"]}之间`,
    `must be a month from ${v["from"]} (signing) to ${v["to"]} (expiry)`,
  ],
  "lag-key": (v) => [
    `键名必须是0至${v["max"]}的整月数`,
    `must be named by a whole number of months from 0 to ${v["max"]}`,
  ],
  "sum-one": (v) => [
    `各概率之和必须为${v["one"] ?? 1}，现为${v["sum"]}，请调整`,
    `must add up to ${v["one"] ?? 1}, now ${v["sum"]}: adjust them`,
  ],
  twelve: () => ["必须有12个权重，从一月到十二月，请补齐", "must have twelve weights, January to December"],
  "all-zero": () => ["权重不能全为0", "must not all be 0: give at least one a weight"],
  "too-many-claims": (v) => [
    `每次模拟的预期申报超过${v["max"]}笔，请减少主体数量、活动数或订单数`,
    `would make more than ${v["max"]} claims a trial: lower the numbers of applicants, events or orders`,
  ],
  "interval-order": () => [
    "前一个月数必须不大于后一个，请对调",
    "must not start after it ends: swap the two numbers",
  ],
  "id-twice": (v) => [`编号 ${v["id"]} 重复，请改名`, `the id ${v["id"]} is taken: give each its own`],
  "clause-not-open": (v) => [
    `第${v["clause"]}条不面向 ${v["kind"]}，只面向：${v["allowed"]}`,
    `clause ${v["clause"]} is not open to the kind ${v["kind"]}, only to ${v["allowed"]}`,
  ],
  "not-of-clause": (v) => [
    `第${v["clause"]}条不使用此项；可用：${v["allowed"]}`,
    `is not used by clause ${v["clause"]}, which takes ${v["allowed"]}: take it out`,
  ],
  "unknown-months": (v) => [
    `monthProfiles 中没有 ${v["found"]}，已有：${v["allowed"]}`,
    `${v["found"]} is not in monthProfiles, which has ${v["allowed"]}`,
  ],
  "awarded-clause": (v) => [
    `awarded 只用于一次性条款（${v["allowed"]}），第${v["clause"]}条请用 awardedByYear`,
    `is for one-time clauses only (${v["allowed"]}): for clause ${v["clause"]} use awardedByYear`,
  ],
  "awarded-year-clause": (v) => [
    `awardedByYear 只用于有年度上限的条款（${v["allowed"]}），第${v["clause"]}条没有年度上限`,
    `is for clauses with a yearly cap only (${v["allowed"]}): clause ${v["clause"]} has none`,
  ],
  "unknown-applicant": (v) => [
    `applicants 中没有编号为 ${v["found"]} 的主体，请补上或改正`,
    `${v["found"]} is not the id of an applicant: add it to applicants or correct it`,
  ],
  "decided-first": (v) => [
    `核定日期早于申报日期 ${v["submitted"]}，请改正`,
    `is before the submission on ${v["submitted"]}: correct one of the two`,
  ],
  "outside-claim-year": (v) => [
    `申报日期必须在申报年度${v["year"]}年内（未填时取7月1日与核定日期中较早者）`,
    `puts the submission outside the claim year ${v["year"]} (left out, it is the earlier of 1 July and the decision)`,
  ],
  "cost-missing": (v) => [
    `缺少支出金额，请填写其一：${v["allowed"]}`,
    `is missing: give one of ${v["allowed"]}`,
  ],
  "cost-twice": (v) => [
    `支出只能用一种写法，现有：${v["found"]}`,
    `gives the cost twice (${v["found"]}): keep one of them`,
  ],
  "labour-above-cost": () => [
    "人工费不能大于总支出，请改正其一",
    "must not be more than the cost that it is part of: correct one of the two",
  ],
  "sum-large": (v) => [
    `合计不能超过${v["max"]}元，请改小`,
    `must add up to at most ${v["max"]} yuan: lower them`,
  ],
};

/** In the order in which a file is read. */
export const problemCodes = Object.keys(TEXTS) as readonly ProblemCode[];
