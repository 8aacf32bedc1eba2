import type { ProductivityChange } from '@industry/productivity';
import type { DecimalString } from '@industry/values';

/** How a sector's output is spread over firms; null where a figure would give one away. */
export interface ConcentrationFigures {
  readonly firms: number;
  readonly level: 'low' | 'moderate' | 'high';
  readonly hhi: DecimalString | null;
  readonly cr4: DecimalString | null;
  readonly cr8: DecimalString | null;
}

export type ProductivityFigures = ProductivityChange;

export interface JobFigures {
  /** Persons. */
  readonly created: DecimalString;
  readonly destroyed: DecimalString;
  /** Shares of the mean employment of both years. */
  readonly creationRate: DecimalString;
  readonly destructionRate: DecimalString;
  readonly excessRate: DecimalString;
}

/** A sector (division), a class of technology or, with an empty scope, all of manufacturing in a year; null = hidden or not known. */
export interface SectorYear {
  readonly scope: string;
  readonly year: number;
  readonly concentration: ConcentrationFigures | null;
  /** Against the year before. */
  readonly productivity: ProductivityFigures | null;
  readonly jobs: JobFigures | null;
}

/** Firms in the open register of legal entities: public, so nothing is hidden. */
export interface FirmCounts {
  /** Division; empty = all of manufacturing. */
  readonly sector: string;
  readonly year: number;
  readonly registered: number;
  readonly active: number;
  /** Registered, and closed, in the year. */
  readonly opened: number;
  readonly closed: number;
}

/** Whether everybody sees the sum of a measure over a sector, class or all in a year. */
export type ShownSum = (measure: string, year: number, scope: string) => boolean;
