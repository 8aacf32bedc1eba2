import { expect, test } from 'vitest';
import type { Platform } from '@industry/registry/types.ts';
import { owedBy } from './inbox.ts';
import { situation, tinyPack, withIndicator } from './situation.fixture.ts';

const plain = await tinyPack();
const person = plain.passport.demonstrationPersons.find(({ body }) => body !== undefined)!;
const { delivery } = plain.indicators.get('ind.b')!;
const pack = withIndicator(plain, 'ind.b', { delivery: { ...delivery, body: person.body! } });
const facts = situation([]) as Platform['facts'];
const inbox = (id: string, instant: string) => owedBy(id, { pack, facts, now: () => new Date(instant) });

test('a person finds the figures that the own body owes and has not delivered', async () => {
  const items = await inbox(person.id, '2024-08-01T00:00:00Z');
  expect(items.map(({ path, due, title }) => [path, due, title.en])).toEqual([
    ['/indicators/ind.b', '2023-06-30', `Late: ${plain.indicators.get('ind.b')!.title.en}, 2022, 2023`],
  ]);
});

test('nothing waits before it is late, and nothing for a stranger', async () => {
  expect(await inbox(person.id, '2022-06-01T00:00:00Z')).toEqual([]);
  expect(await inbox('nobody', '2030-01-01T00:00:00Z')).toEqual([]);
});
