import { Problem } from '@industry/http';
import type { ReadOptions, TradeReader, TradeYear } from './trade-reader.ts';

/** Names a file of trade; each part that is absent: the newest year, the most reliable source, its newest classification. */
export interface TradeYearQuestion {
  readonly year?: number;
  readonly source?: string;
  readonly classification?: string;
}

/** The year that a question means; throws the problem `trade-not-loaded` naming what there is. */
export async function tradeYear(
  reader: TradeReader,
  { year, source, classification }: TradeYearQuestion,
  times: ReadOptions,
): Promise<TradeYear> {
  const years = await reader.years(times);
  const found = years.find(
    (one) =>
      (year === undefined || one.year === year) &&
      (source === undefined || one.source === source) &&
      (classification === undefined || one.classification === classification),
  );
  if (found !== undefined) return found;
  const what = [year, source, classification].filter((part) => part !== undefined).join(' ');
  const loaded = years.map((one) => `${one.year} ${one.source} ${one.classification}`).join(', ');
  throw new Problem('trade-not-loaded', { what: what === '' ? '–' : what, loaded: loaded === '' ? '–' : loaded });
}
