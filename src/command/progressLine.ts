import type { Progress } from "../forecast/forecaster.ts";

export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says how far a run is: one line that is written over on a terminal, a line for every quarter elsewhere. */
export function progressTo(terminal: Terminal): (progress: Progress) => void {
  let quarter = 0;
  return (progress) => {
    const { trialsDone, trials } = progress;
    if (terminal.isTTY === true) {
      terminal.write(`\r\x1b[K${lineOf(progress)}${trialsDone === trials ? "\n" : ""}`);
      return;
    }
    const reached = Math.floor((4 * trialsDone) / trials);
    if (reached === quarter) return;
    quarter = reached;
    terminal.write(`${lineOf(progress)}\n`);
  };
}

function lineOf({ trialsDone, trials, secondsLeft }: Progress): string {
  const left = secondsLeft === null || trialsDone === trials ? "" : `, ${secondsLeft.toFixed(0)} s left`;
  return `${trialsDone} of ${trials} trials${left}`;
}
