/** What is changed in one go, ten minutes at most, and the tests that have to notice. */
export interface Part {
  readonly name: string;
  readonly room: string;
  readonly files: readonly string[];
  /** Rooms whose tests are run; the part's own where it is left out. */
  readonly judges?: readonly string[];
}

/** Awards are judged where ledgers are settled. */
const judges = ["policy", "ledger"];

/** Every module of these rooms but the types and the images of WebAssembly. */
export const PARTS: readonly Part[] = [
  { name: "money", room: "money", files: ["parse", "ratio", "write"] },
  { name: "allocation-shares", room: "allocation", files: ["apportion", "bumpLargest", "kthLargest"] },
  {
    name: "allocation-rules",
    room: "allocation",
    files: [
      "commitmentsFirst",
      "firstCome",
      "firstComeWhole",
      "inClasses",
      "priority",
      "proRata",
      "selfTest",
    ],
  },
  { name: "policy-awards", room: "policy", files: ["award", "awardClaim", "course"], judges },
  { name: "policy-terms", room: "policy", files: ["dates", "policies", "readings", "step", "terms"], judges },
  { name: "policy-draft", room: "policy", files: ["dalian2026", "dalian2026Parks", "dalian2026Provisions"] },
  { name: "policy-sellers", room: "policy", files: ["dalian2026Sellers"] },
  { name: "ledger-awards", room: "ledger", files: ["awards", "book", "case", "costs", "documents"] },
  { name: "ledger-gate", room: "ledger", files: ["gate", "stepDowns", "windows"] },
  { name: "ledger-payments", room: "ledger", files: ["order", "payments", "pools", "report", "settle"] },
  {
    name: "statistics-quantiles",
    room: "statistics",
    files: ["exhaustion", "moments", "quantileDifference", "quantileInterval", "quantiles", "kernel/kernel"],
  },
  {
    name: "statistics-errors",
    room: "statistics",
    files: [
      "cappedLognormal",
      "pairedDifference",
      "proportionInterval",
      "selfTest",
      "standardErrors",
      "superiority",
      "unpairedDifference",
      "wilson",
    ],
  },
  {
    name: "random-draws",
    room: "random",
    files: ["discrete", "guide", "key", "mix", "philox", "poisson", "selfTest", "uniform"],
  },
  { name: "random-maths", room: "random", files: ["maths", "powers"] },
  { name: "random-normal", room: "random", files: ["normal", "normalDraw"] },
];
