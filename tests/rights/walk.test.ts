import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICES } from '@industry/app-server/services.ts';
import { platformService } from '@industry/app-server/platform-service.ts';
import type { Rights } from '@industry/pack/schema.ts';
import { type Actor, actorsOf, tableSays } from './actors.ts';
import { addressOf, type ExampleCall } from './example.ts';
import { EXAMPLES, PERSONAL } from './examples/index.ts';
import { type Operation, operationsOf } from './operations.ts';
import { type Caller, idOf, openWorld, type Reply, type World } from './world.ts';

const ACTIONS = new Map(
  [platformService, ...SERVICES]
    .flatMap(({ contributions }) => contributions?.actions ?? [])
    .map((action) => [action.id, action]),
);

type Verdict = 'unauthenticated' | 'forbidden' | 'loopback-only' | 'not refused';

function verdict({ status, code }: Reply): string {
  if (status === 429) return code ?? 'too many requests';
  if (status === 401 && code === 'unauthenticated') return code;
  if (status === 403 && (code === 'forbidden' || code === 'loopback-only')) return code;
  return status >= 500 ? `an error ${status}` : 'not refused';
}

let world: World;
let table: Rights;
let actors: readonly Actor[];
let operations: readonly Operation[];
beforeAll(async () => {
  world = await openWorld();
  table = world.server.composition.platform.pack.rights;
  actors = await actorsOf(world, table);
  operations = operationsOf((await world.nobody('GET', '/api/v1/openapi.json')).body);
});
afterAll(() => world.close());

/** What access and table say of one person at one route. */
function expected({ access, id }: Operation, { holds }: Actor): Verdict {
  if (access === 'public') return 'not refused';
  if (access === 'loopback') return 'loopback-only';
  if (holds === null) return 'unauthenticated';
  if (access === 'person') return 'not refused';
  const action = access.slice('action:'.length);
  const record = ACTIONS.get(action)!.scoped ? (EXAMPLES[id]?.scope ?? {}) : null;
  return tableSays(table, holds, action, record) ? 'not refused' : 'forbidden';
}

describe('every route, for everybody', () => {
  test('whose action is scoped has an example of a record', () => {
    const missing = operations.filter(
      ({ access, id }) => access.startsWith('action:') && ACTIONS.get(access.slice(7))!.scoped && !EXAMPLES[id],
    );
    expect(
      missing.map(({ id }) => id),
      'add an example to tests/rights/examples',
    ).toEqual([]);
    const known = new Set(operations.map(({ id }) => id));
    expect(Object.keys(EXAMPLES).filter((id) => !known.has(id))).toEqual([]);
  });

  test('answers as the table says: 401, 403 or not refused', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    let calls = 0;
    for (const operation of operations) {
      let example: ExampleCall | null = null;
      const [refused, others] = partition(actors, (actor) => expected(operation, actor) !== 'not refused');
      let before: number | null = null;
      for (const actor of [...refused, ...others]) {
        example ??= (await EXAMPLES[operation.id]?.make(world)) ?? {};
        before ??= await world.decisions();
        const reply = await actor.call(
          operation.method,
          addressOf(operation.path, example),
          callInput(operation, example),
        );
        calls += 1;
        const said = verdict(reply);
        const should = expected(operation, actor);
        if (EXAMPLES[operation.id] && reply.code === 'invalid-request')
          wrong.push(`${operation.id}: the example is no valid request ${JSON.stringify(reply.body)}`);
        // Whose is what, the next test asks.
        if (isPersonal(operation) && actor.holds !== null && said === 'forbidden') continue;
        if (said !== should)
          wrong.push(
            `${operation.id} for ${actor.name}: ${should}, but ${said} ${JSON.stringify(reply.body)?.slice(0, 160)}`,
          );
        if (actor === refused.at(-1) && (await world.decisions()) !== before)
          wrong.push(`${operation.id}: was refused and decided something`);
        // What was done once cannot be done again to the same record.
        if (operation.method !== 'get' && should === 'not refused') example = null;
      }
    }
    expect(wrong).toEqual([]);
    expect(calls).toBe(operations.length * actors.length);
    expect(operations.length).toBeGreaterThan(25);
  });
});

function partition<T>(all: readonly T[], first: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(first), all.filter((one) => !first(one))];
}

const isPersonal = ({ access, path }: Operation): boolean => access === 'person' && path.includes('{');

describe('what is a person’s own', () => {
  test('has an example on every route that names it', () => {
    expect(
      operations
        .filter(isPersonal)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(Object.keys(PERSONAL).toSorted());
  });

  test('is nobody else’s, whatever they hold, unless an action opens it', async () => {
    const wrong: string[] = [];
    const owner = await world.person('owner', []);
    for (const operation of operations.filter(isPersonal)) {
      const { make, orAction } = PERSONAL[operation.id]!;
      let example = await make(world, idOf('owner'));
      const call = (by: Caller) =>
        by(operation.method, addressOf(operation.path, example), callInput(operation, example));
      for (const actor of actors) {
        const open = orAction !== undefined && tableSays(table, actor.holds ?? [], orAction, null);
        const { status, code } = await call(actor.call);
        const refused = [401, 403, 404].includes(status);
        if (refused === open) wrong.push(`${operation.id} for ${actor.name}: ${status} ${code}`);
        if (open && operation.method !== 'get') example = await make(world, idOf('owner'));
      }
      const own = await call(owner);
      if (own.status >= 300) wrong.push(`${operation.id} for the person: ${own.status} ${own.code}`);
    }
    expect(wrong).toEqual([]);
  });
});

function callInput({ body }: Operation, { params: _params, query: _query, ...input }: ExampleCall): ExampleCall {
  return body === null || input.payload !== undefined ? input : { ...input, payload: {} };
}
