import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { toCivilDate } from '@industry/values';
import { citation, findRegion, loadPack, planAt, quoteFile, regionSchemeFor, type ProgrammePack } from './index.ts';

let pack: ProgrammePack;
beforeAll(async () => {
  pack = await loadPack(fileURLToPath(new URL('../../tests/packs/tiny', import.meta.url)));
});

describe('the plan path in force', () => {
  const path = (act: string, adopted: string, value: string) => ({
    act,
    adopted,
    clause: 'ind.b',
    values: { '2024': value },
  });
  const indicator = { plan: [path('TL-7', '2022-03-15', '240'), path('TL-9', '2023-06-01', '250')] };
  it.each([
    [{}, '250'],
    [{ knownAt: '2023-05-31' }, '240'],
    [{ knownAt: '2023-06-01' }, '250'],
    [{ asOf: '2022-12-31', knownAt: '2024-01-01' }, '240'],
    [{ asOf: '2024-01-01', knownAt: '2022-12-31' }, '240'],
    [{ knownAt: '2022-03-14' }, undefined],
  ])('for %j is %j', (times, expected) => {
    const days = Object.fromEntries(Object.entries(times).map(([name, day]) => [name, toCivilDate(day)]));
    expect(planAt(indicator, days)?.values['2024']).toBe(expected);
  });
});

describe('regions in time', () => {
  it.each([
    ['2009-12-31', undefined],
    ['2010-01-01', 'TL-2010'],
    ['2021-06-30', 'TL-2010'],
    ['2021-07-01', 'TL-2021'],
  ])('on %s the scheme is %s', (day, id) => {
    expect(regionSchemeFor(pack, toCivilDate(day))?.id).toBe(id);
  });

  it('an abolished region keeps its name', () => {
    expect(findRegion(pack, '25')).toMatchObject({ scheme: { id: 'TL-2010' }, region: { name: { en: 'South-West' } } });
    expect(findRegion(pack, '10')?.scheme.id).toBe('TL-2021');
    expect(findRegion(pack, '99')).toBeUndefined();
  });
});

describe('citations', () => {
  it('carry the act', () => expect(citation(pack, '1/targets')).toBe('TL-7:1/targets'));
  it('of what is not there are refused', () => expect(() => citation(pack, '1/nothing')).toThrow(RangeError));
  it('of quoted figures name their file', () =>
    expect(quoteFile(pack, pack.quotes[0]!)).toMatch(/tiny[\\/]quotes[\\/]rank-2025\.csv$/));
});
