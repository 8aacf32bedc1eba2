import type { ExchangeRate } from '@industry/policy-rules';
import { isCivilDate, isDecimalString } from '@industry/values';
import { readInput, RulesInputError } from './input.ts';

const COLUMNS = ['date', 'base', 'quote', 'rate'] as const;

/** Exchange rates of a CSV file with the columns date, base, quote, rate; in any order, others are ignored. */
export async function readRates(file: string): Promise<ExchangeRate[]> {
  const lines = (await readInput(file)).split(/\r?\n/).map((line) => line.split(',').map((cell) => cell.trim()));
  const head = lines[0]!.map((cell) => cell.toLowerCase());
  const missing = COLUMNS.filter((column) => !head.includes(column));
  if (missing.length > 0)
    throw new RulesInputError(file, [
      {
        path: 'line 1',
        message: `the first line names the columns ${COLUMNS.join(',')}; missing: ${missing.join(', ')}`,
      },
    ]);
  const errors: { path: string; message: string }[] = [];
  const rates = lines.slice(1).flatMap((cells, index): ExchangeRate[] => {
    if (cells.length === 1 && cells[0] === '') return [];
    const [date = '', base = '', quote = '', rate = ''] = COLUMNS.map((column) => cells[head.indexOf(column)] ?? '');
    const wrong = (message: string) => errors.push({ path: `line ${index + 2}`, message });
    if (!isCivilDate(date)) wrong(`date is a day, as 2021-06-01, not "${date}"`);
    for (const currency of [base, quote])
      if (!/^[A-Z]{3}$/.test(currency)) wrong(`a currency has three capital letters, as EUR, not "${currency}"`);
    if (!isDecimalString(rate) || Number(rate) <= 0) wrong(`rate is a decimal over 0, as 522.5, not "${rate}"`);
    return isCivilDate(date) ? [{ date, base, quote, rate, source: file }] : [];
  });
  if (errors.length > 0) throw new RulesInputError(file, errors);
  return rates;
}
