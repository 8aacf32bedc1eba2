import type { Clause as ClauseAnswer, ClauseVersion } from '@industry/legislation/contract';
import { citation } from '@industry/pack';
import type { Clause, ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { inEveryLanguage, LANGUAGES, type Language, type LocalisedText, type UserText } from '@industry/values';
import type { ClauseChangeRow, LegislationTables } from './tables.ts';

export async function approvedChanges({ store }: Pick<Platform, 'store'>): Promise<readonly ClauseChangeRow[]> {
  return store
    .tables<LegislationTables>()
    .selectFrom('clause_change')
    .selectAll()
    .where('state', '=', 'approved')
    .orderBy('valid_from')
    .execute();
}

/** Every wording of a clause, the pack's and those published here, oldest first; of one day the published one holds. */
export function versionsOf(
  pack: ProgrammePack,
  clause: Clause,
  approved: readonly ClauseChangeRow[],
): readonly ClauseVersion[] {
  const { code, inForce } = pack.passport.act;
  const own = (texts: LocalisedText): UserText => ({ original: officialOf(pack), texts });
  const all = [
    { from: inForce, act: code, title: own(clause.title), text: own(clause.text), change: null },
    ...(clause.versions ?? []).map(({ from, act, title, text }) => ({
      from,
      act,
      title: own(title),
      text: text ? own(text) : null,
      change: null,
    })),
    ...approved
      .filter((change) => change.clause === clause.id)
      .map(({ id, valid_from, act_code, point, title, text }) => ({
        from: valid_from,
        act: `${act_code}, ${point}`,
        title,
        text,
        change: id,
      })),
  ].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const last = all.filter((version, at) => all[at + 1]?.from !== version.from);
  return last.map((version, at) => ({ ...version, until: dayBefore(last[at + 1]?.from) }));
}

/** The version that holds on a day; undefined before the first. */
export function versionAt(versions: readonly ClauseVersion[], day: string): ClauseVersion | undefined {
  return versions.findLast(({ from }) => from <= day);
}

/** A clause as it stands on a day. */
export function clauseAt(
  pack: ProgrammePack,
  clause: Clause,
  approved: readonly ClauseChangeRow[],
  day: string,
): ClauseAnswer {
  const versions = versionsOf(pack, clause, approved);
  const now = versionAt(versions, day);
  const shown = now ?? versions[0]!;
  // A repealed clause shows what it said last.
  const worded =
    shown.text === null ? versions.findLast(({ from, text }) => text !== null && from <= shown.from)! : shown;
  return {
    id: clause.id,
    citation: citation(pack, clause.id),
    section: clause.section,
    title: inEveryLanguage(worded.title),
    text: inEveryLanguage(worded.text!),
    sourcePhrase: worded === versions[0] ? (clause.sourcePhrase ?? null) : null,
    state: now === undefined ? 'not-yet' : now.text === null ? 'repealed' : 'in-force',
    from: shown.from,
  };
}

function officialOf({ passport }: ProgrammePack): Language {
  return LANGUAGES.find((language) => passport.texts.officialLanguages.includes(language)) ?? 'en';
}

function dayBefore(day: string | undefined): string | null {
  if (day === undefined) return null;
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
