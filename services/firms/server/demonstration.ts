import { consentsOf, type ConsentTables, giveConsents } from '@industry/firms';
import type { Platform } from '@industry/registry/types.ts';

const CONSENTED = ['labour', 'tax'];
/** Years after this one in which it holds. */
const YEARS = 2;

/** The firm's person of a demonstration country has given a consent, so that there is one to look at and to withdraw. */
export async function fillFirms({ pack, store, audit, now }: Platform): Promise<void> {
  const person = pack.passport.demonstrationPersons.find(({ firm }) => firm !== undefined);
  if (person?.firm === undefined) return;
  if ((await consentsOf(store, person.firm)).some(({ purpose }) => purpose === 'monitor-agreement')) return;
  const validUntil = `${now().getUTCFullYear() + YEARS}-12-31`;
  const consent = { firm: person.firm, registers: CONSENTED, purpose: 'monitor-agreement', validUntil } as const;
  await store.transaction<ConsentTables, void>(async (tx) => {
    const [id] = await giveConsents(tx, [consent], { id: person.id, name: person.name.en }, now());
    await audit.record(tx, {
      actor: `person:${person.id}`,
      action: 'firm-consent.give',
      object: `firm-consent:${id}`,
      clause: '5.3/is',
      after: consent,
    });
  });
}
