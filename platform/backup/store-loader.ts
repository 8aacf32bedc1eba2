import { MIGRATIONS_TABLE, type Engine, type EngineTransaction } from '@industry/database';
import { BackupError } from './errors.ts';
import type { BackupRecord } from './records.ts';
import { RowDigest } from './row-digest.ts';
import { insertRows, quoted, rowsOf, tablesOf, type Query, type Table } from './tables.ts';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

type RowRecord = Extract<BackupRecord, { kind: 'table' | 'rows' | 'tableEnd' | 'sequence' }>;

/**
 * Loads the rows of a backup into an empty database in one transaction: the tables are made by the migrations that the backup
 * holds, so any build restores any backup; the next start applies what is newer.
 */
export class StoreLoader {
  readonly #tx: EngineTransaction;
  readonly #query: Query;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #foreignKeys: readonly ForeignKey[];
  readonly #expected: { readonly table: Table; readonly rows: number; readonly digest: string }[] = [];
  #table: Table | null = null;
  #rows = 0;
  #ended = false;

  private constructor(tx: EngineTransaction, tables: readonly Table[], foreignKeys: readonly ForeignKey[]) {
    this.#tx = tx;
    this.#query = queryOf(tx);
    this.#tables = new Map(tables.map((table) => [table.name, table]));
    this.#foreignKeys = foreignKeys;
  }

  static async begin(
    engine: Engine,
    migrations: readonly { readonly name: string; readonly sql: string }[],
  ): Promise<StoreLoader> {
    const tx = await engine.begin({ long: true });
    try {
      const query = queryOf(tx);
      if ((await tablesOf(query)).length > 0) {
        throw new BackupError(
          'The database has tables already. Name an empty one: a restore never mixes with what is there.',
        );
      }
      await tx.script(MIGRATIONS_TABLE);
      for (const { sql } of migrations) await tx.script(sql);
      const tables = await tablesOf(query);
      const foreignKeys = (
        await query(
          `select conrelid::regclass::text as table, conname::text as name, pg_get_constraintdef(oid) as definition
           from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
        )
      ).map((row) => ({
        table: String(row['table']),
        name: String(row['name']),
        definition: String(row['definition']),
      }));
      // Rows come table by table: references are checked when all are there. Migrations may have put rows in.
      for (const { table, name } of foreignKeys) await query(`alter table ${table} drop constraint ${quoted(name)}`);
      for (const { name } of tables) await query(`alter table ${quoted(name)} disable trigger user`);
      await query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`);
      return new StoreLoader(tx, tables, foreignKeys);
    } catch (error) {
      await tx.rollback();
      throw error;
    }
  }

  get rows(): number {
    return this.#rows;
  }

  async take(record: RowRecord): Promise<void> {
    if (record.kind === 'table') this.#table = this.#begin(record.name, record.columns);
    else if (record.kind === 'sequence') {
      await this.#query(`select setval($1::regclass, $2::bigint, $3::boolean)`, [
        `public.${quoted(record.name)}`,
        record.value,
        record.called,
      ]);
    } else if (!this.#table)
      throw new BackupError('The backup has rows outside a table: it was made by a build with a defect.');
    else if (record.kind === 'rows') {
      await insertRows(this.#query, this.#table, record.rows);
      this.#rows += record.rows.length;
    } else this.#expected.push({ table: this.#table, rows: record.rows, digest: record.digest });
  }

  /** Puts the references back, reads every table again, compares, and commits. */
  async finish(verified: (tables: number) => void): Promise<void> {
    for (const { table, name, definition } of this.#foreignKeys) {
      await this.#query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    }
    for (const { name } of this.#tables.values()) await this.#query(`alter table ${quoted(name)} enable trigger user`);
    let tables = 0;
    for (const { table, rows, digest } of this.#expected) {
      const found = new RowDigest();
      for await (const batch of rowsOf(this.#query, table)) for (const row of batch) found.add(row);
      if (found.rows !== rows || String(found) !== digest) {
        throw new BackupError(
          `Table ${table.name} reads back as ${found.rows} rows that are not the ${rows} of the backup. Nothing was restored.`,
        );
      }
      verified(++tables);
    }
    this.#ended = true;
    await this.#tx.commit();
  }

  async abandon(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.#tx.rollback().catch(() => undefined);
  }

  #begin(name: string, columns: readonly string[]): Table {
    const table = this.#tables.get(name);
    const byName = new Map(table?.columns.map((column) => [column.name, column]));
    const missing = columns.find((column) => !byName.has(column));
    if (!table || missing !== undefined) {
      throw new BackupError(
        `The backup's own migrations do not make ${missing === undefined ? name : `${name}.${missing}`}: the store was changed by hand.`,
      );
    }
    return { name, columns: columns.flatMap((column) => byName.get(column) ?? []) };
  }
}

function queryOf(tx: EngineTransaction): Query {
  return async (sql, parameters = []) => (await tx.query(sql, parameters)).rows;
}
