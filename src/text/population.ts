import type { Kind } from "../policy/types.ts";
import type { Outside } from "../scenario/outside.ts";
import type { Language } from "./language.ts";

/** Words of the assumptions of the population. */
export interface PopulationWords {
  readonly heading: string;
  readonly illustrative: string;
  readonly intro: string;
  readonly legend: string;
  readonly marks: { readonly found: string; readonly assumed: string; readonly own: string };
  readonly ownNote: string;
  readonly givenNote: string;
  readonly basis: (name: string, mark: string) => string;
  readonly shipped: (value: string) => string;
  readonly backTo: (name: string) => string;
  readonly slider: (value: string, shipped: string | null) => string;
  readonly less: (name: string, step: string) => string;
  readonly more: (name: string, step: string) => string;
  readonly units: {
    readonly firms: string;
    readonly places: string;
    readonly perMonth: string;
    readonly perYear: string;
    readonly events: string;
    readonly orders: string;
    readonly months: string;
    readonly trials: string;
    readonly money: string;
    readonly none: string;
  };

  readonly segmentsHeading: string;
  readonly commonHeading: string;
  readonly summary: (start: string, perMonth: string | null) => string;
  readonly start: string;
  readonly entry: string;
  readonly exit: string;
  readonly oneMore: string;
  readonly oneMoreFrom: string;
  readonly oneMoreTo: string;
  readonly recognition: string;
  readonly lasting: string;
  readonly lastingYes: string;
  readonly lastingNo: string;
  readonly ineligible: string;
  readonly operators: string;
  readonly lossShare: string;
  readonly municipal: string;
  readonly notStated: string;
  readonly forReadings: string;
  readonly applicants: string;
  readonly applicantsNote: (arriving: readonly string[]) => string;
  readonly arriving: (year: number, mean: string, low: number, high: number) => string;

  readonly claim: (clause: number, name: string) => string;
  readonly takeUp: string;
  readonly takeUpByYear: string;
  readonly takeUpNote: string;
  readonly ownRecognition: string;
  readonly followsSegment: (value: string) => string;
  readonly overlap: string;
  readonly median: string;
  readonly medianEvent: string;
  readonly medianOrder: string;
  readonly spread: string;
  readonly density: string;
  readonly range: (p10: string, p50: string, p90: string) => string;
  readonly capShare: (value: string, share: string) => string;
  readonly capLabel: string;
  readonly events: string;
  readonly outcome: string;
  readonly orders: string;
  readonly unsold: string;
  readonly grade: (number: number) => string;
  readonly gradeWeight: (number: number) => string;
  readonly gradesHeading: string;
  readonly gradesNote: string;
  readonly months: string;
  readonly monthsEven: string;
  readonly monthsNames: Readonly<Record<string, string>>;
  readonly monthsShare: string;

  readonly yearsHeading: string;
  readonly costFactor: (year: number) => string;
  readonly takeUpFactor: (year: number) => string;
  readonly growth: string;
  readonly baseYear: string;
  readonly shocksHeading: string;
  readonly costSd: string;
  readonly costSdHint: (low: string, high: string) => string;
  readonly logitSd: string;
  readonly logitSdHint: (low: string, high: string) => string;
  readonly eventProbability: string;
  readonly eventFactor: string;
  readonly persistence: string;
  readonly persistenceHint: string;
  readonly responseHeading: string;
  readonly takeUpElasticity: string;
  readonly costElasticity: string;
  readonly elasticityHint: (change: string) => string;
  readonly noChange: string;
  readonly falls: (by: string) => string;
  readonly lagHeading: string;
  readonly lag: (months: number) => string;
  readonly lagNote: string;
  readonly lagPending: string;
  readonly lagMean: (months: string) => string;
  readonly profilesHeading: string;
  readonly profilesNote: string;
  readonly weight: (profile: string, month: string) => string;
  readonly weights: string;
  readonly putBack: string;
  readonly opens: string;
  readonly timingHeading: string;
  readonly timingNote: string;
  readonly timing: Readonly<Record<"signed" | "expires" | "opens", string>>;
  readonly outside: (outside: Outside) => string;
  readonly standInTheWay: (date: string, names: string) => string;
  readonly dateRefused: (why: string) => string;
  readonly dropOutside: string;
  readonly addGrade: string;
  readonly dropGrade: (number: number) => string;
  readonly lastGrade: string;
  readonly noneSuch: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly claims: string;
  readonly noClaims: string;
  readonly noProfile: string;
  readonly asSegment: string;
  readonly oneMoreText: (probability: string, from: number, to: number) => string;
  readonly gradeText: (share: string, weight: string) => string;
  readonly listed: (parts: readonly string[]) => string;
  readonly runHeading: string;
  readonly trials: string;
  readonly trialsNote: string;
  readonly seed: string;
  readonly seedNote: string;
}

