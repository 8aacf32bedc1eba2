import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Share, stateShare } from '@industry/ownership';

// The worked example of the method's page is executed: a page that says something else than the code fails here.
function table(of: string): string[][] {
  const page = readFileSync(new URL('../../../docs/methods/state-share.md', import.meta.url), 'utf8');
  const found = new RegExp('```csv ' + of + '\\n([^`]*)```').exec(page);
  return found![1]!
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

test('state-share', () => {
  const shares = table('shares').map(([firm, owner, kind, share]): Share => ({
    firm: firm!,
    owner: owner!,
    kind: kind as Share['kind'],
    share: Number(share),
  }));
  const shown = (value: number) => String(Number(value.toFixed(6)));
  expect(
    ['A', 'B', 'C'].map((firm) => {
      const { direct, least, most, cycle } = stateShare(firm, shares);
      return [firm, shown(direct), shown(least), shown(most), String(cycle)];
    }),
  ).toEqual(table('answers'));
});
