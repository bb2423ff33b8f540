import { posix } from "node:path";
import { importsOf } from "./imports.ts";

export interface Room {
  /** Rooms whose code may run here. */
  readonly uses: readonly string[];
  /** Rooms of which only types may be imported, besides `uses`. */
  readonly names: readonly string[];
  readonly packages: readonly string[];
}

const below = ["money", "policy", "allocation", "ledger", "random", "population"];

/** Who may import whom; the whole of it, for what is not here is refused. */
export const house: Readonly<Record<string, Room>> = {
  money: { uses: [], names: [], packages: ["decimal.js"] },
  random: { uses: [], names: [], packages: ["seedrandom"] },
  statistics: { uses: [], names: [], packages: ["@noble/hashes"] },
  policy: { uses: ["money"], names: [], packages: [] },
  allocation: { uses: ["money"], names: ["policy"], packages: [] },
  ledger: { uses: ["money", "policy", "allocation"], names: [], packages: [] },
  population: {
    uses: ["money", "policy", "random"],
    names: ["scenario", "simulation"],
    packages: ["@noble/hashes"],
  },
  simulation: { uses: below, names: ["scenario"], packages: ["@noble/hashes"] },
  scenario: {
    uses: [...below, "scenarios"],
    names: ["simulation"],
    packages: ["valibot", "@noble/hashes", "fflate"],
  },
  forecast: {
    uses: ["money", "policy", "statistics", "simulation", "scenario"],
    names: ["allocation", "population"],
    packages: ["@noble/hashes"],
  },
  library: { uses: ["scenario"], names: ["policy", "forecast"], packages: ["fflate"] },
  export: {
    uses: ["money", "text"],
    names: ["policy", "forecast"],
    packages: ["d3", "write-excel-file", "fflate"],
  },
  workers: {
    uses: ["random", "simulation", "scenario", "forecast", "export", "library"],
    names: ["population", "text"],
    packages: ["comlink", "esbuild", "node:*"],
  },
  text: { uses: ["money"], names: ["policy", "allocation", "scenario", "forecast", "library"], packages: [] },
  offline: { uses: [], names: [], packages: [] },
  charts: { uses: ["text", "random"], names: ["forecast"], packages: ["d3", "svelte"] },
  views: {
    uses: ["charts", "text", "money", "scenario", "library"],
    names: ["policy", "allocation", "population", "forecast"],
    packages: ["svelte"],
  },
  app: {
    uses: [
      ...below,
      "statistics",
      "scenario",
      "forecast",
      "library",
      "text",
      "views",
      "charts",
      "export",
      "workers",
      "offline",
      "scenarios",
    ],
    names: ["simulation"],
    packages: ["svelte", "idb", "browser-fs-access"],
  },
  command: {
    uses: [
      ...below,
      "statistics",
      "simulation",
      "scenario",
      "forecast",
      "text",
      "workers",
      "offline",
      "scenarios",
    ],
    names: [],
    packages: ["node:*", "vite", "vite-plugin-singlefile", "esbuild", "@playwright/test", "assemblyscript"],
  },
};

/** `src/<room>/…`, `workers/…` or `scenarios/…`; `null` for what lies in no room. */
export function roomOf(path: string): string | null {
  const [top, room, ...rest] = path.split("/");
  if (top === "src") return rest.length > 0 ? (room ?? null) : null;
  return top === "workers" || top === "scenarios" ? top : null;
}

/** One line for each import of the file that the table does not allow. */
export function strayImports(path: string, text: string): string[] {
  const here = roomOf(path);
  const room = here === null ? undefined : house[here];
  if (room === undefined) return [`${path}: lies in no room of the table`];
  return importsOf(path, text).flatMap(({ from, typeOnly }) => {
    if (!from.startsWith("."))
      return isAllowed(room, from) ? [] : [`${path}: package ${from} is not for ${here}`];
    const there = roomOf(posix.join(posix.dirname(path), from)) ?? "no room";
    const open = there === here || room.uses.includes(there) || (typeOnly && room.names.includes(there));
    return open
      ? []
      : [`${path}: ${here} may not import ${typeOnly ? "types" : "code"} of ${there} (${from})`];
  });
}

/** A cycle of files that import each other's code, as their paths; `null` where there is none. */
export function findCycle(files: ReadonlyMap<string, string>): string[] | null {
  const done = new Set<string>();
  const follow = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const { from, typeOnly } of importsOf(path, files.get(path) ?? "")) {
      if (typeOnly || !from.startsWith(".")) continue;
      const cycle = follow(posix.join(posix.dirname(path), from), [...trail, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of files.keys()) {
    const cycle = follow(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

function isAllowed(room: Room, specifier: string): boolean {
  return room.packages.some((name) =>
    name.endsWith("*")
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`),
  );
}
