import { ENGINE } from "../forecast/engine.ts";
import { shippedScenarios } from "../scenario/shipped.ts";
import { workOf } from "./plan.svelte.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Provenance } from "../text/take.ts";

interface Final {
  readonly scenario: Scenario;
  readonly digest: string;
}

/** Where the numbers on show come from; the first scenario's trials are those of all. */
export function provenanceOf(finals: readonly [Final, ...Final[]]): Provenance {
  return {
    names: finals.map(({ scenario }) => scenario.name),
    digests: finals.map(({ digest }) => digest),
    seeds: finals.map(({ scenario }) => scenario.run.seed),
    trials: finals[0].scenario.run.trials,
    engine: ENGINE,
    date: today(new Date()),
    isSample: finals.some(({ scenario }) => isSample(scenario)),
  };
}

/**
 * Whoever moves a value of the shipped population still has assumptions and no applications; one with other
 * segments is somebody's own.
 */
export function isSample({ population }: Pick<Scenario, "population">): boolean {
  const own = segmentsOf(population);
  return shippedScenarios.some(
    ({ document, id }) => segmentsOf(workOf(document, id).scenario.population) === own,
  );
}

const segmentsOf = ({ segments }: Scenario["population"]): string =>
  JSON.stringify(segments.map(({ id }) => id));

/** As the wall has it, not as Greenwich does. */
export function today(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
