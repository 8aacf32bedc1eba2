import { sql, type Generated } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Migration, Store } from './index.ts';
import { openTestStore, TEST_ENGINES } from './test-store.ts';

interface Tables {
  account: {
    id: Generated<string>;
    name: string;
    balance: string;
    opened: string;
    seen_at: string;
    tags: string[] | null;
  };
}

const migrations: Migration[] = [
  {
    name: '20260101T0000_account',
    sql: `create table account (id bigint generated always as identity primary key, name text not null unique,
            balance numeric not null, opened date not null, seen_at timestamptz not null, tags text[]);
          create index account_opened on account (opened);`,
  },
];

const row = (name: string) => ({
  name,
  balance: '12345678901234567890.12',
  opened: '2026-11-24',
  seen_at: '2026-11-24T03:04:05.120Z',
  tags: null,
});

describe.each(TEST_ENGINES)('store on %s', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore(migrations, engine);
  });
  afterAll(() => store.close());

  test('exact types: bigint, numeric, date as text, instants as ISO text in UTC', async () => {
    const [inserted] = await store.tables<Tables>().insertInto('account').values(row('types')).returningAll().execute();
    expect(inserted).toEqual({ ...row('types'), id: '1', seen_at: '2026-11-24T03:04:05.12Z' });
  });

  test('parameters and answers of every kind are the same on both engines', async () => {
    const { rows } = await sql<Record<string, unknown>>`select
      ${9007199254740993n}::bigint as big, ${'0.10'}::numeric as exact, ${1.5}::float8 as float, ${true}::bool as yes,
      ${new Date('2026-01-02T03:04:05.006Z')}::timestamptz as instant, ${new Uint8Array([0, 255])}::bytea as bytes,
      ${{ a: [1, 'x'] }}::jsonb as json, ${JSON.stringify([1, 2])}::jsonb as list, ${['a,"b\\', '', null]}::text[] as texts,
      ${['1.10', '2']}::numeric[] as numbers, ${null}::text as nothing, ${'2026-01-02'}::date as day, 7::int as small,
      array['2026-01-02'::date] as days, ${'6f2d0a3e-3c0f-4d7a-9a3e-000000000001'}::uuid as id`.execute(
      store.tables<Tables>(),
    );
    expect(rows[0]).toEqual({
      big: '9007199254740993',
      exact: '0.10',
      float: 1.5,
      yes: true,
      instant: '2026-01-02T03:04:05.006Z',
      bytes: new Uint8Array([0, 255]),
      json: { a: [1, 'x'] },
      list: [1, 2],
      texts: ['a,"b\\', '', null],
      numbers: ['1.10', '2'],
      nothing: null,
      day: '2026-01-02',
      small: 7,
      days: ['2026-01-02'],
      id: '6f2d0a3e-3c0f-4d7a-9a3e-000000000001',
    });
  });

  test('counts of changed rows', async () => {
    await store
      .tables<Tables>()
      .insertInto('account')
      .values([row('c1'), row('c2')])
      .execute();
    const result = await store
      .tables<Tables>()
      .updateTable('account')
      .set({ balance: '1' })
      .where('name', 'in', ['c1', 'c2'])
      .executeTakeFirst();
    expect(result.numUpdatedRows).toBe(2n);
  });

  test('a transaction that throws leaves nothing', async () => {
    const failing = store.transaction<Tables, void>(async (tx) => {
      await tx.insertInto('account').values(row('half')).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.tables<Tables>().selectFrom('account').where('name', '=', 'half').selectAll().execute()).toEqual(
      [],
    );
  });

  test('errors carry SQLSTATE and constraint', async () => {
    await store.tables<Tables>().insertInto('account').values(row('twice')).execute();
    const second = store.tables<Tables>().insertInto('account').values(row('twice')).execute();
    await expect(second).rejects.toMatchObject({
      name: 'StoreError',
      code: '23505',
      constraint: 'account_name_key',
      table: 'account',
    });
  });

  test('an error inside a transaction does not disturb the next one', async () => {
    const bad = store.transaction<Tables, void>(async (tx) => void (await sql`select 1/0`.execute(tx)));
    await expect(bad).rejects.toMatchObject({ code: '22012' });
    await store.transaction<Tables, void>(
      async (tx) => void (await tx.insertInto('account').values(row('after')).execute()),
    );
    expect(
      await store.tables<Tables>().selectFrom('account').where('name', '=', 'after').select('name').execute(),
    ).toEqual([{ name: 'after' }]);
  });

  test('a query beside the transaction that it is in is refused, not waited for', async () => {
    const waiting = store.transaction<Tables, void>(
      async () => void (await store.tables<Tables>().selectFrom('account').selectAll().execute()),
    );
    await expect(waiting).rejects.toThrow('query `tx`');
  });

  test('many transactions at once all commit', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        store.transaction<Tables, void>(
          async (tx) =>
            void (await tx
              .insertInto('account')
              .values(row(`many${i}`))
              .execute()),
        ),
      ),
    );
    const { count } = await store
      .tables<Tables>()
      .selectFrom('account')
      .where('name', 'like', 'many%')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe('60');
  });

  test('a snapshot does not see what is written after it', async () => {
    const seen = await store.snapshot<Tables, string[]>(async (tx) => {
      await tx.selectFrom('account').select('name').execute();
      await store.tables<Tables>().insertInto('account').values(row('later')).execute();
      return (await tx.selectFrom('account').select('name').execute()).map(({ name }) => name);
    });
    expect(seen).toContain('types');
    expect(seen).not.toContain('later');
    expect(
      await store.tables<Tables>().selectFrom('account').where('name', '=', 'later').select('name').execute(),
    ).toHaveLength(1);
  });

  test('migrations: none is applied twice, an unknown one stops the start, a changed text too', async () => {
    expect(await store.migrate(migrations)).toEqual([]);
    await expect(store.migrate([])).rejects.toThrow(/newer build.*20260101T0000_account.*backup/);
    await expect(store.migrate([{ ...migrations[0]!, sql: 'select 1' }])).rejects.toThrow('with another text');
    const broken = [
      ...migrations,
      { name: '20260102T0000_broken', sql: 'create table left_over (a int); select nonsense;' },
    ];
    await expect(store.migrate(broken)).rejects.toThrow('20260102T0000_broken failed and was undone');
    expect((await sql`select to_regclass('left_over') as t`.execute(store.tables<Tables>())).rows).toEqual([
      { t: null },
    ]);
    expect(await store.migrate([{ name: '20250101T0000_early', sql: 'select 1' }, ...migrations])).toEqual([
      '20250101T0000_early',
    ]);
  });

  test('timings count statements and the longest transaction', async () => {
    const { count, p50, p99, longestTransaction } = store.timings();
    expect(count).toBeGreaterThan(60);
    expect(p99).toBeGreaterThanOrEqual(p50);
    expect(longestTransaction).toBeGreaterThan(0);
  });
});

describe('embedded store', () => {
  test('a statement beyond its limit is ended; the store goes on with what was acknowledged', async () => {
    // Long enough for the statements before and after on a machine that is busy with the other tests.
    const store = await openTestStore(migrations, 'pglite', { statement: 6_000 });
    await store.tables<Tables>().insertInto('account').values(row('kept')).execute();
    const endless = sql`select count(*) from generate_series(1, 4000000000)`.execute(store.tables<Tables>());
    await expect(endless).rejects.toMatchObject({ code: '57014' });
    expect(await store.tables<Tables>().selectFrom('account').select('name').execute()).toEqual([{ name: 'kept' }]);
    await store.close();
    await expect(store.ping()).rejects.toThrow('closed');
  });

  test('a transaction that rests too long is rolled back and gives the session back', async () => {
    const store = await openTestStore(migrations, 'pglite', { idleTransaction: 100 });
    const resting = store.transaction<Tables, void>(async (tx) => {
      await sql`select 1`.execute(tx);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await sql`select 1`.execute(tx);
    });
    await expect(resting).rejects.toMatchObject({ code: '25P03' });
    await store.ping();
    await store.close();
  });
});
