import { dialect, type Session } from '@industry/warehouse';
import { shapeOf } from './relation.ts';
import type { DatasetDeclaration } from './types.ts';

/** How the rows of a batch differ from those that it had; rows are told apart by the key of the dataset. */
export interface BatchDifference {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

const { cast, identifier, readParquet } = dialect;

/** Compares the rows of two readings of one file, column by column but for the batch itself; everything as text. */
export async function batchDifference(
  session: Session,
  dataset: DatasetDeclaration,
  before: readonly string[],
  after: readonly string[],
): Promise<BatchDifference> {
  const [had, has] = [await columnsOf(session, before), await columnsOf(session, after)];
  const columns = [...new Set([...had, ...has])].filter((name) => name !== 'batch');
  const key = shapeOf(dataset).key.filter((name) => had.includes(name) && has.includes(name));
  const rows = (files: readonly string[], present: readonly string[]) => {
    // A column that only one of them has is empty in the other.
    const cells = columns.map((name) => {
      const cell = present.includes(name) ? identifier(name) : 'NULL';
      return `${cast(cell, 'text')} AS ${identifier(name)}`;
    });
    return `SELECT ${cells.join(', ')} FROM ${readParquet(files)}`;
  };
  await session.run(`CREATE OR REPLACE TEMP TABLE gone AS (${rows(before, had)}) EXCEPT ALL (${rows(after, has)})`);
  await session.run(`CREATE OR REPLACE TEMP TABLE fresh AS (${rows(after, has)}) EXCEPT ALL (${rows(before, had)})`);
  const keys = (key.length > 0 ? key : columns).map(identifier).join(', ');
  const [counts] = await session.rows(`SELECT
    (SELECT count(*) FROM ${readParquet(after)}) AS rows, (SELECT count(*) FROM gone) AS gone,
    (SELECT count(*) FROM fresh) AS fresh,
    (SELECT count(*) FROM (SELECT ${keys} FROM gone INTERSECT SELECT ${keys} FROM fresh)) AS changed`);
  const count = (name: string) => Number(counts![name]);
  return {
    same: count('rows') - count('fresh'),
    changed: count('changed'),
    added: count('fresh') - count('changed'),
    removed: count('gone') - count('changed'),
  };
}

async function columnsOf(session: Session, files: readonly string[]): Promise<readonly string[]> {
  return (await session.columns(`SELECT * FROM ${readParquet(files)} LIMIT 0`)).names;
}
