import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '@industry/http/problem.ts';
import { openTestStore, TEST_ENGINES } from './test-store.ts';
import type { Store } from './types.ts';
import { updateVersioned } from './versioned.ts';

interface Tables {
  remark: { body: string; year: number; text: string; version: number };
}

const migration = {
  name: '20261124T1700_test_remark',
  sql: `create table remark (body text, year integer, text text not null, version integer not null, primary key (body, year))`,
};

describe.each(TEST_ENGINES)('a record that people edit, on %s', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openTestStore([migration], engine);
    await store
      .tables<Tables>()
      .insertInto('remark')
      .values([
        { body: 'miid', year: 2021, text: 'first', version: 1 },
        { body: 'miid', year: 2022, text: 'other', version: 1 },
      ])
      .execute();
  });
  afterAll(() => store.close());

  const save = (version: number, text: string, year = 2021) =>
    store.transaction<Tables, unknown>((tx) =>
      updateVersioned<Tables, 'remark'>(tx, 'remark', { key: { body: 'miid', year }, version }, { text }, (stored) => ({
        text: stored.text,
        version: stored.version,
      })),
    );

  test('is saved one version on, alone', async () => {
    expect(await save(1, 'second')).toEqual({ body: 'miid', year: 2021, text: 'second', version: 2 });
    const other = await store.tables<Tables>().selectFrom('remark').selectAll().where('year', '=', 2022).execute();
    expect(other).toEqual([{ body: 'miid', year: 2022, text: 'other', version: 1 }]);
  });

  test('is not saved from an older version: the problem carries what is stored', async () => {
    const problem = (await save(1, 'lost').catch((error: unknown) => error)) as Problem;
    expect([problem.code, problem.current]).toEqual(['stale-version', { text: 'second', version: 2 }]);
  });

  test('loses no save of twenty at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => save(2, `of ${i}`)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await store.tables<Tables>().selectFrom('remark').selectAll().where('year', '=', 2021).execute();
    expect(row?.version).toBe(3);
  });

  test('that does not exist is not found', async () => {
    expect(await save(1, 'x', 1999).catch((error: unknown) => (error as Problem).code)).toBe('not-found');
  });
});
