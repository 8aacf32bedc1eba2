import type { Platform } from '@industry/registry/types.ts';
import type { RegisterId } from '@industry/registers/contract';

/** Whose consent covers a register today. Kept by the service that keeps consents; asked when rows land and when a question is put. */
export interface Consents {
  /** Those of the firms (BIN) whose consent in force covers the register. */
  covering(register: RegisterId, firms: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Without anybody who keeps consents nobody has given one. */
export const NO_CONSENTS: Consents = { covering: async () => new Set() };

export function consentsOf(_platform: Platform): Consents {
  return NO_CONSENTS;
}