function outsideZh(outside: Outside): string {
  switch (outside.what) {
    case "ceiling":
      return `${outside.year}年的年度限额`;
    case "factors":
      return `${outside.year}年的年度系数`;
    case "levers":
      return `第${outside.clause}条${outside.year}年的单独设定`;
    case "pool":
      return `第${outside.clause}条${outside.year}年的资金池`;
    case "baseYear":
      return "支出基准年（删除后按签发年份）";
    case "opens":
      return "开始受理月份（删除后按签发月份）";
  }
}

function outsideEn(outside: Outside): string {
  switch (outside.what) {
    case "ceiling":
      return `ceiling of ${outside.year}`;
    case "factors":
      return `factors of ${outside.year}`;
    case "levers":
      return `own values of clause ${outside.clause} for ${outside.year}`;
    case "pool":
      return `pool of clause ${outside.clause} for ${outside.year}`;
    case "baseYear":
      return "base year of costs (removed, it is that of the signing)";
    case "opens":
      return "first month of submission (removed, it is that of the signing)";
  }
}

const zh: PopulationWords = {
  heading: "测算假设",
  illustrative: "示例假设，非实际申报数据",
  intro: "政策之外的假设：有多少主体、多少会申报、支出多大。改动时先给出快速估算，停手后重新全量模拟。",
  legend: "每个数值都注明“有出处”或“假设”，点击可看依据；改动过的注明“自设”。",
  marks: { found: "有出处", assumed: "假设", own: "自设" },
  givenNote: "由情景文件给出，内置情景没有这一项。",
  ownNote: "本方案自行设定，与内置数值不同。内置数值的依据：",
  basis: (name, mark) => `${mark}，${name}的依据`,
  shipped: (value) => `内置${value}`,
  backTo: (name) => `还原为内置数值：${name}`,
  slider: (value, shipped) => (shipped === null ? value : `${value}，内置${shipped}`),
  less: (name, step) => `${name}减${step}`,
  more: (name, step) => `${name}加${step}`,
  units: {
    firms: "家",
    places: "个",
    perMonth: "/月",
    perYear: "/年",
    events: "场/年",
    orders: "单/年",
    months: "个月",
    trials: "次",
    money: "万元",
    none: "",
  },
  segmentsHeading: "各类主体",
  commonHeading: "共同假设",
  summary: (start, perMonth) => (perMonth === null ? `签发时${start}` : `签发时${start}，月增${perMonth}`),
  start: "签发时数量",
  entry: "平均每月新增",
  exit: "年退出率",
  oneMore: "另增一家的概率",
  oneMoreFrom: "最早在签发后",
  oneMoreTo: "最晚在签发后",
  recognition: "认定通过率",
  lasting: "认定方式",
  lastingYes: "一次认定，长期有效",
  lastingNo: "逐笔认定",
  ineligible: "不得申报的比例",
  operators: "园区运营主体数",
  lossShare: "损失占首单金额",
  municipal: "市级及以上支持占支出",
  notStated: "未设",
  forReadings: "供条文理解使用",
  applicants: "预计在区数量（各年末）",
  applicantsNote: (arriving) => `当年新增按泊松分布：${arriving.join("；")}。`,
  arriving: (year, mean, low, high) => `${year}年平均${mean}，八成情形在${low}～${high}之间`,
  claim: (clause, name) => `第${clause}条 ${name}`,
  takeUp: "年申报率",
  takeUpByYear: "各年申报率（乘年度系数后）",
  takeUpNote: "最高按95%计。",
  ownRecognition: "本条认定通过率",
  followsSegment: (value) => `沿用${value}`,
  overlap: "另获区级其他政策的概率",
  median: "核定支出中位数",
  medianEvent: "每场费用中位数",
  medianOrder: "首单金额中位数",
  spread: "离散程度（对数标准差）",
  density: "核定支出分布（万元）",
  range: (p10, p50, p90) => `P10 ${p10}，中位数${p50}，P90 ${p90}（八成在P10与P90之间，不计年度波动）。`,
  capShare: (value, share) => `支出达到${value}即触及本条上限，约占${share}。`,
  capLabel: "触及上限",
  events: "年均活动场次",
  outcome: "活动见效比例",
  orders: "每家年均首单",
  unsold: "超6个月滞销比例",
  grade: (number) => `第${number}档占上限的比例`,
  gradeWeight: (number) => `第${number}档权重`,
  gradesHeading: "评定档次",
  gradesNote: "权重按比例折算为概率，不必合计为100。",
  months: "申报月份",
  monthsEven: "各月均等",
  monthsNames: { sellers: "企业", parks: "园区与中心", even: "各月均等" },
  monthsShare: "各月申报占比（%）",
  yearsHeading: "年度系数与增长",
  costFactor: (year) => `${year}年支出系数`,
  takeUpFactor: (year) => `${year}年申报系数`,
  growth: "支出年增长率",
  baseYear: "支出基准年",
  shocksHeading: "波动与冲击",
  costSd: "年度支出波动（对数标准差）",
  costSdHint: (low, high) => `所有主体同向波动，八成年份在平均水平的${low}～${high}之间。`,
  logitSd: "年度申报波动（logit标准差）",
  logitSdHint: (low, high) => `申报率为50%的条款，八成年份在${low}～${high}之间。`,
  eventProbability: "外部冲击的年概率",
  eventFactor: "外部冲击下的支出",
  persistence: "规模差异的持续程度",
  persistenceHint: "同一主体各年支出的差异中，长期不变的部分。",
  responseHeading: "对支持比例的反应",
  takeUpElasticity: "申报率的弹性",
  costElasticity: "支出的弹性",
  elasticityHint: (change) => `支持比例下调一成（如50%降至45%）时${change}。`,
  noChange: "不变",
  falls: (by) => `下降${by}`,
  lagHeading: "申报到核定的时间",
  lag: (months) => `${months}个月`,
  lagNote: "各项概率合计须为100%。",
  lagPending: "已填的数值暂存，合计为100%时一并采用。",
  lagMean: (months) => `目前平均${months}个月。`,
  profilesHeading: "申报月份分布",
  profilesNote: "权重按比例折算为各月占比，使用同一分布的各条一并改变。",
  weight: (profile, month) => `${profile} ${month}权重`,
  weights: "逐月权重",
  putBack: "还原",
  opens: "开始受理月份",
  timingHeading: "签发、到期与受理时间",
  timingNote: "日期按“2026-07-01”或“2026年7月1日”填写，月份按“2026-09”填写。",
  timing: { signed: "签发日期", expires: "到期日期", opens: "开始受理月份" },
  outside: outsideZh,
  standInTheWay: (date, names) => `改动${date}后，以下内容不在有效期内：${names}。未采用。`,
  dateRefused: (why) => `${why}。未采用，仍按原日期测算。`,
  dropOutside: "删除以上内容并采用新日期",
  addGrade: "增加一档",
  dropGrade: (number) => `删除第${number}档`,
  lastGrade: "至少保留一档，且权重不能全部为0。",
  noneSuch: "无此类主体",
  kinds: { park: "产业园", centre: "发展中心", head: "头部企业", seller: "销售企业", service: "服务商" },
  claims: "申报",
  noClaims: "不申报",
  noProfile: "无此分布",
  asSegment: "沿用本类主体",
  oneMoreText: (probability, from, to) => `${probability}，签发后第${from}至${to}个月`,
  gradeText: (share, weight) => `${share}（权重${weight}）`,
  listed: (parts) => parts.join("、"),
  runHeading: "模拟次数与随机种子",
  trials: "模拟次数",
  trialsNote: "次数越多越稳定，用时也越长；常用10,000次。",
  seed: "随机种子",
  seedNote: "种子相同，结果逐位相同；换种子即换一批随机路径。",
};

