import { firmsCovered } from '@industry/firms';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt } from '@industry/values';

/** Whose consent covers a register today; asked when rows land and when a question is put. */
export interface Consents {
  /** Those of the firms (BIN) whose consent in force covers the register of the pack's catalogue. */
  covering(register: string, firms: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The consents that firms gave: `services/firms` is where they give them. */
export function consentsOf({ store, pack, now }: Pick<Platform, 'store' | 'pack' | 'now'>): Consents {
  return {
    covering: (register, firms) => firmsCovered(store, register, firms, civilDateAt(now(), pack.passport.timeZone)),
  };
}
