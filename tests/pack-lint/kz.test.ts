import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, lintPack, renderFinding } from '@industry/pack-lint';
import { loadPack } from '@industry/pack';

const FOLDER = new URL('../../programmes/kz-2020-2025', import.meta.url).pathname;

/**
 * Every finding on resolution 1050, each looked up in the source: rule, id, what is printed. A change of this list is a change
 * of what the system says about an act, so it is spelled out.
 */
const EXPECTED = [
  ['growth-pattern', 'ind.t4', '2024-2025: the step from 1.39 to 1.52 is 2 times the usual one'],
  ['unit-magnitude', 'ind.r1.1', '100万 トン'],
  ['growth-pattern', 'ind.r1.1', "2025: printed 714432; the row's own pattern gives about 7144000"],
  ['responsible-missing', 'ind.r1.1', 'No responsible body'],
  ['responsible-missing', 'ind.r1.2', 'No responsible body'],
  ['growth-pattern', 'ind.r4.2', '2024-2025: the step from 23.2 to 25.6 is 2 times the usual one'],
  ['body-repeated', 'ind.r4.2', 'printed twice'],
  ['ratio', 'growth', '1242 / 413 = 3.01, but the text prints 2'],
  ['ratio', 'growth.index', '42.3 / 21.4 = 1.98, but the text prints at least 2'],
  ['parts-of-total', 'growth.investment.regions', 'The text says 3, but lists 4.'],
  ['ratio', 'sez', '975 / 314.3 = 3.1, but the text prints 2.8'],
  ['sum', 'structure.parts', '44.7 in one place and as 44.4 in another'],
  ['sum', 'structure.parts', '14.9 in one place and as 14.7 in another'],
  ['sum', 'structure.parts', '3.7 in one place and as 3.9 in another'],
  ['parts-of-total', 'structure.parts', '44.7 + 5.8 = 50.5, more than the whole, printed as 47.9'],
  ['base-year', 'task.1', 'headed 2008 (ind.r1.1, ind.r1.2); the other tables say 2018'],
  ['sum', 'trade.technology', '56 + 18 = 74, but the total is printed as 73'],
] as const;

describe('resolution 1050 of Kazakhstan', () => {
  let findings: Finding[];
  beforeAll(async () => {
    findings = lintPack(await loadPack(FOLDER));
  });

  it('has these findings and no other', () => {
    const found = findings.map((finding) => renderFinding(finding, 'en'));
    expect(found.map(({ rule, id, message }) => [rule, id, message])).toEqual(
      EXPECTED.map(([rule, id, text]) => [rule, id, expect.stringContaining(text)]),
    );
  });

  it('has warnings only: an act is quoted as it stands', () => {
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  it('cites a clause with every finding', () => {
    expect(findings.filter(({ clause }) => clause === '')).toEqual([]);
  });
});
