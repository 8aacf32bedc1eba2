import type { StoreErrorFacts } from './errors.ts';

/** What the store's thread is asked for; answered in order. */
export type StoreRequest =
  | { readonly id: number; readonly kind: 'query'; readonly sql: string; readonly parameters: (string | null)[] }
  | { readonly id: number; readonly kind: 'script'; readonly sql: string }
  /** Copies the folder while no statement runs. */
  | { readonly id: number; readonly kind: 'copy'; readonly to: string }
  | { readonly id: number; readonly kind: 'close' };

export type StoreAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: StoreErrorFacts & { readonly message: string } }
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly rows: Record<string, unknown>[];
      readonly count: number;
      /** The mark of the log that must be on disk before a caller outside a transaction hears of it; 0 = it is. */
      readonly mark: number;
    }
  | { readonly kind: 'error'; readonly id: number; readonly error: StoreErrorFacts & { readonly message: string } }
  /** The log is on disk up to this mark. */
  | { readonly kind: 'synced'; readonly mark: number };

export interface StoreWorkerData {
  readonly folder: string;
  /** A copy that is thrown away: nothing is synced. */
  readonly disposable: boolean;
}
