import { datasetDelivery } from '@industry/facts/delivery.ts';
import type { DatasetState } from '@industry/operations/contract';
import type { Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';

const DAY = 86_400_000;

/** The last batch of each dataset, and whether figures are missing that the pack expects by now. */
export async function datasetStates(platform: Platform): Promise<DatasetState[]> {
  const { facts, now, pack } = platform;
  const batches = (await facts.batches()).filter(({ state }) => state === 'published');
  return facts.datasets().map((dataset) => {
    const own = batches.filter((batch) => batch.dataset === dataset.id);
    const newest = own.at(-1);
    return {
      id: dataset.id,
      title: dataset.title,
      owner: pack.bodies.get(dataset.owner)?.name ?? everywhere(dataset.owner),
      batch: newest?.id ?? null,
      recordedAt: newest?.recordedAt ?? null,
      days: newest ? Math.floor((now().getTime() - Date.parse(newest.recordedAt)) / DAY) : null,
      ...datasetDelivery(dataset, own, platform),
    };
  });
}

function everywhere(text: string): LocalisedText {
  return { kk: text, ru: text, en: text, ja: text };
}
