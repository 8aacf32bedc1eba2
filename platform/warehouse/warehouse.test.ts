import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { identifier, literal, plainDecimal, values } from './dialect.ts';
import { inside, pathPart } from './folders.ts';
import { relationSql } from './relation.ts';
import { openWarehouse, type Warehouse } from './warehouse.ts';

let state: string;
let lake: Warehouse;
beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), 'industry-warehouse-'));
  lake = await openWarehouse(state);
});
afterAll(async () => {
  await lake.close();
  rmSync(state, { recursive: true, force: true });
});

describe('the engine', () => {
  test('reads and writes in the lake and the staging folder', async () => {
    const file = join(lake.folders.staging, 'one.parquet');
    await lake.session((session) => session.run(`COPY (SELECT 1 AS one) TO ${literal(file)} (FORMAT parquet)`));
    expect(await lake.rows(`SELECT one FROM ${literal(file)}`)).toEqual([{ one: 1 }]);
  });

  test('cannot read or write anywhere else, nor be told to', async () => {
    const outside = join(state, 'secret.csv');
    writeFileSync(outside, 'a\n1\n');
    await expect(lake.rows(`SELECT * FROM read_csv(${literal(outside)})`)).rejects.toThrow('Permission Error');
    await expect(lake.rows("SELECT * FROM read_text('/etc/hostname')")).rejects.toThrow('Permission Error');
    await expect(lake.rows(`COPY (SELECT 1) TO ${literal(join(state, 'x.csv'))}`)).rejects.toThrow('Permission Error');
    await expect(lake.rows("ATTACH '/tmp/x.db'")).rejects.toThrow('Permission Error');
    await expect(lake.rows('SET enable_external_access = true')).rejects.toThrow();
    await expect(lake.rows("SET allowed_directories = ['/']")).rejects.toThrow('locked');
    await expect(lake.rows('INSTALL httpfs')).rejects.toThrow();
  });

  test('is one for all who open the same folder, until the last closes it', async () => {
    const second = await openWarehouse(state);
    await second.close();
    expect(await lake.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('guarded folders are for the owner alone', () => {
    for (const folder of [lake.folders.restricted, lake.folders.raw, lake.folders.staging])
      expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('any text comes back from a literal as it was', async () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'));
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.string({ minLength: 1 }).filter((one) => !one.includes('\0')),
        async (value, name) => {
          const found = await lake.columns(`SELECT ${literal(value)} AS ${identifier(name)}`);
          expect([found.names, found.columns]).toEqual([[name], [[value]]]);
        },
      ),
      { numRuns: 50 },
    );
    expect(() => literal('a\0b')).toThrow(RangeError);
  });

  test.each([
    ['1.500000', '1.5'],
    ['100.000000', '100'],
    ['0.000000', '0'],
    ['-0.000001', '-0.000001'],
    ['-12345678901234567890.120000', '-12345678901234567890.12'],
  ])('the decimal %s is written %s', async (value, plain) => {
    const [row] = await lake.rows(`SELECT ${plainDecimal(`CAST('${value}' AS DECIMAL(38,6))`)} AS plain`);
    expect(row).toEqual({ plain });
  });

  test('a table of constants may be empty', async () => {
    expect((await lake.columns(`SELECT * FROM ${values(['a'], [])}`)).rows).toBe(0);
    expect(await lake.rows(`SELECT * FROM ${values(['a', 'b'], [['x', null]])}`)).toEqual([{ a: 'x', b: null }]);
  });
});

describe('names', () => {
  test('nothing that is not a plain name becomes a part of a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const part = ((): string | null => {
          try {
            return pathPart(name);
          } catch {
            return null;
          }
        })();
        return part === null || /^[a-z0-9][a-z0-9.-]*$/.test(part);
      }),
    );
    for (const name of ['', '.', '..', '../a', 'a/b', 'A', 'a..b', '-a', 'a b', 'a'.repeat(81)])
      expect(() => pathPart(name)).toThrow(RangeError);
  });

  test('no path leads out of its folder', () => {
    expect(inside('/x', 'a/b')).toBe('/x/a/b');
    for (const path of ['..', '../y', 'a/../..', '/etc', '', '.', 'a\0'])
      expect(() => inside('/x', path)).toThrow(RangeError);
  });
});

describe('the files that a relation reads', () => {
  const shape = { key: ['region', 'fact'], slice: ['fact'] };
  const batch = (id: string, full: boolean, ...slices: string[]) => ({
    id,
    files: [`/lake/${id}.parquet`],
    full,
    slices,
  });

  test('a batch that is replaced in all its slices is not read', () => {
    const sql = relationSql(shape, [batch('old', true, 'a'), batch('part', true, 'a', 'b'), batch('new', true, 'a')])!;
    expect(sql).not.toContain('/lake/old.parquet');
    expect(sql).toContain('/lake/part.parquet');
    expect(sql).toContain('/lake/new.parquet');
  });

  test('one batch alone needs no comparison', () => {
    const sql = relationSql(shape, [batch('old', true, 'a'), batch('new', true, 'a')]);
    expect(sql).toBe(
      "SELECT * FROM read_parquet(['/lake/new.parquet'], hive_partitioning=false, union_by_name=true) WHERE op = 'assert' AND (true)",
    );
  });

  test('no batch, no relation', () => {
    expect(relationSql(shape, [])).toBeNull();
  });
});
