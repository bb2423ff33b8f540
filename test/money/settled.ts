import { Assembly } from "../../src/forecast/assemble.ts";
import { jobOf } from "../../src/forecast/job.ts";
import { drawTrials } from "../../src/population/draw.ts";
import type { Draws } from "../../src/population/store.ts";
import { claimsOfTrial } from "../../src/simulation/claims.ts";
import { Kernel } from "../../src/simulation/kernel/kernel.ts";
import type { SettlePlan } from "../../src/simulation/plan.ts";
import { proRata } from "../reference/allocate.ts";
import { namesOf, scenarioOf } from "../reference/engine.ts";
import { generatedScenario } from "../reference/scenarios.ts";
import { settleTrial } from "../reference/settle.ts";
import { named } from "../reference/totals.ts";
import { cutEvenly, type Paid } from "./allocations.ts";
import type { Chance } from "./chance.ts";

const kernel = new Kernel();

/** As far as the kernel shares out; beyond it the reference settles. */
const KERNEL_MOST = 2 ** 49;

/** Largest remainders in WebAssembly. */
export function byKernel(chance: Chance): Paid {
  let { amounts, ceiling } = cutEvenly(chance, KERNEL_MOST);
  const sum = (): number => amounts.reduce((all, amount) => all + amount, 0);
  while (sum() >= KERNEL_MOST) amounts = amounts.map((amount) => Math.floor(amount / 16));
  ceiling = Math.min(ceiling, sum());
  const found = kernel.apportion(Float64Array.from(amounts), ceiling, sum()) ?? [];
  return { found: [...found], exact: proRata(amounts.map(BigInt), BigInt(ceiling)) };
}

const NO_RESPONSE = { takeUpElasticity: 0, costElasticity: 0 };

const TRIALS = 10;

/** Every total of a few trials of a generated scenario, their costs made so that their shares lie by whole fen. */
export function bySettling(chance: Chance): Paid {
  const file = { ...generatedScenario(chance(1_000_000)), response: NO_RESPONSE };
  const job = jobOf(scenarioOf(file));
  const draws = drawTrials(job.draw, 0, TRIALS);
  placeByWholeFen(chance, draws, job.settlement);
  kernel.reset();
  const assembly = new Assembly(job.settlement, TRIALS);
  const counts = kernel.settle(kernel.keep(draws, job.settlement), job.settlement, assembly.columns, 0);
  if (counts === null) throw new Error("the kernel declines");
  assembly.count(counts);
  const engine = namesOf(assembly.outcome());
  const exact = named(
    Array.from({ length: TRIALS }, (_, trial) => settleTrial(claimsOfTrial(job, draws, trial), file)),
  );
  const money = [...exact.columns].filter(([name]) => !name.endsWith("exhaustedIn"));
  return {
    found: money.flatMap(([name]) => Array.from(engine.columns.get(name) ?? [])),
    exact: money.flatMap(([, fen]) => Array.from(fen, BigInt)),
  };
}

/** The least cost that gives so many fen, or one fen less than that. */
function placeByWholeFen(chance: Chance, draws: Draws, plan: SettlePlan): void {
  plan.rows.forEach(({ form, ratio }, row) => {
    if (form !== "ratio" && form !== "pooled-order") return;
    for (let i = draws.start[row * draws.trials]; i < draws.start[(row + 1) * draws.trials]; i++) {
      const of = ratio[0][draws.year[i]];
      if (of === 0) continue;
      const wanted = Math.floor((draws.base[i] * of) / 10_000);
      draws.base[i] = Math.max(0, Math.ceil((wanted * 10_000) / of) - chance(2));
    }
  });
}
