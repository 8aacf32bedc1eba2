import { describe, expect, it } from 'vitest';
import { economicComplexity, tradeMatrix } from '@industry/economic-complexity';
import { computed } from './trade-file.fixture.ts';

const trade = [
  'year,country,product,value',
  '2020,KAZ,0101,9', '2020,KAZ,0202,8', '2020,KAZ,2709,7', '2020,KAZ,8703,6', '2020,KAZ,9999,5',
  '2020,DEU,0101,9', '2020,DEU,0202,8', '2020,DEU,2709,7', '2020,DEU,8703,2.5',
  '2020,CHN,0101,9', '2020,CHN,0202,8', '2020,CHN,2709,1',
  '2020,BRA,0101,9', '2020,BRA,0202,1',
]; // prettier-ignore
const text = `${trade.join('\n')}\n`;
const records = trade.slice(1).map((line) => {
  const [, country, product, value] = line.split(',');
  return { country: country!, product: product!, value: Number(value) };
});

describe('complexity compute', () => {
  it('writes what the engine computes, sorted by code, with leading zeros', async () => {
    const { code, read } = await computed(text);
    const { countries, eci, coi, diversity, products, ubiquity, pci } = economicComplexity(tradeMatrix(records));
    const rows = (name: string) =>
      read(name)
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
    expect(code).toBe(0);
    expect(rows('country.csv')[0]).toEqual(['year', 'country', 'diversity', 'eci', 'coi']);
    expect(
      rows('country.csv')
        .slice(1)
        .map((row) => [row[1], ...row.slice(2).map(Number)]),
    ).toEqual(countries.map((country, c) => [country, diversity[c], eci[c], coi[c]]));
    expect(rows('product.csv')[0]).toEqual(['year', 'product', 'ubiquity', 'pci']);
    expect(
      rows('product.csv')
        .slice(1)
        .map((row) => [row[1], Number(row[2]), Number(row[3])]),
    ).toEqual(products.map((product, p) => [product, ubiquity[p], pci[p]]));
    expect(products[0]).toBe('0101');
  });
  it('--cells writes float64 cells, country-major', async () => {
    const { read } = await computed(text, '--cells');
    const result = economicComplexity(tradeMatrix(records));
    const cells = (name: string) =>
      Array.from({ length: read(name).length / 8 }, (_, at) => read(name).readDoubleLE(8 * at));
    expect(cells('rca.f64')).toEqual([...result.rca]);
    expect(cells('mcp.f64')).toEqual([...result.presence]);
    expect(cells('density.f64')).toEqual([...result.density]);
    expect(cells('cog.f64')).toEqual([...result.cog]);
  });
  it('--json prints the stages, peak memory and the hash', async () => {
    const printed = JSON.parse((await computed(text, '--json')).stdout);
    expect(Object.keys(printed)).toEqual(['stages', 'peakMB', 'hash']);
    expect(Object.keys(printed.stages)).toEqual(['read', 'index', 'rca', 'eci', 'density', 'coi_cog', 'write', 'hash']);
    expect(printed.hash).toMatch(/^[0-9a-f]{64}$/);
  });
  it('the hash depends on rows and options, not on the order of rows or columns, quotes or line ends', async () => {
    const hash = async (content: string, ...options: string[]) =>
      JSON.parse((await computed(content, '--json', ...options)).stdout).hash;
    const expected = await hash(text);
    expect(await hash([trade[0], ...trade.slice(1).reverse()].join('\r\n'))).toBe(expected);
    expect(await hash(text.replaceAll('KAZ', '"KAZ"').replaceAll(',9\n', ',"9"\n'))).toBe(expected);
    expect(await hash(trade.map((line) => line.split(',').reverse().join(',')).join('\n'))).toBe(expected);
    expect(await hash(`\uFEFF${text}`)).toBe(expected);
    expect(await hash(text, '--ddof', '1')).not.toBe(expected);
    expect(await hash(text.replace(',2.5', ',2.6'))).not.toBe(expected);
  });
  it('computes every year by itself, or the year asked for', async () => {
    const two = text + trade.slice(1).join('\n').replaceAll('2020', '2019') + '\n';
    const lines = (await computed(two)).read('country.csv').toString().trimEnd().split('\n');
    expect(lines.slice(1, 5).map((line) => line.replace('2019', '2020'))).toEqual(lines.slice(5));
    const one = await computed(two, '--year', '2019', '--cells');
    expect(one.read('country.csv').toString()).not.toContain('2020');
    expect((await computed(two, '--cells')).stderr).toContain('choose with --year');
  });
  it('an empty value is no trade; what is left out is said', async () => {
    const { code, stderr } = await computed(`${text}2020,ATA,0101,\n`);
    expect(code).toBe(0);
    expect(stderr).toBe('2020: left out (no-exports country): ATA\n');
  });
  it('codes with commas, quotes and more than eight letters survive', async () => {
    const odd = text.replaceAll('KAZ', '"Kazakhstan, ""Republic"""').replaceAll('DEU', 'Қазақстан Республикасы');
    const { read } = await computed(odd);
    expect(read('country.csv').toString()).toContain('2020,"Kazakhstan, ""Republic""",');
    expect(read('country.csv').toString()).toContain('2020,Қазақстан Республикасы,');
  });
});

