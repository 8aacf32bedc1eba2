import { toCivilDate } from '@industry/values';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBits, eachBit } from './bits.ts';
import { columnsOf } from './columns.ts';
import { answerAt, compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { condition, rulesetOf, someFacts } from './testing/arbitrary.fixture.ts';
import { example, LESSEE } from './testing/example.fixture.ts';

const asOf = toCivilDate('2021-06-01');
const rates = [{ base: 'EUR', quote: 'KZT', date: asOf, rate: '10.0000000000000001' }];

describe('the compiled population', () => {
  it('answers as evaluate does, row by row, with the same failing conditions', () => {
    fc.assert(
      fc.property(
        fc.array(condition, { minLength: 1, maxLength: 3 }),
        fc.array(someFacts, { minLength: 1, maxLength: 70 }),
        fc.boolean(),
        (conditions, firms, withRates) => {
          const ruleset = rulesetOf(conditions);
          const options = withRates ? { asOf, rates } : { asOf };
          const answers = compile(ruleset, options)(columnsOf(ruleset, firms, options));
          for (const [row, facts] of firms.entries())
            for (const [index, { answer, reasons }] of evaluate(ruleset, facts, options).measures.entries())
              expect(answerAt(answers.measures[index]!, row)).toEqual({
                answer,
                failing: reasons.map(({ check }) => check),
              });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps decimals of fifteen digits apart', () => {
    const prices = ['79999999.999999', '80000000', '80000000.000001'];
    const firms = prices.map((amount) => ({ ...LESSEE, 'lease.assetPrice': { amount, currency: 'KZT' } }));
    const { measures } = compile(example, { asOf })(columnsOf(example, firms, { asOf }));
    expect(firms.map((_, row) => answerAt(measures[0]!, row).answer)).toEqual(['no', 'yes', 'yes']);
  });

  it('refuses a number of more digits than a double keeps apart', () => {
    const firms = [{ ...LESSEE, 'lease.assetPrice': { amount: '80000000.0000000001', currency: 'KZT' } }];
    expect(() => columnsOf(example, firms, { asOf })).toThrow('/0/lease.assetPrice: a column keeps 15 digits apart');
  });

  it('refuses columns that do not fit', () => {
    const run = compile(example, { asOf });
    const values = Float64Array.of(0.1, Number.NaN);
    expect(() => run({ rows: 2, facts: new Map([['firm.stateShare', { kind: 'number', values }]]) })).toThrow(
      'NaN is no value',
    );
    expect(() => run({ rows: 3, facts: new Map([['firm.foundedUnderPpp', { kind: 'number', values }]]) })).toThrow(
      'a boolean is a column of kind "boolean"',
    );
  });

  it('counts and lists rows', () => {
    const firms = Array.from({ length: 100 }, (_, row) => ({ 'firm.paysTaxesRegularly': row % 3 === 0 }));
    const { groups } = compile(example, { asOf })(columnsOf(example, firms, { asOf }));
    const { yes, no } = groups[1]!;
    expect([countBits(yes), countBits(no)]).toEqual([34, 66]);
    const listed: number[] = [];
    eachBit(yes, (row) => listed.push(row));
    expect(listed.slice(10, 13)).toEqual([30, 33, 36]);
  });
});
