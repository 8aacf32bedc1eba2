// Child of the torture: writes pairs and audit events, says `ack <id>` when the store has acknowledged one, and never ends.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createAudit, startSealer } from '@industry/audit';
import { openStore } from '@industry/database';
import { tortureMigrations, type TortureTables } from './schema.ts';

const folder = process.argv[2] ?? '';
/** Written at once: what is in the pipe survives the kill. */
const say = (line: string) => writeSync(1, `${line}\n`);

// Checkpoints often enough that kills hit them.
const store = await openStore({ folder }, { checkpoint: 150 });
await store.migrate(tortureMigrations);
const audit = createAudit(store, () => new Date());
startSealer(audit, (error) => say(`error ${String(error)}`), 40);
say('open');

async function write(): Promise<void> {
  for (;;) {
    const id = randomUUID();
    await store.transaction<TortureTables, void>(async (tx) => {
      await tx.insertInto('torture_left').values({ id }).execute();
      await audit.record(tx, { actor: 'system', action: 'torture.write', object: id, after: { id } });
      await tx
        .insertInto('torture_right')
        .values({ id, filling: 'x'.repeat(Math.floor(Math.random() * 4000)) })
        .execute();
    });
    say(`ack ${id}`);
  }
}

await Promise.all(Array.from({ length: 4 }, write));