describe('what is wrong with the file is said with row, field and remedy', () => {
  const cases: [string, string, string][] = [
    [
      'other columns',
      'year,country,good,value\n2020,KAZ,1,1\n',
      '/trade.csv, row 1: the columns are year, country, good, value. Give exactly year, country, product, value',
    ],
    ['a fifth column', 'year,country,product,value,unit\n', 'row 1: the columns are'],
    ['nothing', '', 'the file is empty'],
    ['a header alone', 'year,country,product,value\n', 'there is a header but no row'],
    ['words for a value', `${text}2021,KAZ,0101,many\n`, 'row 16, field value: "many" is not a number'],
    ['hexadecimal', `${text}2021,KAZ,0101,0x10\n`, '"0x10" is not a number'],
    ['thousands', `${text}2021,KAZ,0101,"1,000"\n`, '"1,000" is not a number'],
    ['a negative value', `${text}2021,KAZ,0101,-5\n`, 'row 16, field value: "-5" is negative'],
    ['an odd year', `${text}20x1,KAZ,0101,5\n`, 'row 16, field year: "20x1" is not a year'],
    ['a missing code', `${text}2021,,0101,5\n`, 'row 16, field country: empty'],
    ['a row too long', `${text}2021,KAZ,0101,5,6\n`, 'row 16: 5 fields where 4 are expected'],
    ['a row too short', `${text}2021,KAZ,0101\n2021,KAZ,0202,5\n`, 'row 16: 3 fields where 4 are expected'],
    ['an empty row', `${text}\n`, 'row 16: an empty row'],
    ['a cut-off row', `${text}2021,KAZ,01`, 'row 16: the last row has 3 of 4 fields. The file seems to be cut off'],
    ['a cut-off value', `${text}2021,KAZ,0101,`, 'row 16: the last row has no value and no line end'],
    ['an open quote', `${text}2021,"KAZ,0101,5\n`, 'row 16: a quote is opened and not closed'],
    ['text after a quote', `${text}2021,"KA"Z,0101,5\n`, 'row 16, field country: text after the closing quote'],
    ['a repeated key', `${text}2020,KAZ,0101,5\n`, 'row 16: a second value for 2020, KAZ, 0101'],
    ['one country', 'year,country,product,value\n2020,KAZ,1,1\n', '2020: ECI compares countries'],
  ];
  it.each(cases)('%s', async (_, content, message) => {
    const { code, stderr } = await computed(content);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
  it('bytes that are not UTF-8', async () => {
    const { code, stderr } = await computed(
      Buffer.concat([
        Buffer.from(text),
        Buffer.from([0x32, 0x30, 0x32, 0x31, 0x2c, 0xff, 0x2c, 0x31, 0x2c, 0x31, 0x0a]),
      ]),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('row 16, field country: not UTF-8 text');
  });
  it('a repeated key can be summed', async () => {
    expect((await computed(`${text}2020,KAZ,0101,5\n`, '--duplicates', 'sum')).code).toBe(0);
  });
  it('a file that is not there', async () => {
    expect((await computed('', '--population', 'nowhere.csv')).code).toBe(1);
  });
  it.each([['--method', 'magic'], ['--ddof', '2'], ['--unknown'], ['--year', 'x']])(
    'wrong usage ends with 2: %s',
    async (...options) => {
      expect((await computed(text, ...options)).code).toBe(2);
    },
  );
});
