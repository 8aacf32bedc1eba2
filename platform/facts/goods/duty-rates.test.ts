import { expect, test } from 'vitest';
import { differentRates } from './duty-rates.ts';

const rates = (...given: string[]) => differentRates(given.map((rate) => ({ rate })));

test('one rate written in several ways is told once, lowest first', () =>
  expect(rates('12.5', '5', '5%', '0.0', '0', '5,0 %')).toEqual(['0%', '5%', '12.5%']));
test('a rate that is no share stays as it is written', () =>
  expect(rates('10%, но не менее 0,2 евро/кг', '3')).toEqual(['3%', '10%, но не менее 0,2 евро/кг']));
