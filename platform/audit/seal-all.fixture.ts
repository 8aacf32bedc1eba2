import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '@industry/database/types.ts';
import { createAuditReader } from './reader.ts';
import type { Audit } from './types.ts';

/**
 * Seals until nothing waits, and answers how many events that were. On PostgreSQL the snapshot horizon is that of the whole
 * server: a transaction of another test's database holds it back for a moment.
 */
export async function sealAll(audit: Audit, store: Store): Promise<number> {
  let sealed = 0;
  for (let tries = 0; tries < 200; tries += 1) {
    sealed += await audit.seal();
    if ((await createAuditReader(store).tail()).unsealed === 0) return sealed;
    await pause(50);
  }
  throw new Error('the events were not sealed within ten seconds');
}
