/** What is changed in one go, ten minutes at most, and the tests that have to notice. */
export interface Part {
  readonly name: string;
  readonly room: string;
  /** Patterns; a leading `!` leaves out. */
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const only = (room: string, files: string): string => `src/${room}/${files}.ts`;
const testsOf = (...rooms: readonly string[]): string[] => rooms.map((room) => `test/${room}/*.test.ts`);

export const PARTS: readonly Part[] = [
  { name: "money", room: "money", mutate: [only("money", "*")], tests: testsOf("money") },
  { name: "allocation", room: "allocation", mutate: [only("allocation", "*")], tests: testsOf("allocation") },
  {
    // Awards are judged where ledgers are settled; test/policy has the rest.
    name: "policy",
    room: "policy",
    mutate: [only("policy", "!(dalian2026*)")],
    tests: testsOf("policy", "ledger"),
  },
  {
    name: "policy-draft",
    room: "policy",
    mutate: [only("policy", "dalian2026*")],
    tests: ["test/policy/dalian2026.test.ts"],
  },
  {
    name: "ledger-awards",
    room: "ledger",
    mutate: [only("ledger", "{awards,book,case,costs,documents,gate,windows}")],
    tests: testsOf("ledger"),
  },
  {
    name: "ledger-payments",
    room: "ledger",
    mutate: [only("ledger", "{order,payments,pools,report,settle,stepDowns}")],
    tests: testsOf("ledger"),
  },
  {
    name: "statistics",
    room: "statistics",
    mutate: ["src/statistics/**/*.ts", "!src/statistics/kernel/wasm.ts", "!src/statistics/kernel/assembly/**"],
    tests: testsOf("statistics"),
  },
  {
    name: "random-draws",
    room: "random",
    mutate: [only("random", "{discrete,guide,key,mix,philox,poisson,uniform,selfTest}")],
    tests: testsOf("random"),
  },
  {
    name: "random-maths",
    room: "random",
    mutate: [only("random", "{maths,normal,normalDraw,powers}")],
    tests: testsOf("random"),
  },
];
