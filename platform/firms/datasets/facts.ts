import type { ImportableDataset, KeyRule } from '@industry/facts/importer.ts';
import type { FirmFact, FirmRegister } from '@industry/pack/schema.ts';
import { expects, LICENCE, sourceOf } from './texts.ts';

/** A register's facts as a long dataset in the canonical form: one row is one fact of one firm over one period. */
export function factDataset(register: FirmRegister, facts: readonly FirmFact[]): ImportableDataset {
  const { dataset, title, description, secrecy, owner, periodKind, keys } = register;
  const several = keys.filter(({ schemes = [] }) => schemes.length > 1).map(({ name }) => `${name}_scheme`);
  const rules = keys.map(({ name, pattern, schemes }): [string, KeyRule] => [
    name,
    {
      optional: true,
      pattern,
      ...(schemes?.length === 1 && { scheme: schemes[0]! }),
      ...(schemes !== undefined && schemes.length > 1 && { schemes }),
    },
  ]);
  return {
    id: dataset,
    title,
    description,
    keys: [
      { name: 'bin' },
      ...keys.map(({ name, schemes }) => ({
        name,
        ...(schemes !== undefined && { classification: name.toUpperCase() }),
      })),
    ],
    facts: facts
      .filter((fact) => fact.register === register.id)
      .map(({ id, title, unit, minimum, maximum }) => ({
        id,
        title,
        unit,
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
      })),
    periodKind,
    delivery: 'delta',
    secrecy,
    firm: 'bin',
    licence: LICENCE,
    owner,
    expects: expects([
      'bin',
      ...keys.map(({ name }) => name),
      ...several,
      'fact',
      'period_start',
      'period_end',
      'value',
    ]),
    importer: {
      version: '1',
      ...sourceOf(register),
      layouts: [],
      keyRules: { bin: { pattern: '[0-9]{12}', number: 'bin' }, ...Object.fromEntries(rules) },
    },
  };
}
