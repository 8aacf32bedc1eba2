import { FIRM_REGISTRATION } from '@industry/firms';
import type { Origin } from '@industry/facts/types.ts';
import type { ReadFact, Subject } from './found.ts';

const COLUMNS = ['registered_on', 'oked', 'legal_form'] as const;

export interface RegisteredFirm {
  readonly row: Readonly<Record<string, string | null>>;
  readonly origins: readonly Origin[];
}

/** The row of the register of legal persons that holds on the day; null where none does, or the register is not kept here. */
export async function registeredFirm({ platform: { facts }, bin, times }: Subject): Promise<RegisteredFirm | null> {
  if (facts.dataset(FIRM_REGISTRATION) === undefined) return null;
  const { rows, origins } = await facts.table({
    dataset: FIRM_REGISTRATION,
    columns: COLUMNS,
    where: { bin },
    ...times,
  });
  const row = rows[0];
  return row === undefined ? null : { row, origins: [{ ...origins.get(row['batch']!)! }] };
}

/** What the register says word for word. */
export function registrationFacts(firm: RegisteredFirm | null): ReadFact[] {
  return (
    [
      ['firm.registeredOn', 'registered_on'],
      ['firm.activity', 'oked'],
    ] as const
  ).map(([fact, column]) => {
    const value = firm?.row[column] ?? null;
    return value === null ? { fact, missing: 'nothing-told' } : { fact, value, origins: firm!.origins };
  });
}
