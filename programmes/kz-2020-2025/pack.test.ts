import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { citation, loadPack, planAt, quoteFile, regionSchemeFor, type ProgrammePack } from '@industry/pack';
import { decimal, Decimal, toCivilDate } from '@industry/values';

const folder = import.meta.dirname;
const decree = resolve(process.env['INDUSTRY_SHARED'] ?? join(folder, '../../../shared'), 'decree');
const decreeFile = (pattern: RegExp): string | undefined => {
  const name = existsSync(decree) ? readdirSync(decree).find((one) => pattern.test(one)) : undefined;
  return name === undefined ? undefined : readFileSync(join(decree, name), 'utf8');
};

let pack: ProgrammePack;
beforeAll(async () => {
  pack = await loadPack(folder);
});

const sum = (values: readonly string[]) => values.reduce((total, value) => total.plus(decimal(value)), new Decimal(0));

describe('the passport of resolution 1050', () => {
  it('has four tasks, six years and eight persons to show it', () => {
    expect(pack.passport.tasks).toHaveLength(4);
    expect(pack.passport.period).toMatchObject({ firstYear: 2020, lastYear: 2025 });
    expect(pack.passport.demonstrationPersons).toHaveLength(8);
  });

  it('is cited as KZ-1050 and was adopted on the last day of 2019', () => {
    expect(citation(pack, '5.2/agreement.term')).toBe('KZ-1050:5.2/agreement.term');
    expect(pack.passport.act.adopted).toBe('2019-12-31');
  });

  it('has a budget of six years that makes its total', () => {
    expect(Object.keys(pack.budget.years)).toHaveLength(6);
    expect(sum(Object.values(pack.budget.years)).toFixed()).toBe(pack.budget.total);
    expect(pack.budget.total).toBe('780797.1');
  });
});

describe('the indicators', () => {
  it('are 20, nine of the goal, in the order of the act', () => {
    const ids = [...pack.indicators.keys()];
    expect(ids).toHaveLength(20);
    expect(ids.slice(0, 3)).toEqual(['ind.t1.yoy', 'ind.t1.cum', 'ind.t2.yoy']);
    expect(ids.at(-1)).toBe('ind.r4.2');
    expect([...pack.indicators.values()].filter(({ of }) => of === 'goal')).toHaveLength(9);
  });

  it('plan six years, but for upstream projects, which begin in 2021', () => {
    for (const { id, plan } of pack.indicators.values())
      expect(Object.keys(plan[0]!.values), id).toHaveLength(id === 'ind.r3.1' ? 5 : 6);
  });

  it.each([
    ['ind.t1.cum', '161.1', '1.6'],
    ['ind.t2.cum', '187.2', '1.9'],
    ['ind.t3.cum', '163.7', '1.6'],
    ['ind.t4', '1.52', '1.5'],
    ['ind.t5.value', '0.14', '0.14'],
    ['ind.t5.rank', '55', '55'],
  ])('%s is %s in 2025, %s in the text', (id, table, text) => {
    const indicator = pack.indicators.get(id)!;
    expect(planAt(indicator)?.values['2025']).toBe(table);
    expect(indicator.textTarget).toMatchObject({ year: '2025', value: text });
  });

  it('keep the slips of the source as printed', () => {
    const output = pack.indicators.get('ind.r1.1')!;
    expect(output.plan[0]?.values['2025']).toBe('714432');
    expect(output).toMatchObject({ printedUnit: '100万 トン', unit: 'mln-kzt', printedBaseYear: 2008, baseYear: 2018 });
    expect(pack.indicators.get('ind.r1.2')?.printedBaseYear).toBe(2008);
    const finance = pack.indicators.get('ind.r4.2')!.responsible.filter(({ body }) => body === 'mf');
    expect(finance, 'the Ministry of Finance is printed twice').toHaveLength(2);
  });

  it('say who delivers each and by when, as configuration that is not in the decree', () => {
    for (const { id, delivery } of pack.indicators.values()) {
      expect(delivery.dueMonthsAfterPeriod, id).toBeGreaterThan(0);
      expect(delivery, id).toMatchObject({ inDecree: false, dataset: expect.stringMatching(/./) });
    }
  });

  it('has one proxy, which says in four languages what differs', () => {
    const proxies = [...pack.indicators.values()].filter(({ binding }) => binding?.proxy);
    expect(proxies.map(({ id }) => id)).toEqual(['ind.r3.2']);
  });
});

