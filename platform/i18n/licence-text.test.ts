import { expect, test } from 'vitest';
import { licenceText } from './licence-text.ts';

test('terms without a short name are said in the reader’s language', () => {
  expect(licenceText('World Bank WITS terms')).toMatchObject({ ru: 'Условия WITS Всемирного банка' });
});

test('a short name, and what an operator wrote, stand as they are', () => {
  expect(licenceText('CC-BY-4.0').ja).toBe('CC-BY-4.0');
  expect(licenceText('By letter of 3 May').kk).toBe('By letter of 3 May');
});