const en: PopulationWords = {
  heading: "Assumptions",
  illustrative: "Illustrative assumptions, not application data",
  intro:
    "What is not in the policy: how many applicants there are, how many apply, how large their costs are. While a value changes the page follows with a quick estimate; at rest everything is simulated again.",
  legend:
    "Each value is marked found or assumed: press the mark for its basis. Values that were changed are marked own.",
  marks: { found: "found", assumed: "assumed", own: "own" },
  givenNote: "Given by the scenario; the shipped one has no such value.",
  ownNote: "Set in this scenario and not the shipped value, whose basis is: ",
  basis: (name, mark) => `${mark}: basis of ${name}`,
  shipped: (value) => `shipped ${value}`,
  backTo: (name) => `Back to the shipped value: ${name}`,
  slider: (value, shipped) => (shipped === null ? value : `${value}, shipped ${shipped}`),
  less: (name, step) => `${name} less ${step}`,
  more: (name, step) => `${name} more ${step}`,
  units: {
    firms: "",
    places: "",
    perMonth: "a month",
    perYear: "a year",
    events: "a year",
    orders: "a year",
    months: "months",
    trials: "trials",
    money: "RMB",
    none: "",
  },
  segmentsHeading: "Segments",
  commonHeading: "For all applicants",
  summary: (start, perMonth) =>
    perMonth === null ? `${start} at signing` : `${start} at signing, ${perMonth} a month`,
  start: "Number at signing",
  entry: "New, on average",
  exit: "Exit rate a year",
  oneMore: "Chance of one more",
  oneMoreFrom: "From month after signing",
  oneMoreTo: "To month after signing",
  recognition: "Recognition rate",
  lasting: "Kind of recognition",
  lastingYes: "once, for good",
  lastingNo: "claim by claim",
  ineligible: "Share excluded",
  operators: "Operators of the parks",
  lossShare: "Loss as share of the order",
  municipal: "Municipal support as share of cost",
  notStated: "not stated",
  forReadings: "For readings of the text",
  applicants: "Expected number at the end of each year",
  applicantsNote: (arriving) => `Arrivals are Poisson: ${arriving.join("; ")}.`,
  arriving: (year, mean, low, high) => `${year} ${mean} on average, ${low} to ${high} in eight of ten`,
  claim: (clause, name) => `Clause ${clause} ${name}`,
  takeUp: "Take-up a year",
  takeUpByYear: "Take-up by year, after the year's factor",
  takeUpNote: "At most 95%.",
  ownRecognition: "Recognition rate of this clause",
  followsSegment: (value) => `as above: ${value}`,
  overlap: "Chance of another district award",
  median: "Median eligible cost",
  medianEvent: "Median cost of an event",
  medianOrder: "Median order",
  spread: "Spread (log-sd)",
  density: "Distribution of the eligible cost (RMB m)",
  range: (p10, p50, p90) =>
    `P10 ${p10}, median ${p50}, P90 ${p90} (eight of ten lie between P10 and P90; without the shocks of years).`,
  capShare: (value, share) => `From ${value} on the cap of the clause binds: some ${share} of claims.`,
  capLabel: "cap binds",
  events: "Events, on average",
  outcome: "Share with an outcome",
  orders: "First orders, on average",
  unsold: "Unsold after six months",
  grade: (number) => `Grade ${number}: share of the cap`,
  gradeWeight: (number) => `Grade ${number}: weight`,
  gradesHeading: "Grades",
  gradesNote: "Weights become probabilities in proportion; they need not add up to 100.",
  months: "Months of submission",
  monthsEven: "every month alike",
  monthsNames: { sellers: "firms", parks: "parks and centres", even: "every month alike" },
  monthsShare: "Share of submissions by month (%)",
  yearsHeading: "Years and growth",
  costFactor: (year) => `${year} cost factor`,
  takeUpFactor: (year) => `${year} take-up factor`,
  growth: "Growth of costs a year",
  baseYear: "Base year of costs",
  shocksHeading: "Shocks",
  costSd: "Cost shock of a year (log-sd)",
  costSdHint: (low, high) =>
    `For all applicants alike; eight of ten years lie at ${low} to ${high} of the mean.`,
  logitSd: "Take-up shock of a year (logit sd)",
  logitSdHint: (low, high) => `A take-up of 50% lies at ${low} to ${high} in eight of ten years.`,
  eventProbability: "Chance of an outside event a year",
  eventFactor: "Costs in such a year",
  persistence: "Lasting part of the size",
  persistenceHint: "Share of the log-variance of costs that stays with the applicant over the years.",
  responseHeading: "Response to ratios",
  takeUpElasticity: "Elasticity of take-up",
  costElasticity: "Elasticity of costs",
  elasticityHint: (change) => `With ratios a tenth lower (50% to 45%): ${change}.`,
  noChange: "no change",
  falls: (by) => `${by} lower`,
  lagHeading: "From submission to decision",
  lag: (months) => (months === 1 ? "1 month" : `${months} months`),
  lagNote: "The probabilities must add up to 100%.",
  lagPending: "What was typed waits and is applied together once it adds up to 100%.",
  lagMean: (months) => `Now ${months} months on average.`,
  profilesHeading: "Months of submission",
  profilesNote: "Weights become shares in proportion; all claims that use the same months change together.",
  weight: (profile, month) => `${profile}, weight of ${month}`,
  weights: "Weights month by month",
  putBack: "Put back",
  opens: "First month of submission",
  timingHeading: "Signing, expiry and first submissions",
  timingNote: "Dates as 2026-07-01, months as 2026-09.",
  timing: { signed: "Signing date", expires: "Expiry date", opens: "First month of submission" },
  outside: outsideEn,
  standInTheWay: (date, names) =>
    `With this ${date.toLowerCase()} the following would lie outside the validity: ${names}. Not applied.`,
  dateRefused: (why) => `The date ${why}. Not applied; the previous one stays in force.`,
  dropOutside: "Remove these and take the new date",
  addGrade: "One more grade",
  dropGrade: (number) => `Remove grade ${number}`,
  lastGrade: "One grade has to stay, and the weights must not all be 0.",
  noneSuch: "no such applicants",
  kinds: {
    park: "parks",
    centre: "centres",
    head: "head enterprises",
    seller: "sellers",
    service: "service providers",
  },
  claims: "claims",
  noClaims: "no claims",
  noProfile: "no such months",
  asSegment: "as the segment",
  oneMoreText: (probability, from, to) => `${probability}, ${from} to ${to} months after signing`,
  gradeText: (share, weight) => `${share} (weight ${weight})`,
  listed: (parts) => parts.join(", "),
  runHeading: "Trials and seed",
  trials: "Trials",
  trialsNote: "More trials are steadier and take longer; 10,000 is usual.",
  seed: "Seed",
  seedNote: "The same seed gives the same result to the last bit; another seed is another set of futures.",
};

const WORDS: Readonly<Record<Language, PopulationWords>> = { zh, en };

export const populationWords = (language: Language): PopulationWords => WORDS[language];

/** Profiles of the shipped scenario have names of ours; others keep the one that their file gives. */
export function profileName(profile: string, language: Language): string {
  const words = populationWords(language);
  return profile === "" ? words.monthsEven : (words.monthsNames[profile] ?? profile);
}