describe('the regions', () => {
  it.each([
    ['2018-06-18', 'KATO-2010', 16],
    ['2018-06-19', 'KATO-2018', 17],
    ['2022-06-07', 'KATO-2018', 17],
    ['2022-06-08', 'KATO-2022', 20],
  ])('on %s are those of %s, %i in number', (day, id, count) => {
    const scheme = regionSchemeFor(pack, toCivilDate(day));
    expect(scheme?.id).toBe(id);
    expect(scheme?.regions).toHaveLength(count);
    expect(scheme?.regions.every(({ centre }) => centre !== undefined)).toBe(true);
  });

  it('of 2010 know South Kazakhstan, not yet Shymkent and Turkistan', () => {
    const codes = pack.regionSchemes.get('KATO-2010')!.regions.map(({ code }) => code);
    expect(codes).toContain('510000000');
    expect(codes).not.toContain('610000000');
    expect(codes).not.toContain('790000000');
  });

  it('each have an akimat', () => {
    const akimats = [...pack.bodies.values()].filter(({ kind }) => kind === 'akimat').map(({ region }) => region);
    const codes = pack.regionSchemes.get('KATO-2022')!.regions.map(({ code }) => code);
    expect(akimats.toSorted()).toEqual(codes.toSorted());
  });
});

describe('the quoted figures', () => {
  interface Row {
    readonly key: string;
    readonly fact: string;
    readonly year: number;
    readonly value: string;
  }
  const rows = (file: string): Row[] =>
    readFileSync(quoteFile(pack, { file }), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([key, fact, start, , value]) => ({
        key: key!,
        fact: fact!,
        year: Number(start!.slice(0, 4)),
        value: value!,
      }));
  const of2018 = (file: string, fact: string) =>
    rows(file).find((row) => row.fact === fact && row.year === 2018)?.value;

  it.each([
    ['harvard-eci-decree-2019.csv', '-0.31', '78'],
    ['harvard-eci-1995-2021.csv', '-0.62567407', '95'],
    ['harvard-eci-1995-2024.csv', '-0.352', '91'],
  ])('%s has 2018 at %s, rank %s', (file, eci, rank) => {
    expect(of2018(file, 'eci_hs92')).toBe(eci);
    expect(of2018(file, 'rank_hs92')).toBe(rank);
  });

  it('cover what the front page shows', () => {
    const years = (file: string, key?: string) =>
      rows(file).filter((row) => key === undefined || row.key === key).length;
    expect(years('harvard-eci-1995-2024.csv')).toBe(2 * 30);
    expect(years('bns-manufacturing-production-index-2009-2023.csv')).toBe(15);
    expect(years('bns-manufacturing-gva-2010-2025.csv', 'KZ')).toBe(16);
    expect(years('bns-manufacturing-gva-2010-2025.csv', '350000000')).toBe(5);
  });

  it.each([2021, 2022, 2023, 2024, 2025])('of the 20 regions make the nation in %i', (year) => {
    const gva = rows('bns-manufacturing-gva-2010-2025.csv').filter((row) => row.year === year);
    const [nation] = gva.filter(({ key }) => key === 'KZ');
    const regions = gva.filter(({ key }) => key !== 'KZ');
    expect(regions).toHaveLength(20);
    expect(sum(regions.map(({ value }) => value)).equals(decimal(nation!.value))).toBe(true);
  });

  it('say where their published day was read, or why it is unknown', () => {
    const days = Object.fromEntries(pack.quotes.map(({ file, publishedOn }) => [file, publishedOn]));
    expect(days).toEqual({
      'harvard-eci-decree-2019.csv': '2019-12-31',
      'harvard-eci-1995-2021.csv': '2023-08-02',
      'harvard-eci-1995-2024.csv': '2026-02-08',
      'bns-manufacturing-production-index-2009-2023.csv': undefined,
      'bns-manufacturing-gva-2010-2025.csv': undefined,
    });
  });
});

describe('against the source beside the repository (skipped where ../shared is absent)', () => {
  const clauses = decreeFile(/^CLAUSES\.md$/);
  const source = decreeFile(/^000_.*\.txt$/)?.replaceAll(/\s/g, '');

  it.skipIf(clauses === undefined)('every row of chapter 4 is carried digit by digit', () => {
    const table = clauses!.split('\n').filter((line) => line.startsWith('| `ind.'));
    const printed = table.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    const carried = [...pack.indicators.values()].map(({ id, plan, printedActual, printedEstimate }) => {
      const figures = { ...printedActual, ...printedEstimate, ...plan[0]!.values };
      return [`\`${id}\``, ...Array.from({ length: 8 }, (_, i) => figures[String(2018 + i)] ?? '-')];
    });
    expect(carried).toEqual(printed.map(([id, , , ...years]) => [id, ...years.map((year) => year || '-')]));
  });

  it.skipIf(source === undefined)('every printed name and unit stands in it', () => {
    const names = [...pack.bodies.values()].flatMap(({ printedNames }) => printedNames);
    const rows = [...pack.indicators.values()];
    const units = rows.map(({ printedUnit }) => printedUnit);
    const inRows = rows.flatMap(({ responsible }) => responsible.flatMap(({ printedName = [] }) => printedName));
    const printed = [...names, ...units, ...inRows].map((name) => name.replaceAll(/\s/g, ''));
    expect(printed.filter((name) => !source!.includes(name))).toEqual([]);
  });
});
