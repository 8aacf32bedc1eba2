// 25 measures over 20 facts and 23 003 firms, made by a fixed generator: the size of the programme, not its rules.
import { type Facts, type Ruleset, loadRuleset, type RulesetSource } from '@industry/policy-rules';
import { toCivilDate } from '@industry/values';

export * from '@industry/policy-rules';

const from = toCivilDate('2020-01-01');
export const AS_OF = toCivilDate('2021-06-01');
const text = { kk: 'м', ru: 'т', en: 't', ja: '文' };
const clause = 'bench';

/** Mulberry32: the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NUMBERS = Array.from({ length: 10 }, (_, index) => `number${index}`);
const FLAGS = Array.from({ length: 6 }, (_, index) => `flag${index}`);

export function benchRuleset(measures = 25): Ruleset {
  const random = generator(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const limit = () => ({ value: { amount: String(Math.floor(random() * 1e9)), currency: 'KZT' } });
  const above = () => ({ fact: pick(NUMBERS), is: 'at-least' as const, limit: limit(), clause });
  const flag = () => ({ fact: pick(FLAGS), is: 'equals' as const, limit: { value: true } });
  const source: RulesetSource = {
    id: 'bench',
    act: 'BENCH',
    facts: [
      { id: 'stateShare', type: 'share', text },
      { id: 'registeredOn', type: 'date', text },
      { id: 'activity', type: 'code', unit: 'OKED', text },
      { id: 'goods', type: 'goods', text },
      ...NUMBERS.map((id) => ({ id, type: 'money' as const, unit: 'KZT', text })),
      ...FLAGS.map((id) => ({ id, type: 'boolean' as const, text })),
    ],
    lists: [
      {
        id: 'oked',
        scheme: 'OKED',
        text,
        clause,
        versions: [{ from, codes: Array.from({ length: 24 }, (_, index) => String(index + 10)) }],
      },
      {
        id: 'goods',
        scheme: 'HS',
        text,
        clause,
        versions: [{ from, codes: Array.from({ length: 300 }, (_, index) => String(8000 + 3 * index)) }],
      },
    ],
    conditions: [
      {
        id: 'private',
        text,
        when: { any: [{ fact: 'stateShare', is: 'under', limit: { value: '0.5' }, clause }, flag(), flag()] },
      },
    ],
    general: ['private'],
    measures: Array.from({ length: measures }, (_, index) => ({
      id: `m${index}`,
      title: text,
      clause,
      when: {
        all: [
          { fact: 'activity', is: 'within-list' as const, list: 'oked' },
          {
            fact: 'registeredOn',
            is: 'more-than' as const,
            limit: { value: `20${String(5 + (index % 12)).padStart(2, '0')}-06-01` },
            clause,
          },
          ...(index % 3 === 0 ? [{ fact: 'goods', is: 'within-list' as const, list: 'goods' }] : []),
          above(),
          above(),
          { any: [flag(), { all: [flag(), { not: above() }] }] },
        ],
      },
    })),
  };
  return loadRuleset(source);
}

export function benchFirms(count: number, seed: number): Facts[] {
  const random = generator(seed);
  return Array.from({ length: count }, () => {
    const facts: Record<string, Facts[string]> = {};
    const known = (id: string, value: () => Facts[string]) => {
      if (random() > 0.1) facts[id] = value();
    };
    known('stateShare', () => (Math.floor(random() * 100) / 100).toFixed(2));
    known(
      'registeredOn',
      () => `20${String(Math.floor(random() * 21)).padStart(2, '0')}-0${1 + Math.floor(random() * 9)}-15`,
    );
    known('activity', () => `${5 + Math.floor(random() * 40)}.${10 + Math.floor(random() * 90)}`);
    known('goods', () =>
      Array.from({ length: Math.floor(random() * 4) }, () => ({
        code: String(800000 + Math.floor(random() * 90000)),
        scheme: 'HS',
      })),
    );
    for (const id of NUMBERS) known(id, () => ({ amount: String(Math.floor(random() * 1e9)), currency: 'KZT' }));
    for (const id of FLAGS) known(id, () => random() < 0.4);
    return facts;
  });
}
