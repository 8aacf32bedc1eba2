import { firmsCovered } from '@industry/firms';
import type { Platform } from '@industry/registry/types.ts';
import type { RegisterId } from '@industry/registers/contract';
import { civilDateAt } from '@industry/values';

/** Whose consent covers a register today; asked when rows land and when a question is put. */
export interface Consents {
  /** Those of the firms (BIN) whose consent in force covers the register. */
  covering(register: RegisterId, firms: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The register of legal entities is public but for the owners, which firms consent to by themselves. */
const CONSENTED: Partial<Record<RegisterId, string>> = { registration: 'owners' };

/** The consents that firms gave: `services/firms` is where they give them. */
export function consentsOf({ store, pack, now }: Pick<Platform, 'store' | 'pack' | 'now'>): Consents {
  return {
    covering: (register, firms) =>
      firmsCovered(store, CONSENTED[register] ?? register, firms, civilDateAt(now(), pack.passport.timeZone)),
  };
}
