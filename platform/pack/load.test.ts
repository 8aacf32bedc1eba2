import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack, PackError, packFromFiles, readPackFiles, type PackProblem } from './index.ts';

const TINY = fileURLToPath(new URL('../../tests/packs/tiny', import.meta.url));
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await readPackFiles(TINY);
});

function problemsAfter(file: string, change: (text: string) => string | undefined): readonly PackProblem[] {
  const changed = new Map(files);
  const text = change(files.get(file) ?? '');
  if (text === undefined) changed.delete(file);
  else {
    expect(text, 'the test must change something').not.toBe(files.get(file));
    changed.set(file, text);
  }
  try {
    packFromFiles('tiny', changed);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe('a whole pack', () => {
  it('is read, in the order of its clauses, for a country that is not Kazakhstan', async () => {
    const pack = await loadPack(TINY);
    expect(pack.passport).toMatchObject({ country: 'XTL', currency: 'XTS', fiscalYearStart: '04-01' });
    expect([...pack.indicators.keys()]).toEqual(['ind.a.yoy', 'ind.a.cum', 'ind.b', 'ind.c', 'ind.d', 'ind.e']);
    expect(pack.indicators.get('ind.c')?.plan[0]?.values).toEqual({ 2022: '1210.0', 2023: '1331.0', 2024: '1464.1' });
  });

  it('has a hash that changes with any of its files and with nothing else', async () => {
    const [first, second] = [await loadPack(TINY), packFromFiles('elsewhere', files)];
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(second.hash).toBe(first.hash);
    const changed = new Map(files).set('budget.yaml', `${files.get('budget.yaml')}# a word\n`);
    expect(packFromFiles('tiny', changed).hash).not.toBe(first.hash);
  });
});

describe('a bad pack says file, line, place, what is wrong and the nearest right name', () => {
  it.each<[string, string, (text: string) => string, Partial<PackProblem>]>([
    ['clause', 'budget.yaml', swap('0/budget', '0/budgte'), { line: 1, path: '/clause', suggestion: '0/budget' }],
    [
      'body',
      'indicators/ind.b.yaml',
      swap('[statistics]', '[statistic]'),
      { path: '/sources/0', suggestion: 'statistics' },
    ],
    [
      'fact of a rule',
      'rules/measures/grant.yaml',
      swap('fact: grant.amount, is', 'fact: grant.amonut, is'),
      { line: 6, path: '/measure/when/fact', suggestion: 'grant.amount' },
    ],
    [
      'word of a rule',
      'rules/measures/grant.yaml',
      swap('is: under', 'is: undr'),
      { line: 6, path: '/measure/when/is', suggestion: 'under' },
    ],
    [
      'clause of a figure',
      'rules/measures/grant.yaml',
      swap('    clause: 1/investment', '    clause: 1/investmnet'),
      { line: 12, path: '/parameters/0/clause', suggestion: '1/investment' },
    ],
    [
      'fact of an example',
      'rules/measures/grant.yaml',
      swap('change: { grant.amount', 'change: { grant.amuont'),
      { line: 24, path: '/examples/situations/1/change/grant.amuont', suggestion: 'grant.amount' },
    ],
    [
      'a limit that is program text',
      'rules/measures/grant.yaml',
      swap('{ parameter: grant.limit }', "{ value: 'process.exit(1)' }"),
      { line: 6, path: '/measure/when/limit' },
    ],
    [
      'a condition that asks for itself',
      'rules/general.yaml',
      swap('{ fact: firm.activity, is: within-list, list: industry }', '{ use: industrial }'),
      { line: 19, path: '/conditions/0' },
    ],
    [
      'a chosen figure without its reason',
      'rules/measures/grant.yaml',
      swap('inDecree: true', 'inDecree: false'),
      { line: 9, path: '/parameters/0' },
    ],
    [
      'a measure that is not named after its clause',
      'rules/measures/grant.yaml',
      swap('id: 1/investment', 'id: 1/grant'),
      { line: 2, path: '/measure/id' },
    ],
    ['unit', 'indicators/ind.b.yaml', swap('unit: mln-xts', 'unit: mln-xtz'), { path: '/unit', suggestion: 'mln-xts' }],
    ['task', 'indicators/ind.b.yaml', swap('of: task.2', 'of: task2'), { path: '/of', suggestion: 'task.2' }],
    [
      'sibling',
      'indicators/ind.a.yoy.yaml',
      swap('sibling: ind.a.cum', 'sibling: ind.a.cumm'),
      { path: '/sibling', suggestion: 'ind.a.cum' },
    ],
    [
      'region',
      'pack.yaml',
      swap("region: '10'", "region: '11'"),
      { path: '/demonstrationPersons/1/region', suggestion: '10' },
    ],
    ['scheme', 'pack.yaml', swap('TL-2021', 'TL-2021a'), { path: '/regionScheme', suggestion: 'TL-2021' }],
    [
      'indicator',
      'source-notes.yaml',
      swap('[ind.c]\n', '[ind.c]\n'.replace('ind.c', 'ind.cc')),
      { suggestion: 'ind.c' },
    ],
    [
      'figure',
      'baseline.yaml',
      swap('[firms.north, firms.east', '[firms.nort, firms.east'),
      { suggestion: 'firms.north' },
    ],
    ['field', 'budget.yaml', swap('total:', 'totl:'), { path: '/totl', suggestion: 'total' }],
    [
      'word of a list',
      'bodies.yaml',
      swap('kind: ministry', 'kind: minstry'),
      { path: '/0/kind', suggestion: 'ministry' },
    ],
    [
      'quoted file',
      'quotes/quotes.yaml',
      swap('rank-2025.csv', 'rank-2052.csv'),
      { path: '/0/file', suggestion: 'rank-2025.csv' },
    ],
  ])('%s', (_, file, change, expected) => {
    const problem = problemsAfter(file, change).find((one) => one.suggestion === expected.suggestion);
    expect(problem).toMatchObject({ file, ...expected });
    expect(problem?.line).toBeGreaterThan(0);
  });

  it.each<[string, string, (text: string) => string | undefined, RegExp]>([
    ['a float', 'budget.yaml', swap("'330.0'", '330.0'), /put it in quotes/],
    ['a year that is none', 'budget.yaml', swap("'2022'", "'202x'"), /key must match/],
    ['a missing field', 'units.yaml', swap('  digits: 1\n', ''), /"digits" is missing/],
    ['a missing language', 'pack.yaml', swap('ja: 強い産業', 'jp: 強い産業'), /"ja" is missing/],
    ['a day that is none', 'pack.yaml', swap('2022-03-15', '2022-02-30'), /not a day of the calendar/],
    ['a missing file', 'units.yaml', () => undefined, /the file is missing/],
    ['an empty file', 'clauses.yaml', () => '', /must be array/],
    ['broken YAML', 'units.yaml', () => '- id: [', /not YAML/],
    ['a key twice', 'budget.yaml', (text) => `${text}\nunit: mln-xts\n`, /not YAML: .*unique/],
    ['an id twice', 'units.yaml', swap('id: rank', 'id: firms'), /"firms" stands twice/],
    [
      'a plan year outside the programme',
      'indicators/ind.e.yaml',
      swap("'2024'", "'2034'"),
      /outside the programme's years/,
    ],
    ['a sibling that does not answer', 'indicators/ind.a.cum.yaml', swap('sibling: ind.a.yoy\n', ''), /does not name/],
    [
      'a split of what is no sum',
      'indicators/ind.d.yaml',
      swap('where: ', 'splitBy: region, where: '),
      /do not add up/,
    ],
    [
      'a proxy that does not say what differs',
      'indicators/ind.d.yaml',
      swap('where: ', 'proxy: true, where: '),
      /proxyNote/,
    ],
    ['a time zone that is none', 'pack.yaml', swap('Pacific/Chatham', 'Pacific/Chatam'), /IANA/],
    [
      'a gap between schemes',
      'regions.yaml',
      swap("validTo: '2021-07-01'", "validTo: '2021-06-01'"),
      /must be 2021-07-01/,
    ],
    ['two regions on a tile', 'regions.yaml', swap('column: 2, row: 1', 'column: 1, row: 0'), /tile 1, 0.*twice/],
    ['money without currency', 'units.yaml', swap('  currency: XTS\n', ''), /names its currency/],
    ['a budget without a year', 'budget.yaml', swap(/, '2024': '120.0'|'2024': '120.0',?/, ''), /year 2024/],
    ['a quoted figure that is none', 'quotes/rank-2025.csv', swap(',63\n', ',63e1\n'), /not a decimal/],
    ['a quoted key twice', 'quotes/rank-2025.csv', swap(/2021-01-01,2022-01-01/, '2020-01-01,2021-01-01'), /same key/],
    [
      'a quoted period that ends early',
      'quotes/rank-2025.csv',
      swap('2020-01-01,2021-01-01', '2021-01-01,2020-01-01'),
      /ends before/,
    ],
    ['a column missing', 'quotes/rank-2025.csv', swap('period_end', 'period_ende'), /no column "period_end"/],
    ['an unquoted file', 'quotes/stray.csv', () => 'a,b\n', /no entry quotes the file/],
    ['a stray file', 'unit.yaml', () => '[]\n', /no file of this name/],
  ])('%s', (_, file, change, message) => {
    const found = problemsAfter(file, change);
    expect(found.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
  });

  it('all at once', () => {
    const changed = new Map(files);
    changed.set('budget.yaml', files.get('budget.yaml')!.replace('0/budget', '0/x').replace('mln-xts', 'mln-y'));
    changed.set('bodies.yaml', files.get('bodies.yaml')!.replace('0/bodies', '0/bodeis'));
    const load = () => packFromFiles('tiny', changed);
    expect(load).toThrow(
      /^3 problems in the pack tiny\n {2}bodies\.yaml:\d+ \/0\/clause: there is no clause "0\/bodeis"; did you mean "0\/bodies"\?/,
    );
  });

  it('a folder that is not there', async () => {
    await expect(loadPack('/nowhere/at/all')).rejects.toThrow(/the folder does not exist/);
  });
});
