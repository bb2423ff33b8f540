import fc from "fast-check";

type Value = fc.Arbitrary<unknown>;

const YEARS = ["2026", "2027", "2028"];

/** Mostly inside; now and then just outside, or another kind of value. */
function mostly(inside: Value, ...outside: unknown[]): Value {
  return fc.oneof({ weight: 250, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(...outside) });
}

function amount(least: number, most: number, places: number): Value {
  const unit = 10 ** places;
  const inside = fc.oneof(
    fc.constantFrom(least, most),
    fc.integer({ min: least * unit, max: most * unit }).map((n) => n / unit),
  );
  const written = fc
    .tuple(inside, fc.constantFrom(0, 0, 1, 2))
    .map(([value, form]) => (form === 0 ? value : form === 1 ? value.toFixed(places) : String(value)));
  const step = 1 / unit;
  return mostly(
    written,
    most + step,
    (most + step).toFixed(places),
    `0${most}`,
    -step,
    "-0",
    "-0.00",
    least,
    step / 10,
    `${most}.`,
    "1e0",
    "",
    null,
    "0".repeat(39) + "1",
    "0".repeat(40) + "1",
  );
}

const yuan = amount(0, 1_000_000, 2);
const richest = amount(99_999_999_999, 100_000_000_000, 2);
const money = fc.oneof(yuan, richest);
const ratio = amount(0, 1, 4);
const factor = amount(0, 100, 4);
const numberIn = (min: number, max: number): Value =>
  mostly(
    fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true })),
    min - 1e-9,
    max + 1e-9,
    -0,
    "1",
    true,
  );
const wholeIn = (min: number, max: number): Value =>
  mostly(
    fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max })),
    min - 1,
    max + 1,
    min + 0.5,
    "1",
    1e300,
  );
const probability = numberIn(0, 1);
const flag = mostly(fc.boolean(), 0, "true", null);
const name = mostly(
  fc.constantFrom<unknown>({ zh: "甲" }, { en: "a" }, { zh: "甲", en: "" }, { zh: "甲", en: "a", note: 1 }),
  {},
  { zh: "" },
  { zh: "", en: "" },
  { zh: 1 },
  "甲",
  { zh: "x".repeat(501) },
  { zh: "😀".repeat(251) },
);

const extras = {
  note: fc.constantFrom<unknown>("n", null, { ratio: 9 }, [1]),
  "x-a": fc.constantFrom<unknown>(1, { b: [] }, "x"),
};

/** An object with these keys, the needed ones nearly always, others now and then. */
function objectOf(needed: Record<string, Value>, optional: Record<string, Value> = {}): Value {
  const all: Record<string, Value> = { ...needed, ...optional, ...extras };
  const whole = fc.record(all, { requiredKeys: Object.keys(needed) });
  const lacking = fc.record({ ...needed, ...optional }, { requiredKeys: [] });
  const strange = whole.map((each) => ({ ...each, unheard: 1 }));
  return fc.oneof(
    { weight: 400, arbitrary: whole },
    { weight: 1, arbitrary: lacking },
    { weight: 1, arbitrary: strange },
  );
}

function byKey(keys: readonly string[], value: Value, ...strange: string[]): Value {
  const key = fc.oneof(
    { weight: 250, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: fc.constantFrom(...strange, "", "x-", "note") },
  );
  return fc.dictionary(key, value, { maxKeys: 3 });
}

const byYear = (value: Value): Value => byKey(YEARS, value, "2025", "2029", "26", "20260", "1899");
const clauseNumber = mostly(fc.integer({ min: 1, max: 11 }), 0, 12, "1", 1.5, null);
const clauses = mostly(
  fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { minLength: 1, maxLength: 4 }),
  [],
  [3, 3],
  [12],
  3,
);

/** Clause → which levers it has, written out from the policy's text. */
const LEVERS: Readonly<Record<number, Record<string, Value>>> = Object.fromEntries(
  Array.from({ length: 11 }, (_, i) => {
    const clause = i + 1;
    return [
      clause,
      {
        cap: money,
        enabled: flag,
        ...(clause === 1 || clause === 2 ? { gradeFactor: factor } : {}),
        ...(clause === 3 || clause >= 5 ? { ratio } : {}),
        ...(clause === 4 ? { perEvent: money } : {}),
      },
    ];
  }),
);

