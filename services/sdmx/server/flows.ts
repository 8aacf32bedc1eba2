import type { BatchRecord } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { computedFlow } from './computed-flow.ts';
import { datasetFlow, isFlow } from './dataset-flow.ts';
import type { Flow } from './flow.ts';

/** The dataflows of this installation. Those of datasets are made once and again after a batch of theirs. */
export class Flows {
  readonly #platform: Platform;
  readonly #ofDatasets = new Map<string, Promise<Flow>>();
  readonly #computed: readonly Flow[];

  constructor(platform: Platform) {
    this.#platform = platform;
    this.#computed = platform.contributions.computedTables.map((table) => computedFlow(table, platform));
  }

  forget({ dataset }: Pick<BatchRecord, 'dataset'>): void {
    this.#ofDatasets.delete(dataset);
  }

  async all(): Promise<readonly Flow[]> {
    const ofDatasets = this.#platform.facts
      .datasets()
      .filter(isFlow)
      .map(({ id }) => this.#ofDataset(id));
    return [...this.#computed, ...(await Promise.all(ofDatasets))];
  }

  #ofDataset(id: string): Promise<Flow> {
    const known = this.#ofDatasets.get(id);
    if (known) return known;
    const made = datasetFlow(this.#platform.facts.dataset(id)!, this.#platform);
    this.#ofDatasets.set(id, made);
    made.catch(() => this.#ofDatasets.delete(id));
    return made;
  }
}
