import { TRADE_SOURCES, type TradeSource } from './values.ts';

/** Which file is read and how it is cleaned; each part absent: the server's default. */
export interface TradeBasis {
  readonly year?: number;
  readonly source?: TradeSource;
  readonly classification?: string;
  readonly cleaning?: string;
  readonly knownAt?: string;
}

/** The parts of a basis as the addresses of pages carry them. */
export const BASIS_PARTS = ['year', 'source', 'classification', 'cleaning', 'knownAt'] as const;

type BasisText = Readonly<Partial<Record<(typeof BASIS_PARTS)[number], string>>>;

/**
 * The basis that stands in an address; what makes no sense there is left out.
 *
 * Example: `readBasis({ year: '2020', source: 'nonsense' })` is `{ year: 2020 }`.
 */
export function readBasis({ year, source, classification, cleaning, knownAt }: BasisText): TradeBasis {
  const known = TRADE_SOURCES.find((one) => one === source);
  return {
    ...(year !== undefined && /^\d{4}$/.test(year) && { year: Number(year) }),
    ...(known !== undefined && { source: known }),
    ...(classification !== undefined && { classification }),
    ...(cleaning !== undefined && { cleaning }),
    ...(knownAt !== undefined && { knownAt }),
  };
}
