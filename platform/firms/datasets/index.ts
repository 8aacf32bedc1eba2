import type { ImportableDataset } from '@industry/facts/importer.ts';
import type { FirmRegister, ProgrammePack } from '@industry/pack/schema.ts';
import { factDataset } from './facts.ts';
import { ownersTable } from './owners.ts';
import { plantsTable } from './plants.ts';
import { registrationTable } from './registration.ts';
import { tableDataset, type TableOfFirms } from './table.ts';

/** Ids of the datasets about firms. */
export const FIRM_REGISTRATION = 'firm-registration';
export const FIRM_PLANTS = 'firm-plants';
export const FIRM_OWNERS = 'firm-owners';

const TABLES: Readonly<Record<string, (pack: ProgrammePack) => TableOfFirms>> = {
  [FIRM_REGISTRATION]: () => registrationTable,
  [FIRM_PLANTS]: plantsTable,
  [FIRM_OWNERS]: () => ownersTable,
};

/**
 * The datasets about firms as the pack's catalogue lists them; what a service contributes. A table that the catalogue lists
 * and nobody declares is a mistake of the pack: it throws `RangeError`.
 */
export function firmDatasets(pack: ProgrammePack): ImportableDataset[] {
  return pack.firmFacts.registers.map((register) =>
    register.form === 'facts'
      ? factDataset(register, pack.firmFacts.facts)
      : tableDataset(register, tableOf(register, pack)),
  );
}

function tableOf({ dataset }: FirmRegister, pack: ProgrammePack): TableOfFirms {
  const table = TABLES[dataset];
  if (table === undefined)
    throw new RangeError(
      `firm-facts.yaml lists ${dataset} as a table; the tables are ${Object.keys(TABLES).join(', ')}`,
    );
  return table(pack);
}
