import type { Bins } from './bins.ts';
import type { Quarters } from './quarters.ts';

/** Standing at the end of the year of reference. */
export const STATUS = { registered: 0, suspended: 1, active: 2 } as const;

/** `start` of a firm that never worked. */
export const NEVER = 30_000;

/** What is known of every firm before its rows are made: one value a firm, in the order of their numbers. */
export interface Population {
  readonly size: number;
  readonly seed: number;
  readonly bins: Bins;
  readonly quarters: Quarters;
  /** The first quarter after the year of reference. */
  readonly reference: number;
  /** Indexes into the parameters. */
  readonly region: Uint8Array;
  readonly division: Uint8Array;
  readonly status: Uint8Array;
  /** Quarter of registration. */
  readonly born: Int16Array;
  /** First quarter of work and the one after the last; `NEVER`, or beyond the simulated time. */
  readonly start: Int16Array;
  readonly end: Int16Array;
  /** Value added in the year of reference, tenge a year; what the size is before targets are met until then. */
  readonly value: Float64Array;
  /** Workers in the year of reference, before rounding. */
  readonly workers: Float64Array;
  /** Logarithm of the firm's own productivity against its division. */
  readonly advantage: Float32Array;
  /** Share of output that is sold abroad; 0 for who does not export. */
  readonly exporting: Float32Array;
  /** 1 + index of the measure, 0 for none; the quarter it begins to work; true effects on logarithms. */
  readonly measure: Uint8Array;
  readonly support: Int16Array;
  readonly productivityEffect: Float32Array;
  readonly exportEffect: Float32Array;
}

/** Whether a firm reports in full: all that are active, and those that began after the reference. */
export function reportsInFull({ status, start, reference }: Population, firm: number): boolean {
  return status[firm] === STATUS.active || (status[firm] === STATUS.registered && start[firm]! >= reference);
}
