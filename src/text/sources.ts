import type { Bilingual } from "../policy/types.ts";

/**
 * Where a shipped value of the population comes from. `found`: seen in, or plain arithmetic on, a public
 * source that is named; `assumed`: ours, even where the source named shows that the size is plausible.
 */
export interface Source {
  readonly mark: "found" | "assumed";
  readonly says: Bilingual;
}

const found = (zh: string, en: string): Source => ({ mark: "found", says: { zh, en } });
const assumed = (zh: string, en: string): Source => ({ mark: "assumed", says: { zh, en } });

export const sources = {
  parkStart: found(
    "大连高新区公开信息：2025年九个特色园区中已开设跨境电商产业园1个。",
    "Dalian High-tech Zone, published 2025: one of its nine specialty parks is for cross-border e-commerce.",
  ),
  centreStart: assumed(
    "按已有1个中心假设，尚无公开名录。",
    "One centre assumed; no list has been published.",
  ),
  firmStart: assumed(
    "企业总数由公开数据推算后自行拆分：高新区外贸额78.1亿元（2021年）约占全市年化外贸额（2025年1—7月2,742.9亿元）的1.66%，按全市8,477家有实绩外贸企业折算约141家，两年口径不同，仅供参考；因并非都做线上，各类主体合计取107家。各类别的数量没有出处。",
    "The total is derived and the split is ours: the zone's trade of RMB 7.81 bn (2021) is some 1.66% of the city's annualised trade (January to July 2025: RMB 274.29 bn), which is about 141 of the 8,477 firms with trade; the years differ, so this is rough. 107 applicants in all are taken, since not all trade online. No source gives the number of any one segment.",
  ),
  entry: assumed(
    "政策旨在招引，按各类合计每月新增2.2家（每年约24%）假设。",
    "The policy is there to attract firms: 2.2 a month over all segments, some 24% a year.",
  ),
  noEntry: assumed(
    "只考虑可能另增一家，见下项。",
    "Only the one more below is thought of; no steady entry is assumed.",
  ),
  oneMore: assumed(
    "按签发后半年至一年半内可能另建一家假设，概率没有出处。",
    "One more may be set up half a year to a year and a half after signing; the probability has no source.",
  ),
  exit: assumed(
    "规模越小退出越多，数值没有出处。",
    "Higher the smaller the firm; the values have no source.",
  ),
  recognition: assumed(
    "规模越大，票据和台账越完整，通过率越高；认定标准草案未定，数值没有出处。",
    "Higher the better the records are kept; the draft sets no standard of recognition and the values have no source.",
  ),
  recognitionHead: assumed(
    "头部企业认定按比一般认定更严假设。",
    "Recognition as a head enterprise is taken to be stricter than the ordinary one.",
  ),
  lasting: assumed(
    "园区和中心按一次认定、长期有效假设，其余按逐笔认定假设。",
    "Parks and centres are taken to be recognised once and for good, others claim by claim.",
  ),
  ineligible: assumed(
    "“空壳”和失信情形多见于小企业，数值没有出处。",
    "Shell and dishonesty rules catch mostly the small; the values have no source.",
  ),
  stated: assumed(
    "默认不作假设；填写后相应的条文理解才会影响测算。",
    "Not stated by default; the readings that need it act once it is.",
  ),
  takeUp: assumed(
    "政策已广为知晓时，在区主体一年内提出申报的比例，没有出处。",
    "Share of active applicants that apply in a year once all know the policy; no source.",
  ),
  overlap: assumed(
    "《大连高新区集聚创新要素推动“又高又新”高质量发展若干政策（2023年修订）》（大高管发〔2023〕15号）将数字贸易列入支持领域，可能重叠；概率没有出处。",
    "The zone's policy for high-quality development (2023 revision, Da Gao Guan Fa [2023] No. 15) lists digital trade among its sectors and may overlap; the probability has no source.",
  ),
  grades: assumed(
    "分档核定有先例：厦门自贸片区按评分对园区分别给予150、200、250万元和120、160、200万元（2025年）；各档次的比例和占比没有出处。",
    "Grading by score has a precedent: the Xiamen free-trade area pays parks RMB 1.5, 2.0, 2.5 m and 1.2, 1.6, 2.0 m by band (2025); shares and weights here have no source.",
  ),
  costOperation: assumed(
    "运营费草案未界定，金额没有出处。",
    "The draft does not define operating cost; the amount has no source.",
  ),
  costEvent: assumed(
    "按约每三周一场、每场略高于1万元假设。",
    "One event about every three weeks, each a little above RMB 10,000.",
  ),
  costWarehouse: assumed(
    "按销售规模和履约费用占比（亚马逊费用结构：20%—35%）乘以可提供票据的40%—60%估计；金额本身没有出处。",
    "From sales, the share of fulfilment in them (Amazon's fee structure: 20 to 35%) and the 40 to 60% that can be documented; the amounts themselves have no source.",
  ),
  costFreight: assumed(
    "按“国际通道”指国际运费理解，金额没有出处。",
    "International channel read as freight; the amounts have no source.",
  ),
  costMarks: assumed(
    "美国商标每类官费350美元（USPTO），经代理约1,150美元，折合约0.78万元；按每年两至三件及以上估计，件数没有出处。",
    "USD 350 a class at the USPTO, some USD 1,150 through an agent (about RMB 7,800); the number of filings has no source.",
  ),
  costPromotion: assumed(
    "广告支出最高约占销售额的15%（亚马逊费用结构），乘以可提供票据的40%—60%估计；金额本身没有出处。",
    "Advertising is up to 15% of sales (Amazon's fee structure), times the 40 to 60% that can be documented; the amounts themselves have no source.",
  ),
  costSite: assumed(
    "Shopify套餐与插件价格折合每年约0.7—6.5万元；取值没有出处。",
    "Shopify plans with apps come to some RMB 7,000 to 65,000 a year; the values taken have no source.",
  ),
  costExhibition: assumed("金额没有出处。", "The amount has no source."),
  orders: assumed("数量、滞销比例和金额均没有出处。", "Numbers, unsold share and amounts have no source."),
  spread: assumed(
    "跨境电商销售额高度集中（美国独立卖家年均逾23万美元，不足2%超过100万美元），支出按右偏的对数正态分布假设；离散程度没有出处。",
    "Sales are very concentrated (independent US sellers average over USD 230,000, under 2% pass USD 1 m), hence a lognormal with a heavy tail; the spread itself has no source.",
  ),
  months: assumed(
    "按一年两次集中申报假设；大连高新区2025年通知截止8月、大连金普新区2022年通知为5月。具体分布没有出处。",
    "Two windows a year, as in notices of the Dalian High-tech Zone (2025, August) and Jinpu New Area (2022, May); the weights have no source.",
  ),
  yearFactor: assumed(
    "2026年只有下半年，支出按一半计；政策逐步为人所知，申报率2026年按六成、2028年按110%计。没有出处。",
    "2026 has half a year of costs, and the policy takes time to become known; no source.",
  ),
  growth: found(
    "由公开数据推算：全国跨境电商进出口2024年上半年增长10.5%、2025年上半年增长5.7%，平均8.1%，取8%。",
    "Derived: national cross-border e-commerce grew by 10.5% (first half of 2024) and 5.7% (first half of 2025), 8.1% on average; 8% is taken.",
  ),
  baseYear: assumed("支出中位数按该年价格水平填写。", "The year whose level the median costs are given in."),
  shock: assumed(
    "各年景气好坏不一，所有主体同受影响；幅度没有出处。",
    "Years are good or bad for all; the size has no source.",
  ),
  event: assumed(
    "如关税骤升；概率和幅度没有出处。",
    "A tariff shock, say; probability and size have no source.",
  ),
  persistence: assumed(
    "大企业大多一直大；数值没有出处。",
    "Large sellers stay large; the value has no source.",
  ),
  response: assumed(
    "支持比例变化对申报和支出的影响尚无依据，默认不计；可试填。",
    "Nothing is known of how applicants respond to terms: none by default, to be tried out.",
  ),
  lag: assumed(
    "流程有出处：初审、第三方审核、公示5—7天（中山市2023年百展千企、山西省商务厅2020年认定）；各月概率没有出处。",
    "The steps are found: review, third-party audit, publication of five to seven days (Zhongshan 2023, Shanxi 2020); the probabilities have no source.",
  ),
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
