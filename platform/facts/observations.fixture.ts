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
