// Child of the torture: opens the store that a killed writer left, says what is in it, and ends without closing when told to,
// so that the next opening recovers from a recovery.
import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { createAudit } from '@industry/audit';
import { openStore } from '@industry/database';
import { tortureMigrations } from './schema.ts';

const [, , folder = '', end = 'close'] = process.argv;
const started = performance.now();
const store = await openStore({ folder });
const opened = performance.now() - started;
await store.migrate(tortureMigrations);
const db = store.tables<Record<string, never>>();
const kept = await sql<{ id: string }>`
  select l.id from torture_left l join torture_right r on r.id = l.id
  join audit_events e on e.object = l.id join audit_payloads p on p.event = e.id`.execute(db);
const halves = await sql<{ count: string }>`
  select count(*) from (select id from torture_left union all select id from torture_right union all select object from audit_events) x
  group by id having count(*) <> 3`.execute(db);
const audit = createAudit(store, () => new Date());
const found = await audit.check();
await audit.seal();
const sealed = await audit.check();
const broken = (found.ok && sealed.ok ? null : (found.broken ?? sealed.broken)) ?? null;
writeSync(
  1,
  `${JSON.stringify({ opened, kept: kept.rows.map(({ id }) => id), halves: halves.rows.length, broken })}\n`,
);
if (end !== 'close') process.kill(process.pid, 'SIGKILL');
await store.close();
