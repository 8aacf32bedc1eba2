import { addPerson } from '@industry/auth';
import { importers } from '@industry/facts';
import { publishSimulated, SIMULATION } from '@industry/facts/simulation/publish-simulated.ts';
import type { DatasetDeclaration } from '@industry/facts/types.ts';
import type { Scope } from '@industry/http';
import type { Passport, ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { toCivilDate } from '@industry/values';
import { simulate, type SimulatedRow } from './simulate.ts';

/** Raised when the generator would invent other figures. */
const VERSION = '1';

interface Delivery {
  readonly lastYear: number;
  readonly publishedOn: string;
  readonly revision: number;
}

/** Two deliveries, a year apart: the second adds a year and revises the others a little. */
function deliveries(platform: Platform): readonly Delivery[] {
  const { lastYear } = platform.pack.passport.period;
  const today = platform.now().toISOString().slice(0, 10);
  const releaseOf = (year: number) => `${year + 1}-08-15`;
  let year = Math.min(lastYear, Number(today.slice(0, 4)) - 1);
  while (releaseOf(year) > today) year -= 1;
  return [
    { lastYear: year - 1, publishedOn: releaseOf(year - 1), revision: 0.985 },
    { lastYear: year, publishedOn: releaseOf(year), revision: 1 },
  ];
}

function csv(dataset: DatasetDeclaration, rows: readonly SimulatedRow[]): string {
  const keys = dataset.keys.map(({ name }) => name);
  const header = [...keys, 'fact', 'period_start', 'period_end', 'value'].join(',');
  const lines = rows.map(({ keys: values, fact, year, value }) =>
    [...keys.map((key) => values[key]), fact, `${year}-01-01`, `${year + 1}-01-01`, value].join(','),
  );
  return `${[header, ...lines].join('\n')}\n`;
}

async function publish(platform: Platform, dataset: DatasetDeclaration, delivery: Delivery): Promise<void> {
  const rows = simulate(dataset, platform.pack, delivery.lastYear, delivery.revision);
  if (rows.length === 0) return;
  const keyRules = importers([dataset]).get(dataset.id)?.importer.keyRules;
  await publishSimulated(platform, {
    dataset,
    importer: { layouts: [], maximumRejectedShare: 0, ...(keyRules && { keyRules }) },
    version: VERSION,
    csv: csv(dataset, rows),
    options: { publishedOn: toCivilDate(delivery.publishedOn) },
  });
}

async function publishMissing(platform: Platform): Promise<void> {
  const done = new Set(
    (await platform.facts.batches())
      .filter((batch) => batch.importer === SIMULATION && batch.importerVersion === VERSION)
      .map((batch) => `${batch.dataset} ${batch.publishedOn}`),
  );
  const long = platform.facts.datasets().filter((dataset) => dataset.facts.length > 0);
  const missing = long.flatMap((dataset) =>
    deliveries(platform)
      .filter(({ publishedOn }) => !done.has(`${dataset.id} ${publishedOn}`))
      .map((delivery) => ({ dataset, delivery })),
  );
  for (const { dataset, delivery } of missing) await publish(platform, dataset, delivery);
}

/** What a demonstration person holds a role for: the kind that the role asks for, from the person's own body or region. */
function scopeOf(pack: ProgrammePack, person: Passport['demonstrationPersons'][number], role: string): Scope {
  const kind = pack.rights.roles.find(({ id }) => id === role)?.scope;
  const id = kind === 'region' ? person.region : kind === 'firm' ? person.firm : person.body;
  return kind === undefined || kind === 'none' || id === undefined ? {} : { [kind]: id };
}

/**
 * Fills a demonstration folder: simulated batches of every dataset through the same reading, checks and publication as a
 * file that is imported, the pack's demonstration persons, who have no passwords, and the simulated records of the services.
 * Does only what is missing.
 */
export async function fillDemonstration(platform: Platform): Promise<void> {
  if (platform.mode !== 'demonstration') throw new Error('only a demonstration folder is filled with simulated data');
  await publishMissing(platform);
  await platform.store.transaction(async (tx) => {
    for (const person of platform.pack.passport.demonstrationPersons) {
      const { id, name } = person;
      const assignments = [person.role, ...(person.also ?? [])].map((role) => ({
        role,
        scope: scopeOf(platform.pack, person, role),
      }));
      await addPerson(tx, { id, name: name.en, email: null, passwordHash: null, assignments }, platform.now());
    }
  });
  await platform.contributions.fillDemonstration(platform);
}
