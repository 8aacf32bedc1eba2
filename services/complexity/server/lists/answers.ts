import { differentRates } from '@industry/facts/goods/duty-rates.ts';
import type {
  ListCountries,
  ListCriterion,
  ListDetail,
  ListKind,
  ListLine,
  ListSummary,
  Reason,
  ResultIdentity,
} from '@industry/complexity/contract';
import type { Origin } from '@industry/facts/types.ts';
import type { GoodNames } from '@industry/facts/goods/good-names.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { countryNames } from '@industry/trade/contract';
import { civilDateAt } from '@industry/values';
import { studiesOf } from '../studies.ts';
import { type NameOf, personNames } from './persons.ts';
import { type ListHead, readComments, readServices, type StoredList } from './store.ts';

/** The pack's way to make a list of this kind. */
export function listPolicy({ goods }: Pick<ProgrammePack, 'goods'>, kind: ListKind) {
  const found = goods.lists.find((list) => list.kind === kind);
  if (found === undefined) throw new RangeError(`the pack makes no list ${kind}`);
  return found;
}

/** A result with the batches beside the exports that answers were made with: imports, concordances, tariff. */
export function withOrigins(result: ResultIdentity, more: readonly Origin[]): ResultIdentity {
  const origins = new Map([...result.origins, ...more].map((origin) => [origin.batch, origin]));
  return { ...result, origins: [...origins.values()] };
}

/** Names of a country, and of those that reasons name. */
export function countriesIn(country: string, lines: readonly { readonly reasons: readonly Reason[] }[]): ListCountries {
  const parts = lines.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.parts.map(({ code }) => code)));
  const countries = [...new Set([country, ...parts])].filter((code) => /^[A-Z]{3}$/.test(code));
  return countries.toSorted().map((code) => ({ code, names: countryNames(code) }));
}

/** The verdict that holds: a person's before the criteria's. */
export function verdictOf(
  { overrides }: Pick<StoredList, 'overrides'>,
  line: { readonly code: string; readonly verdict: ListLine['verdict'] },
): ListLine['verdict'] {
  return overrides.get(line.code)?.verdict ?? line.verdict;
}

export interface LineWords {
  readonly names: (code: string) => GoodNames;
  readonly person: NameOf;
  readonly duties: (code: string) => string[];
  /** Of the tariff. */
  readonly origins: readonly Origin[];
}

export function lineAnswer(stored: StoredList, line: StoredList['lines'][number], words: LineWords): ListLine {
  const override = stored.overrides.get(line.code);
  const { code, prodyClass, pciClass, valueAddedIndex = null, reasons } = line;
  return {
    code,
    names: words.names(code),
    verdict: verdictOf(stored, line),
    prodyClass,
    pciClass,
    valueAddedIndex,
    reasons,
    override:
      override === undefined
        ? null
        : {
            verdict: override.verdict,
            reason: override.reason,
            by: words.person(override.decided_by),
            at: instant(override.decided_at),
          },
    duties: words.duties(code),
  };
}

const instant = (at: string) => new Date(at).toISOString();

/** Whether an approved list holds today, will, or did. */
function holds({ pack, now }: Platform, { state, valid_from: from, valid_to: to }: ListHead): ListSummary['holds'] {
  if (state !== 'approved' || from === null) return null;
  const today = civilDateAt(now(), pack.passport.timeZone);
  if (today < from) return 'later';
  return to === null || today < to ? 'now' : 'ended';
}

export function summaryAnswer(platform: Platform, row: ListHead, person: NameOf): ListSummary {
  const { title, clause } = listPolicy(platform.pack, row.kind);
  const { year, classification } = row.result as ResultIdentity;
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    version: row.version,
    title,
    clause,
    country: row.country,
    year,
    classification,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    holds: holds(platform, row),
    createdAt: instant(row.created_at),
    createdBy: person(row.created_by),
    sentAt: row.sent_at === null ? null : instant(row.sent_at),
    sentBy: person(row.sent_by),
    approvedAt: row.approved_at === null ? null : instant(row.approved_at),
    approvedBy: person(row.approved_by),
    counts: row.counts,
    resultKey: row.result_key,
  };
}

/** Names of persons who stand in the head of lists. */
export function namesInHeads(platform: Platform, rows: readonly ListHead[], works: boolean): Promise<NameOf> {
  const persons = rows.flatMap((row) => [row.created_by, row.sent_by, row.approved_by]);
  return personNames(platform, persons, works);
}

/** Names of the goods of a list, in the classification that it was made in, and the rates of the newest tariff. */
export async function wordsOf(platform: Platform, { row, overrides }: StoredList, works: boolean): Promise<LineWords> {
  const { reader } = studiesOf(platform);
  const names = await reader.namesOf((row.result as ResultIdentity).classification);
  const deciders = [...overrides.values()].map((one) => one.decided_by);
  const person = await personNames(platform, [row.created_by, row.sent_by, row.approved_by, ...deciders], works);
  const tariff = row.kind === 'strategic-inputs' ? await reader.duties() : null;
  const duties = (code: string) => differentRates(code.split('+').flatMap((part) => tariff?.lines.get(part) ?? []));
  return { names, person, duties, origins: tariff?.origins ?? [] };
}

export async function detailAnswer(
  platform: Platform,
  stored: StoredList,
  may: ListDetail['may'],
  works: boolean,
): Promise<ListDetail> {
  const { row, lines } = stored;
  const words = await wordsOf(platform, stored, works);
  // What was said before a decision is for those who work on it; the decision with its reasons is everybody's.
  const comments = works ? await readComments(platform, row.id) : [];
  const services = listPolicy(platform.pack, row.kind).services ? await readServices(platform, row.id) : null;
  const others = [
    ...comments.map((one) => one.said_by),
    ...(services ?? []).map((one) => one.entered_by),
    row.ending?.by ?? null,
  ];
  const other = await personNames(platform, others, works);
  return {
    ...summaryAnswer(platform, row, words.person),
    result: withOrigins(row.result as ResultIdentity, words.origins),
    criteria: row.criteria as ListCriterion[],
    notLoaded: row.not_loaded as ListDetail['notLoaded'],
    lines: lines.map((line) => lineAnswer(stored, line, words)),
    countries: countriesIn(row.country, lines),
    services:
      services?.map(({ id, code, name, reason, entered_by: by, entered_at: at }) => ({
        id,
        code,
        name,
        reason,
        by: other(by),
        at: instant(at),
      })) ?? null,
    comments: comments.map(({ said_by: by, said_at: at, text, good }) => ({
      by: other(by),
      at: instant(at),
      text,
      good,
    })),
    remark: works || row.state === 'approved' ? row.remark : null,
    ending: row.ending && { by: other(row.ending.by), at: instant(row.ending.at), reason: row.ending.reason },
    officialLanguages: [...platform.pack.passport.texts.officialLanguages],
    may,
  };
}
