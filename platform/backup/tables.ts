/** Runs a statement and answers its rows: a snapshot's transaction or that of a restore. */
export type Query = (sql: string, parameters?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

export interface Column {
  readonly name: string;
  /** As CAST takes it, `numeric(38,6)`. */
  readonly type: string;
}

export interface Table {
  readonly name: string;
  /** Without generated ones, which the database computes. */
  readonly columns: readonly Column[];
}

const BATCH = 500;

/** The tables of the public schema by name. */
export async function tablesOf(query: Query): Promise<readonly Table[]> {
  const rows = await query(
    `select c.relname::text as table, a.attname::text as column, format_type(a.atttypid, a.atttypmod) as type
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r'
     order by c.relname::text collate "C", a.attnum`,
  );
  const tables = new Map<string, Column[]>();
  for (const row of rows) {
    const columns = tables.get(String(row['table'])) ?? [];
    if (row['column'] !== null) columns.push({ name: String(row['column']), type: String(row['type']) });
    tables.set(String(row['table']), columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/** The rows of a table as texts, batch by batch; inside a transaction. */
export async function* rowsOf(query: Query, table: Table): AsyncGenerator<(string | null)[][]> {
  // The text of a value gives the value back exactly. A transaction id means nothing in another cluster.
  const texts = table.columns.map(({ name, type }) => (type === 'xid8' ? 'null' : `${quoted(name)}::text`));
  await query(
    `declare backup_rows no scroll cursor for select array[${texts.join(', ')}]::text[] as row from ${quoted(table.name)}`,
  );
  for (;;) {
    const rows = await query(`fetch ${BATCH} from backup_rows`);
    if (rows.length > 0) yield rows.map((row) => row['row'] as (string | null)[]);
    if (rows.length < BATCH) break;
  }
  await query('close backup_rows');
}

/** Puts rows of texts into a table. */
export async function insertRows(
  query: Query,
  table: Table,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  if (table.columns.length === 0) return;
  const names = table.columns.map(({ name }) => quoted(name)).join(', ');
  const values = table.columns.map(({ type }, index) => `r.c${index}::${type}`).join(', ');
  const arrays = table.columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const aliases = table.columns.map((_, index) => `c${index}`).join(', ');
  await query(
    `insert into ${quoted(table.name)} (${names}) overriding system value select ${values} from unnest(${arrays}) as r(${aliases})`,
    table.columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}

/** An identifier of the database. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
