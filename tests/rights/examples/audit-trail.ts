import type { AuditTables } from '@industry/audit/tables.ts';
import type { PersonalExample, PersonalExamples } from '../example.ts';

/** Who is permitted `audit.read` reads everybody's. */
const event: PersonalExample = {
  orAction: 'audit.read',
  async make({ server }, owner) {
    const { store, audit } = server.composition.platform;
    const done = { actor: `person:${owner}`, action: 'walk.step', object: 'walk:1' } as const;
    await store.transaction((tx) => audit.record(tx, done));
    await audit.seal();
    const { id } = await store
      .tables<AuditTables>()
      .selectFrom('audit_events')
      .select('id')
      .where('actor', '=', done.actor)
      .executeTakeFirstOrThrow();
    return { params: { id } };
  },
};

export const auditTrail: PersonalExamples = {
  getPersonHistory: { orAction: 'audit.read', make: (_world, owner) => ({ params: { person: owner } }) },
  getAuditEvent: event,
  getAuditProof: event,
};
