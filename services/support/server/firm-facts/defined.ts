import { FIRM_REGISTRATION } from '@industry/firms';
import type { FactDefinition, ItemDefinition, QuarterDefinition } from '@industry/pack/schema-rules.ts';
import { sourceTexts } from '@industry/facts/source-text.ts';
import type { Observation } from '@industry/facts/types.ts';
import { originsIn, type ReadFact, type Subject } from './found.ts';
import { quarterNumber, quarterVerdict, quarterWindow, toldQuarters } from './quarters.ts';
import type { RegisteredFirm } from './registration.ts';

/** The definition of the pack that holds on the day. */
export function definitionsOn(definitions: readonly FactDefinition[], day: string): readonly FactDefinition[] {
  return definitions.filter(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** A fact as the pack defines that it is read from a register. */
export async function definedFact(
  subject: Subject,
  definition: FactDefinition,
  firm: RegisteredFirm | null,
): Promise<ReadFact> {
  const { fact, dataset, observed, note, clause, inDecree } = definition;
  const reading = { note, clause, inDecree };
  if (subject.platform.facts.dataset(dataset) === undefined) return { fact, missing: 'not-connected', reading };
  if (definition.how === 'value') {
    // The only table that rows of one firm are read from word for word.
    const value = dataset === FIRM_REGISTRATION ? (firm?.row[observed] ?? null) : null;
    if (value === null) return { fact, missing: 'nothing-told', reading };
    return { fact, value: isAmong(subject, value, definition.among), origins: firm!.origins, reading };
  }
  const rows = await subject.observations(dataset);
  if (rows === null) return { fact, missing: 'closed', reading };
  if (definition.how === 'in-force') {
    const certificates = rows.filter(
      ({ keys, periodEnd, value }) =>
        Number(value) > 0 &&
        periodEnd > subject.asOf &&
        definition.begins.some((code) => (keys['item'] ?? '').startsWith(code)),
    );
    // The register says who holds one: whoever is not in it, where it is kept at all, holds none.
    const origins = certificates.length > 0 ? originsIn(certificates) : await lastBatch(subject, dataset);
    if (origins.length === 0) return { fact, missing: 'nothing-told', reading };
    return { fact, value: certificates.length > 0, origins, reading };
  }
  return {
    ...(definition.how === 'items' ? items(subject, definition, rows) : quarters(subject, definition, rows)),
    reading,
  };
}

function quarters({ asOf }: Subject, definition: QuarterDefinition, rows: readonly Observation[]): ReadFact {
  const { fact, observed } = definition;
  const { answer, untold } = quarterVerdict(toldQuarters(rows, observed, asOf), definition, asOf);
  if (answer === null) return { fact, missing: 'nothing-told', of: untold };
  return { fact, value: answer, origins: originsIn(inWindow(definition, rows, asOf)) };
}

function items({ asOf }: Subject, definition: ItemDefinition, rows: readonly Observation[]): ReadFact {
  const { fact, observed } = definition;
  const made = inWindow(definition, rows, asOf).filter(
    (row) => row.fact === observed && (row.keys['item'] ?? '') !== '',
  );
  // Output as a whole says nothing of which goods it was.
  if (made.length === 0) return { fact, missing: 'nothing-told' };
  const goods = new Map(
    made
      .filter(({ value }) => Number(value) > 0)
      .map(({ keys, scheme }) => [
        `${scheme['item']} ${keys['item']}`,
        { code: keys['item']!, scheme: scheme['item'] ?? '' },
      ]),
  );
  return { fact, value: [...goods.values()], origins: originsIn(made) };
}

function inWindow(
  definition: QuarterDefinition | ItemDefinition,
  rows: readonly Observation[],
  asOf: Subject['asOf'],
): Observation[] {
  const window = quarterWindow(toldQuarters(rows, definition.observed, asOf).told, definition, asOf);
  if (window === null) return [];
  return rows.filter(({ periodStart, periodEnd }) => {
    const quarter = quarterNumber(periodStart);
    return quarter >= window.first && quarter <= window.last && periodEnd <= asOf;
  });
}

function isAmong({ platform: { pack } }: Subject, value: string, among: readonly string[]): boolean {
  const form = pack.firmFacts.legalForms.find(
    ({ id, spellings }) => id === value || spellings.some((one) => one.toUpperCase() === value.toUpperCase()),
  );
  return among.includes(form?.id ?? value);
}

async function lastBatch({ platform: { facts, contributions, pack }, reader, times }: Subject, dataset: string) {
  const known = (await facts.batches(dataset, reader)).filter(
    ({ state, publishedOn, recordedAt }) =>
      state === 'published' &&
      (times.knownAt === undefined || (publishedOn ?? recordedAt.slice(0, 10)) <= times.knownAt),
  );
  const last = known[0];
  if (last === undefined) return [];
  const { id: batch, fileHash, source, licence, publishedOn, recordedAt, quoted, simulated } = last;
  const sourceText = sourceTexts(contributions.datasets, pack)(source);
  return [{ dataset, batch, fileHash, source, sourceText, licence, publishedOn, recordedAt, quoted, simulated }];
}
