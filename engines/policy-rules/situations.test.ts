import { readdirSync, readFileSync } from 'node:fs';
import { type CivilDate, Decimal } from '@industry/values';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Amount, ExchangeRate } from './answer.ts';
import { columnsOf } from './columns.ts';
import { answerAt, compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { loadRuleset } from './load.ts';
import { nearestChanges } from './nearest-change.ts';
import type { Ruleset } from './ruleset.ts';
import { shownAmount, shownChange, shownMissing, shownReason } from './show.ts';
import { example } from './testing/example.fixture.ts';
import type { Facts, JsonValue } from './types.ts';

interface Situation {
  readonly title: string;
  readonly asOf?: CivilDate;
  readonly rates?: readonly ExchangeRate[];
  readonly change?: Facts;
  readonly without?: readonly string[];
  readonly answer: string;
  readonly because?: readonly string[];
  readonly missing?: readonly string[];
  readonly amount?: string;
  readonly amountMissing?: readonly string[];
  readonly terms?: Readonly<Record<string, string>>;
  readonly termsMissing?: Readonly<Record<string, readonly string[]>>;
  readonly nearest?: readonly string[];
}

interface SituationFile {
  readonly measure: string;
  readonly asOf: CivilDate;
  readonly rates?: readonly ExchangeRate[];
  readonly base: Facts;
  readonly situations: readonly Situation[];
}

const folder = new URL('situations/', import.meta.url);
const files = readdirSync(folder)
  .sort()
  .map((name) => [name, parse(readFileSync(new URL(name, folder), 'utf8')) as SituationFile] as const);

function factsOf({ base }: SituationFile, { change, without = [] }: Situation): Facts {
  return Object.fromEntries(Object.entries({ ...base, ...change }).filter(([id]) => !without.includes(id)));
}

function optionsOf(file: SituationFile, { asOf, rates }: Situation) {
  return { asOf: asOf ?? file.asOf, rates: rates ?? file.rates ?? [], measures: [file.measure] };
}

for (const [name, file] of files)
  describe(name, () => {
    for (const situation of file.situations)
      it(situation.title, () => {
        const facts = factsOf(file, situation);
        const options = optionsOf(file, situation);
        const verdict = evaluate(example, facts, options).measures[0]!;
        const {
          answer,
          because = [],
          missing = [],
          amount,
          amountMissing,
          terms = {},
          termsMissing = {},
          nearest,
        } = situation;
        expect({
          answer: verdict.answer,
          because: verdict.reasons.map(shownReason),
          missing: verdict.missing.map(shownMissing),
        }).toEqual({ answer, because, missing });
        if (amount !== undefined) expect(shownAmount(verdict.amount)).toBe(amount);
        if (amountMissing) expect(missingOf(verdict.amount)).toEqual(amountMissing);
        const term = (id: string) => verdict.terms.find((one) => one.id === id)?.amount;
        for (const [id, expected] of Object.entries(terms)) expect(shownAmount(term(id))).toBe(expected);
        for (const [id, expected] of Object.entries(termsMissing)) expect(missingOf(term(id))).toEqual(expected);
        if (nearest)
          expect(nearestChanges(example, facts, file.measure, options).alternatives.map(shownChange)).toEqual(nearest);

        const rows = compile(example, options)(columnsOf(example, [facts], options));
        const row = rows.measures.find(({ id }) => id === file.measure)!;
        expect(answerAt(row, 0)).toEqual({ answer, failing: verdict.reasons.map(({ check }) => check) });
      });
  });

it('sixty situations at least are written down', () => {
  expect(files.reduce((sum, [, { situations }]) => sum + situations.length, 0)).toBeGreaterThanOrEqual(60);
});

describe('the smallest change of a limit breaks a situation', () => {
  const { source } = example;
  const outcomes = (ruleset: Ruleset) =>
    files.flatMap(([, file]) =>
      file.situations.map((situation) => {
        const { answer, amount, terms } = evaluate(ruleset, factsOf(file, situation), optionsOf(file, situation))
          .measures[0]!;
        return [answer, shownAmount(amount), ...terms.map((term) => shownAmount(term.amount))].join(' ');
      }),
    );
  const now = outcomes(example);
  const versions = source.parameters!.flatMap(({ id, values }) =>
    values.map((value) => [id, value.from, value] as const),
  );
  // Shares and rates move by a point, the rest by one of its unit.
  const moved = (value: JsonValue, step: 1 | -1): JsonValue => {
    if (typeof value === 'object') return { ...value, amount: new Decimal(value.amount).plus(step).toFixed() };
    return typeof value === 'number' ? value + step : new Decimal(value as string).plus(step / 100).toFixed();
  };
  it.each(versions)('%s from %s', (id, _, changed) => {
    for (const step of [1, -1] as const) {
      const value = moved(changed.value, step);
      const parameters = source.parameters!.map((one) =>
        one.id === id
          ? { ...one, values: one.values.map((other) => (other === changed ? { ...other, value } : other)) }
          : one,
      );
      expect(outcomes(loadRuleset({ ...source, parameters }))).not.toEqual(now);
    }
  });
});

function missingOf(amount: Amount | undefined): readonly string[] {
  return amount && 'missing' in amount ? amount.missing.map(shownMissing) : [];
}
