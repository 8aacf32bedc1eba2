import type { ImportableDataset } from './importer.ts';

const text = (name: string) => ({ kk: name, ru: name, en: name, ja: name });

/** Output by region of the tiny pack's country, delivered whole. */
export const output: ImportableDataset = {
  id: 'output',
  title: text('Output'),
  description: text('Output by region'),
  keys: [{ name: 'region', classification: 'TL' }],
  facts: [{ id: 'output', title: text('Output'), unit: 'mln-xts', minimum: '0', maximum: '1000000' }],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'CC0-1.0',
  owner: 'statistics',
  expects: text('region,year,output'),
  importer: {
    version: '1',
    source: 'Invented for tests',
    layouts: [
      {
        kind: 'long',
        id: 'by-year',
        keys: { region: 'region' },
        period: { year: 'year' },
        facts: { columns: { output: 'output' } },
        emptyValue: 'reject',
      },
    ],
    additive: { key: 'region', facts: ['output'] },
  },
};

/** The same delivered by keys. */
export const corrections: ImportableDataset = { ...output, id: 'corrections', delivery: 'delta' };

export const sealed: ImportableDataset = { ...output, id: 'sealed', secrecy: 'sealed' };

/** A file of the four regions for some years; `value` gives each figure. */
export function outputFile(years: readonly number[], value = (region: string, _year: number) => region): string {
  const rows = years.flatMap((year) => ['10', '20', '30', '40'].map((code) => `${code},${year},${value(code, year)}`));
  return `region,year,output\n${rows.join('\n')}\n`;
}

/** Output firm by firm, under the consent of each. */
export const ofFirms: ImportableDataset = {
  ...output,
  id: 'output-of-firms',
  keys: [{ name: 'firm' }, { name: 'region', classification: 'TL' }],
  secrecy: 'consent',
  firm: 'firm',
  importer: {
    version: '1',
    source: 'Invented for tests',
    layouts: [
      {
        kind: 'long',
        id: 'by-firm',
        keys: { firm: 'firm', region: 'region' },
        period: { year: 'year' },
        facts: { columns: { output: 'output' } },
        emptyValue: 'reject',
      },
    ],
    keyRules: { firm: { pattern: '\\d{12}' } },
  },
};

/** Four firms in region 10, two in 20, one in 30: the number of the firm, its region, its output in each year. */
export const FIRMS = ['10', '10', '10', '10', '20', '20', '30'].map((region, i) => ({
  firm: String(100_000_000_001 + i),
  region,
  output: String((i + 1) * 10),
}));

export function firmsFile(years: readonly number[]): string {
  const rows = years.flatMap((year) => FIRMS.map(({ firm, region, output }) => `${firm},${region},${year},${output}`));
  return `firm,region,year,output\n${rows.join('\n')}\n`;
}
