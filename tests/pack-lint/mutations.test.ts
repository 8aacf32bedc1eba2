import { beforeAll, describe, expect, it } from 'vitest';
import { lintPack, type LintPack } from '@industry/pack-lint';
import { loadPack, type Indicator, type ProgrammePack } from '@industry/pack';

const FOLDER = new URL('../packs/tiny', import.meta.url).pathname;

/** One slip planted into a fresh copy of the pack. */
type Mutation = readonly [what: string, plant: (pack: ProgrammePack) => void];

function row(pack: ProgrammePack, id: string): Indicator {
  const found = pack.indicators.get(id);
  if (!found) throw new Error(`the tiny pack has no ${id}`);
  return found;
}

function plan(id: string, values: Record<string, string>) {
  return (pack: ProgrammePack) => Object.assign(row(pack, id).plan[0]!.values, values);
}

function change(id: string, with_: (indicator: Indicator) => void) {
  return (pack: ProgrammePack) => with_(row(pack, id));
}

function quote(id: string, value: string) {
  return (pack: ProgrammePack) => {
    const figure = pack.baseline.flatMap(({ figures }) => figures).find((one) => one.id === id);
    if (!figure) throw new Error(`the tiny pack quotes no ${id}`);
    figure.value = value;
  };
}

function relation(fact: string, index: number, printed: string) {
  return (pack: ProgrammePack) => {
    pack.baseline.find(({ id }) => id === fact)!.relations![index]!.printed = printed;
  };
}

function scale(values: Record<string, string>, factor: number) {
  for (const [year, value] of Object.entries(values)) values[year] = (Number(value) * factor).toFixed(1);
}

const MUTATIONS: readonly Mutation[] = [
  ['lost digit in the last year', plan('ind.c', { '2024': '146.1' })],
  ['lost digit in the first plan year', plan('ind.c', { '2022': '121.0' })],
  ['lost digit in the middle', plan('ind.b', { '2023': '23.0' })],
  ['lost leading digit', plan('ind.c', { '2024': '464.1' })],
  ['lost digit in the estimate', change('ind.c', (r) => (r.printedEstimate['2021'] = '110.0'))],
  ['lost digit in the actual', change('ind.c', (r) => (r.printedActual['2020'] = '100.0'))],
  ['doubled digit', plan('ind.b', { '2023': '2230.0' })],
  ['decimal point moved right', plan('ind.e', { '2023': '130' })],
  ['decimal point moved left', plan('ind.e', { '2023': '1.30' })],
  ['decimal point lost in a share', plan('ind.e', { '2024': '140' })],
  ['doubled last step of a level', plan('ind.b', { '2024': '250.0' })],
  ['doubled last step of a share', plan('ind.e', { '2024': '15.0' })],
  ['doubled last step of a rank', plan('ind.d', { '2024': '50' })],
  ['doubled last step of constant growth', plan('ind.c', { '2024': '1610.5' })],
  ['doubled step in the middle', plan('ind.e', { '2023': '14.0', '2024': '15.0' })],
  ['last step backwards', plan('ind.b', { '2024': '220.0' })],
  ['swapped last years of a level', plan('ind.b', { '2023': '240.0', '2024': '230.0' })],
  ['swapped first years of a level', plan('ind.c', { '2022': '1331.0', '2023': '1210.0' })],
  ['swapped years of a rank', plan('ind.d', { '2023': '52', '2024': '54' })],
  ['sign added', plan('ind.e', { '2023': '-13.0' })],
  ['sign added in the last year', plan('ind.b', { '2024': '-240.0' })],
  ['another row copied into one year', plan('ind.b', { '2023': '1331.0' })],
  ['year on year changed', plan('ind.a.yoy', { '2023': '106.0' })],
  ['year on year changed in the last digits', plan('ind.a.yoy', { '2024': '105.3' })],
  ['cumulative changed', plan('ind.a.cum', { '2023': '116.8' })],
  ['cumulative of the last year changed', plan('ind.a.cum', { '2024': '122.4' })],
  ['cumulative of the estimate changed', change('ind.a.cum', (r) => (r.printedEstimate['2021'] = '106.0'))],
  ['base of the cumulative row changed', change('ind.a.cum', (r) => (r.printedActual['2020'] = '10.0'))],
  ['printed base year of one row', change('ind.d', (r) => (r.printedBaseYear = 2010))],
  [
    'printed base year of a table',
    (pack) => ['ind.c', 'ind.e'].forEach((id) => (row(pack, id).printedBaseYear = 2012)),
  ],
  [
    'base year of the cumulative row',
    change('ind.a.cum', (r) => {
      r.baseYear = 2021;
    }),
  ],
  ['unit of another dimension printed', change('ind.b', (r) => (r.printedUnit = 'million tonnes'))],
  [
    'figures in thousands under millions',
    change('ind.c', (r) => [r.plan[0]!.values, r.printedActual, r.printedEstimate].forEach((v) => scale(v, 1000))),
  ],
  [
    'printed and read in tonnes',
    change('ind.c', (r) => {
      r.printedUnit = 'million tonnes';
      r.unit = 'mln-tonnes';
    }),
  ],
  ['text target changed', change('ind.b', (r) => (r.textTarget!.value = '260'))],
  ['text target of the index changed', change('ind.a.cum', (r) => (r.textTarget!.value = '132'))],
  ['budget year changed', (pack) => (pack.budget.years['2023'] = '111.0')],
  ['budget total changed', (pack) => (pack.budget.total = '303.0')],
  ['part of a sum changed', quote('firms.east', '250')],
  ['total of a sum changed', relation('firms', 0, '600')],
  ['shares do not make 100', relation('shares', 1, '102')],
  ['part of a share changed', quote('shares.medium.low', '17.3')],
  ['number of listed items changed', relation('firms', 1, '3')],
  ['ratio changed', relation('investment', 0, '2.1')],
  ['dividend changed', quote('investment.private', '950')],
  ['divisor lost a digit', quote('investment.public', '30')],
  ['responsible bodies removed', change('ind.b', (r) => (r.responsible = []))],
  ['responsible body named twice', change('ind.b', (r) => (r.responsible = [...r.responsible, r.responsible[0]!]))],
  ['source removed', change('ind.e', (r) => (r.sources = []))],
  ['plan year left out', change('ind.b', (r) => delete r.plan[0]!.values['2023'])],
];

describe('slips planted in a pack without slips', () => {
  let clean: ProgrammePack;
  beforeAll(async () => {
    clean = await loadPack(FOLDER);
  });

  it('a loaded pack is what the rules read', () => {
    const pack: LintPack = clean;
    expect(pack.indicators.size).toBeGreaterThan(0);
  });

  it('the clean pack has no findings', () => {
    expect(lintPack(clean)).toEqual([]);
  });

  it(`finds all of ${MUTATIONS.length}`, () => {
    const missed = MUTATIONS.filter(([, plant]) => {
      const pack = structuredClone(clean);
      plant(pack);
      return lintPack(pack).length === 0;
    });
    expect(missed.map(([what]) => what)).toEqual([]);
  });

  it('gives equal lists for equal packs', () => {
    const pack = structuredClone(clean);
    for (const [, plant] of MUTATIONS.slice(0, 46)) plant(pack);
    expect(lintPack(pack).length).toBeGreaterThan(10);
    expect(lintPack(structuredClone(pack))).toEqual(lintPack(pack));
  });
});
