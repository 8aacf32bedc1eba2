import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile, ImportError, publishBatch, type PublishResult } from '@industry/facts';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { exchangeRates } from './exchange-rates-dataset.ts';

export interface EnteredRate {
  readonly date: string;
  readonly currency: string;
  readonly quantity: string;
  readonly rate: string;
  readonly document: string;
}

/**
 * One rate as a batch of its own, on the road of every file: staged, checked, published with an audit event. Its source is
 * the bank and the document. A later entry for the same day takes its place; nothing is lost.
 */
export async function enterRate(platform: Platform, entered: EnteredRate, actor: string): Promise<PublishResult> {
  const { settings, pack, calendar } = platform;
  const today = calendar.today(platform.now());
  const { date, currency, quantity, rate, document } = entered;
  if (date > today) throw new Problem('rate-in-future', { date, today });
  const folder = await mkdtemp(join(settings.stateFolder, 'rate-'));
  try {
    const file = join(folder, `${currency}-${date}.csv`);
    await writeFile(file, `date,currency,quantity,rate\n${[date, currency, quantity, rate].join(',')}\n`);
    return await importFile(
      {
        stateFolder: settings.stateFolder,
        declaration: exchangeRates,
        importer: exchangeRates.importer,
        file,
        options: { source: `${exchangeRates.importer.source} · ${document.trim().replace(/\s+/gu, ' ')}` },
        pack,
      },
      (staged) => publishBatch({ ...platform, actor }, staged),
    );
  } catch (error) {
    if (error instanceof ImportError) throw new Problem('rate-refused', { reason: error.message });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
