import { expect, test } from 'vitest';
import { withFileName } from '@industry/facts/import-options.ts';
import { worldDevelopment } from './further.ts';

const read = (file: string, options = {}) => withFileName(options, worldDevelopment.importer, file).indicator;

test.each([
  ['wdi_NY.GDP.PCAP.PP.CD.csv.gz', 'NY.GDP.PCAP.PP.CD'],
  // The World Bank's own file names its indicator in a column.
  ['API_SP.POP.TOTL_DS2_en.csv', undefined],
  ['gapminder_industry_percent_of_gdp.csv.gz', 'industry_percent_of_gdp'],
  ['datahub_population.csv.gz', 'SP.POP.TOTL'],
  ['figures.csv', undefined],
  ['../wdi_x.csv', undefined],
])('%s says %s', (file, indicator) => {
  expect(read(file)).toBe(indicator);
});

test('what is given stands', () => {
  expect(read('wdi_SP.POP.TOTL.csv', { indicator: 'NV.IND.TOTL.ZS' })).toBe('NV.IND.TOTL.ZS');
});