const levers: Value = objectOf(
  {},
  {
    all: objectOf({}, { ratioTimes: factor }),
    ...Object.fromEntries(
      Object.entries(LEVERS).map(([clause, of]) => [
        clause,
        objectOf(
          {},
          { ...of, ...(clause === "11" ? { pool: byYear(money) } : {}), byYear: byYear(objectOf({}, of)) },
        ),
      ]),
    ),
  },
);
const strayLevers = fc
  .record({
    clause: fc.integer({ min: 1, max: 11 }),
    key: fc.constantFrom("ratio", "perEvent", "gradeFactor", "pool"),
  })
  .map(({ clause, key }) => ({ [clause]: { [key]: key === "pool" ? {} : 0.5 } }));

const RULES = ["pro-rata", "first-come", "first-come-whole", "priority", "commitments-first"];
const budget = objectOf(
  {},
  {
    ceilings: byYear(money),
    allocation: mostly(fc.constantFrom(...RULES), "first", 1),
    priority: mostly(fc.array(clauses, { minLength: 1, maxLength: 2 }), [], [[]], [1]),
    carryOver: mostly(fc.constantFrom(false, false, true), "no"),
  },
);

const timing = objectOf(
  {},
  {
    signed: mostly(
      fc.constantFrom("2026-07-01", "2026-01-31"),
      "2026-02-30",
      "1899-12-31",
      "2026-7-1",
      "2026-13-01",
      2026,
    ),
    expires: mostly(
      fc.constantFrom("2028-12-31", "2028-02-29"),
      "2026-06-30",
      "2201-01-01",
      "2067-01-01",
      "2027-02-29",
    ),
    opens: mostly(
      fc.constantFrom("2026-09", "2026-07"),
      "2026-13",
      "2026-00",
      "2025-12",
      "2029-01",
      "2026-09-01",
    ),
    decisionLagMonths: mostly(
      fc.constantFrom<unknown>(
        { "1": 1 },
        { "0": 0.5, "24": 0.5 },
        { "1": 0.25, "2": 0.75, note: 1, "x-a": 2 },
      ),
      { "25": 1 },
      { "01": 1 },
      { "1": 0.9 },
      { "1": -0.5, "2": 1.5 },
      {},
      { "1.5": 1 },
    ),
  },
);

const weights = mostly(
  fc.array(numberIn(0, 1_000_000_000), { minLength: 12, maxLength: 12 }),
  new Array<number>(12).fill(0),
  new Array<number>(11).fill(1),
  new Array<number>(13).fill(1),
);
const monthProfiles = byKey(["a", "b", "字"], weights);

const cost = objectOf({ median: fc.oneof(amount(0.01, 1000, 2), richest) }, { logSd: numberIn(0, 5) });
const grades = mostly(
  fc.array(objectOf({ share: ratio, weight: numberIn(0, 1_000_000_000) }), { minLength: 1, maxLength: 3 }),
  [],
  [{ share: 1, weight: 0 }],
  new Array(51).fill({ share: 1, weight: 1 }),
);
const events = objectOf({ mean: numberIn(0, 1000), outcome: probability });
const orders = objectOf({ perYear: numberIn(0, 1000), unsold: probability });

const common = { recognition: probability, overlap: probability };
const months = mostly(fc.constantFrom("a", "b"), "none", "", 1);
const claimOf = (clause: number): Value => {
  const at = fc.constant(clause);
  if (clause <= 2) return objectOf({ clause: at, takeUp: probability, grades }, { ...common, months });
  if (clause === 4) return objectOf({ clause: at, takeUp: probability, events, cost }, { ...common, months });
  if (clause === 11) return objectOf({ clause: at, orders, cost }, common);
  return objectOf({ clause: at, takeUp: probability, cost }, { ...common, months });
};
const anyClaim = objectOf(
  { clause: clauseNumber, takeUp: probability, cost },
  { ...common, months, grades, events, orders },
);

