import type { SimulationApi } from "./protocol.ts";

type Asynchronous<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never;
};

/** One worker as the pool sees it, whatever it runs on. */
export interface WorkerHandle {
  readonly api: Asynchronous<SimulationApi>;
  /** Rejects when the worker breaks or is terminated; what it was asked then has no answer. */
  readonly broken: Promise<never>;
  terminate(): void;
}

export type Spawn = () => WorkerHandle;

/** A promise that only ever rejects, and the means to. */
export function breakage(): { readonly broken: Promise<never>; readonly fail: (error: Error) => void } {
  let fail: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    fail = reject;
  });
  broken.catch(() => undefined);
  return { broken, fail };
}
