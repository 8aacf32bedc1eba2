import { readCatalogue } from '@industry/facts/catalogue.ts';
import type { Platform } from '@industry/registry/types.ts';
import { type EconomyName, economyOf, isEconomy } from './stage-economy.ts';

/** Batches of simulated economies in force. */
export async function economyBatches({ store }: Pick<Platform, 'store'>, dataset: string) {
  const batches = await readCatalogue(store, { dataset });
  return batches.filter((batch) => batch.state === 'published' && isEconomy(batch));
}

export async function isFilled(platform: Pick<Platform, 'store'>): Promise<boolean> {
  return (await economyBatches(platform, 'firm-registration')).length > 0;
}

/** Size and seed of the economy in force; null where none is. */
export async function economyInForce(platform: Pick<Platform, 'store' | 'pack'>): Promise<EconomyName | null> {
  if (platform.pack.simulation === undefined) return null;
  const [batch] = await economyBatches(platform, 'firm-registration');
  return batch === undefined ? null : economyOf(platform.pack, batch);
}