/** Kind → the clauses that are open to it, as the policy says. */
const OPEN: readonly (readonly [kind: string, clauses: readonly number[]])[] = [
  ["park", [1, 4]],
  ["centre", [3, 4, 10]],
  ["head", [2, 5, 6, 7, 8, 9, 11]],
  ["seller", [5, 6, 7, 8, 9, 11]],
  ["service", [11]],
];
const segments = OPEN.map(([kind, open]) => {
  const claims = fc.oneof(
    { weight: 30, arbitrary: fc.subarray([...open]).chain((some) => fc.tuple(...some.map(claimOf))) },
    { weight: 1, arbitrary: fc.array(anyClaim, { maxLength: 2 }) },
  );
  return objectOf(
    {
      id: mostly(fc.uuid(), "twice", "", 1, "x".repeat(201)),
      kind: mostly(fc.constant(kind), "seller", "firm", null),
    },
    {
      name,
      start: wholeIn(0, 1000),
      entryPerMonth: numberIn(0, 10),
      oneMore: mostly(
        objectOf({ probability, monthsAfterSigning: fc.constantFrom([0, 600], [6, 6], [1, 2]) }),
        { probability: 0.5 },
        { probability: 0.5, monthsAfterSigning: [2, 1] },
        { probability: 0.5, monthsAfterSigning: [1] },
        { probability: 0.5, monthsAfterSigning: [0, 601] },
      ),
      exitPerYear: numberIn(0, 1000),
      recognition: objectOf({}, { probability, lasting: flag }),
      ineligible: probability,
      claims,
      operators: wholeIn(1, 1_000_000),
      lossShare: ratio,
      municipal: ratio,
    },
  );
});

const READINGS: Readonly<Record<string, Value>> = {
  A1: mostly(fc.constantFrom("graded", "flat", "cost-limited"), "none", 1),
  A37: mostly(fc.constantFrom("decision", "submission", "next-year"), "graded"),
};

/**
 * Scenario documents built from the contract's words, not from the schema: most are sound, the others
 * have one or two values just outside of what is allowed.
 */
export const documents: fc.Arbitrary<unknown> = objectOf(
  {
    format: mostly(
      fc.constant("subsidy-forecast/scenario@1"),
      "subsidy-forecast/scenario@0",
      "subsidy-forecast/scenario@2",
      "subsidy-forecast/scenario",
      "subsidy-forecast/ledger@1",
      1,
    ),
    name,
    policy: mostly(fc.constant("dalian-hitech-cbec-2026"), "other", "", 1),
    segments: mostly(fc.array(fc.oneof(...segments), { maxLength: 3 }), {}, null),
  },
  {
    $schema: mostly(fc.constant("scenario@1.schema.json"), "", 1, "x".repeat(2001)),
    run: objectOf(
      {},
      { seed: mostly(fc.constant("s"), "", 1, "x".repeat(201)), trials: wholeIn(1, 10_000_000) },
    ),
    timing,
    budget,
    levers: fc.oneof({ weight: 20, arbitrary: levers }, { weight: 1, arbitrary: strayLevers }),
    stepDown: mostly(
      fc.array(objectOf({ used: factor, ratioTimes: factor }, { clauses }), { maxLength: 2 }),
      {},
      new Array(51).fill({ used: 0.8, ratioTimes: 0.5 }),
    ),
    readings: objectOf({}, READINGS),
    years: byYear(objectOf({}, { costFactor: factor, takeUpFactor: factor })),
    trend: objectOf(
      {},
      {
        costGrowth: mostly(numberIn(-0.99, 10), -1, -1.1),
        costBaseYear: mostly(fc.integer({ min: 2026, max: 2028 }), 2025, 2029, 1899, "2027", 2027.5),
      },
    ),
    shocks: objectOf(
      {},
      {
        cost: objectOf({}, { sd: numberIn(0, 5) }),
        takeUp: objectOf({}, { logitSd: numberIn(0, 5) }),
        event: objectOf({}, { probability, costFactor: factor }),
      },
    ),
    persistence: probability,
    response: objectOf({}, { takeUpElasticity: numberIn(0, 10), costElasticity: numberIn(0, 10) }),
    monthProfiles,
  },
);
