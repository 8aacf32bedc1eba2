import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  concordanceWeights,
  convertByConcordance,
  revealedComparativeAdvantage,
  tradeMatrix,
} from '@industry/economic-complexity';
import { concentrationAnswer, concentrationOf } from './chosen.ts';
import { mirrorRow } from './mirror.ts';

// The worked examples of docs/methods are executed: a page that says something else than the code fails here.
function table(name: string, of: string): string[][] {
  const page = readFileSync(new URL(`../../../docs/methods/${name}.md`, import.meta.url), 'utf8');
  const found = new RegExp('```csv ' + of + '\\n([^`]*)```').exec(page);
  return found![1]!
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}
const shown = (value: number) => Number(value.toFixed(6));

test('trade-profile', () => {
  const trade = tradeMatrix(
    table('trade-profile', 'trade').map(([country, product, value]) => ({
      country: country!,
      product: product!,
      value: Number(value),
    })),
  );
  const rca = revealedComparativeAdvantage(trade);
  const width = trade.products.length;
  expect(
    trade.countries.flatMap((country, c) =>
      trade.products.map((product, p) => [country, product, String(shown(rca[c * width + p]!))]),
    ),
  ).toEqual(table('trade-profile', 'rca'));
  expect(
    trade.countries.map((country, c) => {
      const own = concentrationAnswer(concentrationOf(trade.values.subarray(c * width, (c + 1) * width)));
      const diversity = rca.subarray(c * width, (c + 1) * width).filter((value) => value >= 1).length;
      return [country, own.herfindahl, String(shown(Number(own.equivalentGoods))), String(diversity)];
    }),
  ).toEqual(table('trade-profile', 'profile'));
});

test('mirror-flows', () => {
  const amount = (text: string | undefined) => (text === '' || text === undefined ? null : Number(text));
  const rows = table('mirror-flows', 'flows').map(([partner, out, back]) =>
    mirrorRow(partner!, 2020, null, amount(out), amount(back)),
  );
  expect(rows.map(({ partner, difference, ratio }) => [partner, difference ?? '', ratio ?? ''])).toEqual(
    table('mirror-flows', 'comparison'),
  );
});

test('classes-of-goods', () => {
  const links = concordanceWeights(table('classes-of-goods', 'pairs').map(([from, to]) => ({ from: from!, to: to! })));
  expect(links.map(({ from, to, weight }) => [from, to, String(weight)])).toEqual(table('classes-of-goods', 'shares'));
  const values = new Map(table('classes-of-goods', 'values').map(([code, value]) => [code!, Number(value)]));
  const { converted, left } = convertByConcordance(values, links);
  expect([...converted].map(([code, value]) => [code, String(value)])).toEqual(table('classes-of-goods', 'converted'));
  expect([...left]).toEqual([['999999', 1]]);
});
