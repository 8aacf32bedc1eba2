import type { ProgressEvent, ReportProgress } from '@industry/control/types.ts';

export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Progress {
  readonly report: ReportProgress;
  /** Clears the bar, so that what is printed next has the line to itself. */
  clear(): void;
}

const BAR = 24;

/** A bar on a terminal, drawn over itself; elsewhere one line for each new step. */
export function createProgress(output: ProgressOutput): Progress {
  let step = '';
  let drawn = '';
  const clear = (): void => {
    if (drawn !== '') output.write(`\r${' '.repeat(drawn.length)}\r`);
    drawn = '';
  };
  return {
    clear,
    report(event) {
      if (!output.isTTY) {
        if (event.step !== step) output.write(`${event.step}\n`);
        step = event.step;
        return;
      }
      const line = progressLine(event).slice(0, (output.columns || 80) - 1);
      if (line === drawn) return;
      output.write(`\r${line.padEnd(drawn.length)}`);
      drawn = line;
    },
  };
}

/** `[######..................]  25 % reading`; without a total what is done so far. */
export function progressLine({ step, done, total }: ProgressEvent): string {
  if (total === null || total <= 0) return `[${'.'.repeat(BAR)}]${done > 0 ? ` ${done}` : ''} ${step}`;
  const share = Math.min(1, Math.max(0, done / total));
  const filled = Math.round(share * BAR);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${String(Math.floor(share * 100)).padStart(3)} % ${step}`;
}
