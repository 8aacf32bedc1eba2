import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, actorsOf, tableSays } from './actors.ts';
import { addressOf, type VeiledExample } from './example.ts';
import { VEILED } from './examples/index.ts';
import { type Operation, operationsOf } from './operations.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let actors: readonly Actor[];
let operations: readonly Operation[];
/** Id of a record by the operation that answers it. */
const records = new Map<string, string>();
beforeAll(async () => {
  world = await openWorld();
  actors = await actorsOf(world, world.server.composition.platform.pack.rights);
  operations = operationsOf((await world.nobody('GET', '/api/v1/openapi.json')).body);
  for (const [id, { make }] of Object.entries(VEILED)) records.set(id, await make(world));
});
afterAll(() => world.close());

function worksOn({ holds }: Actor, { scope, actions }: VeiledExample): boolean {
  const { rights } = world.server.composition.platform.pack;
  return actions.some((action) => tableSays(rights, holds ?? [], action, scope));
}

describe('before it is in force', () => {
  test.each(Object.keys(VEILED))('what %s answers is seen by those who work on it, and by nobody else', async (id) => {
    const { path } = operations.find((one) => one.id === id)!;
    const works = (actor: Actor) => worksOn(actor, VEILED[id]!);
    const wrong: string[] = [];
    for (const actor of actors) {
      const { status } = await actor.call('GET', addressOf(path, { params: { id: records.get(id)! } }));
      const seen = status === 200;
      if (seen !== works(actor) || (!seen && ![401, 403, 404].includes(status))) wrong.push(`${actor.name}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(actors.filter(works).length).toBeGreaterThan(0);
  });

  test('it stands in no list that anybody else may ask for', { timeout: 300_000 }, async () => {
    const lists = operations.filter(
      ({ method, path, access }) => method === 'get' && !path.includes('{') && /^(public|person)$/.test(access),
    );
    const leaks: string[] = [];
    for (const actor of actors) {
      const hidden = [...records].filter(([id]) => !worksOn(actor, VEILED[id]!));
      for (const list of hidden.length === 0 ? [] : lists) {
        const answer = JSON.stringify((await actor.call('GET', list.path)).body) ?? '';
        for (const [id, record] of hidden)
          if (answer.includes(record)) leaks.push(`${list.id} shows ${actor.name} the record of ${id}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(lists.length).toBeGreaterThan(10);
  });
});
