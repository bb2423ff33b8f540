/** For so long the page may wait; a frame takes 16. */
const MOST_MS = 10;

/** Runs something long to its end. Between two of its steps the page has its turn, where it has waited for long. */
export async function inTurns<T>(steps: Generator<unknown, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < MOST_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}
