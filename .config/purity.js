// What a room may not say, in one place: the linter enforces it, test/architecture proves both.

/** Same input, same output: nothing but arguments, no clock, no page, no network. */
export const pureRooms = [
  "money",
  "policy",
  "allocation",
  "ledger",
  "random",
  "population",
  "simulation",
  "statistics",
  "scenario",
  "charts",
  "export",
  "library",
];

/** Pure, or with a say in a result: the same bits in every engine. */
export const sameBitsRooms = [...pureRooms, "forecast"];

/** What ECMAScript fixes to the bit; the rest of `Math` is the engine's choice, or chance. */
export const exactMaths = [
  ..."abs ceil clz32 floor fround imul max min round sign sqrt trunc".split(" "),
  ..."E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2".split(" "),
];

export const localeMembers = [
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
  "toLocaleUpperCase",
  "toLocaleLowerCase",
  "localeCompare",
];

export const localeGlobals = ["Intl"];

export const worldGlobals = [
  ..."Date performance setTimeout setInterval requestAnimationFrame".split(" "),
  ..."document window self globalThis navigator location history".split(" "),
  ..."localStorage sessionStorage indexedDB caches".split(" "),
  ..."fetch XMLHttpRequest WebSocket Worker SharedWorker".split(" "),
  ..."crypto process".split(" "),
];
