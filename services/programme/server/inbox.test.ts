import { expect, test } from 'vitest';
import type { Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { owedBy } from './inbox.ts';
import { situation, tinyPack, withIndicator } from './situation.fixture.ts';

const plain = await tinyPack();
const person = plain.passport.demonstrationPersons.find(({ body }) => body !== undefined)!;
const { delivery } = plain.indicators.get('ind.b')!;
const pack = withIndicator(plain, 'ind.b', { delivery: { ...delivery, body: person.body! } });
const facts = situation([]) as Platform['facts'];
const officer = { id: 'p-1', name: 'Ada', assignments: [{ role: 'officer', scope: { body: person.body! } }] };
const inbox = (viewer: Viewer, instant: string) => owedBy(viewer, { pack, facts, now: () => new Date(instant) });

test('a person finds the figures that the own body owes and has not delivered', async () => {
  const items = await inbox(officer, '2024-08-01T00:00:00Z');
  expect(items.map(({ path, due, title }) => [path, due, title.en])).toEqual([
    ['/indicators/ind.b', '2023-06-30', `Late: ${plain.indicators.get('ind.b')!.title.en}, 2022, 2023`],
  ]);
});

test('nothing waits before it is late, and nothing for a stranger', async () => {
  expect(await inbox(officer, '2022-06-01T00:00:00Z')).toEqual([]);
  expect(await inbox({ ...officer, assignments: [{ role: 'officer', scope: {} }] }, '2030-01-01T00:00:00Z')).toEqual(
    [],
  );
});
