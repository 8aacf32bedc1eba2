import { setImmediate } from 'node:timers/promises';
import { type ConsentTables, giveConsents, type NewConsent } from '@industry/firms';
import type { Platform } from '@industry/registry/types.ts';
import { consentingFirms } from '@industry/simulated-economy';
import { economyParameters, simulationOf } from '@industry/support-population/economy-parameters.ts';
import type { EconomyName } from './stage-economy.ts';

/** Who gave the consents of simulated firms: nobody. */
const NOBODY = { id: 'simulation', name: 'Simulation' } as const;
const PURPOSES = ['evaluate', 'decide-support'] as const;
/** Years after this one in which they hold. */
const YEARS = 3;
const STEP = 1000;

/**
 * Writes the consents of the firms of an economy, in bulk and as one decision, in place of those of the economy before: to
 * every register that is read under consent, for evaluation and for decisions on support. Answers how many firms consent.
 */
export async function consentForEconomy(
  platform: Platform & { readonly actor: string },
  { firms, seed }: EconomyName,
): Promise<number> {
  const { pack, store, audit, actor, now } = platform;
  const share = Number(simulationOf(pack).demonstration.consenting);
  const registers = pack.firmFacts.registers.filter(({ secrecy }) => secrecy === 'consent').map(({ id }) => id);
  const validUntil = `${now().getUTCFullYear() + YEARS}-12-31`;
  const numbers: string[] = [];
  for (const bin of consentingFirms(economyParameters(pack), { firms, seed, share })) {
    // Nobody's request waits while numbers are made.
    if (numbers.push(bin) % STEP === 0) await setImmediate();
  }
  await store.transaction<ConsentTables, void>(async (tx) => {
    await tx.deleteFrom('firm_consent').where('given_by', '=', NOBODY.id).execute();
    for (const purpose of PURPOSES) {
      const given = numbers.map((firm): NewConsent => ({ firm, registers, purpose, validUntil }));
      await giveConsents(tx, given, NOBODY, now());
    }
    await audit.record(tx, {
      actor,
      action: 'simulation.consent',
      object: `economy:${firms}-${seed}`,
      after: { firms: numbers.length, registers, purposes: PURPOSES, validUntil },
    });
  });
  return numbers.length;
}
