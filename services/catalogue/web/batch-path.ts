/** Where a batch is looked at: of a class above "public" on the desk alone. */
export function batchPath({ dataset, batch, secrecy }: BatchPlace): string {
  return secrecy === 'public' ? `/datasets/${dataset}/batches/${batch}` : `/desk/datasets/${dataset}/batches/${batch}`;
}

interface BatchPlace {
  readonly dataset: string;
  readonly batch: string | null;
  readonly secrecy: string;
}
