import type { JsonObject } from "./json.ts";

/** Turns a document of one version into the next; index 0 leads from version 1 to 2. */
export type Upgrade = (document: JsonObject) => JsonObject;

/** One step per version, oldest first. A released step never changes again. */
export const UPGRADES: readonly Upgrade[] = [];

const FORMAT = /^subsidy-forecast\/scenario@([1-9]\d{0,8})$/;

export function formatOf(version: number): string {
  return `subsidy-forecast/scenario@${version}`;
}

/** The version that a format names; `null` where it is no scenario's. */
export function versionOf(format: unknown): number | null {
  const digits = typeof format === "string" ? FORMAT.exec(format)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

export function currentVersion(upgrades: readonly Upgrade[] = UPGRADES): number {
  return upgrades.length + 1;
}

/** The document in the current version; every step also moves `format` on. */
export function upgrade(
  document: JsonObject,
  from: number,
  upgrades: readonly Upgrade[] = UPGRADES,
): JsonObject {
  return upgrades
    .slice(from - 1)
    .reduce((older, step, i) => ({ ...step(older), format: formatOf(from + i + 1) }), document);
}
