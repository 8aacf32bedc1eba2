import { createHash } from 'node:crypto';
import type { TradeResult } from '@industry/trade/contract';
import { type ChosenYear, share } from './chosen.ts';

/** 17 significant digits name every number exactly. */
const exact = (value: number): string => value.toPrecision(17);

/** A country's goods as the text whose hash names the result: sorted by code, no good without exports. */
export function resultText({ trade, rca, countryTotals, goodTotals }: ChosenYear, row: number): string {
  const width = trade.products.length;
  const lines = trade.products.flatMap((code, good) => {
    const value = trade.values[row * width + good]!;
    if (value === 0) return [];
    const shares = [share(value, countryTotals[row]!), share(value, goodTotals[good]!), rca[row * width + good]!];
    return [[code, ...[value, ...shares].map(exact)].join(',')];
  });
  return `product,value,share,world_share,rca\n${lines.map((line) => `${line}\n`).join('')}`;
}

export const hashOf = (chosen: ChosenYear, row: number): string =>
  createHash('sha256').update(resultText(chosen, row)).digest('hex');

/** What the table is a function of, as one command that anyone with the same batches can run. */
export function resultOf(chosen: ChosenYear, row: number): TradeResult {
  const { at, basis, cleaned, trade } = chosen;
  const options = [
    `--year ${at.year} --source ${at.source} --classification ${at.classification}`,
    ...(cleaned.version === null ? [] : [`--cleaning ${cleaned.version.id}`]),
    `--batches ${basis.origins.map(({ batch }) => batch).join(',')}`,
  ];
  return {
    hash: hashOf(chosen, row),
    command: `npx industry trade reproduce ${trade.countries[row]} ${options.join(' ')}`,
    cleaned,
  };
}
