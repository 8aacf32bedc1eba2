import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, actorsOf, tableSays } from './actors.ts';
import { addressOf } from './example.ts';
import { VEILED } from './examples/index.ts';
import { type Operation, operationsOf } from './operations.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let actors: readonly Actor[];
let operations: readonly Operation[];
beforeAll(async () => {
  world = await openWorld();
  actors = await actorsOf(world, world.server.composition.platform.pack.rights);
  operations = operationsOf((await world.nobody('GET', '/api/v1/openapi.json')).body);
});
afterAll(() => world.close());

describe.each(Object.entries(VEILED))('what %s answers, before it is in force', (id, { scope, actions, make }) => {
  let record: string;
  beforeAll(async () => {
    record = await make(world);
  });
  const works = ({ holds }: Actor): boolean => {
    const { rights } = world.server.composition.platform.pack;
    return actions.some((action) => tableSays(rights, holds ?? [], action, scope));
  };

  test('is seen by those who work on it, and by nobody who knows its id', async () => {
    const operation = operations.find((one) => one.id === id)!;
    const wrong: string[] = [];
    for (const actor of actors) {
      const { status } = await actor.call('GET', addressOf(operation.path, { params: { id: record } }));
      const seen = status === 200;
      if (seen !== works(actor) || (!seen && ![401, 403, 404].includes(status))) wrong.push(`${actor.name}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(actors.filter(works).length).toBeGreaterThan(0);
  });

  test('stands in no list that anybody else may ask for', async () => {
    const lists = operations.filter(
      ({ method, path, access }) => method === 'get' && !path.includes('{') && !access.startsWith('action:'),
    );
    const leaks: string[] = [];
    for (const actor of actors.filter((one) => !works(one))) {
      for (const list of lists) {
        const { body } = await actor.call('GET', list.path);
        if (JSON.stringify(body)?.includes(record)) leaks.push(`${list.id} for ${actor.name}`);
      }
    }
    expect(leaks).toEqual([]);
  }, 300_000);
});
