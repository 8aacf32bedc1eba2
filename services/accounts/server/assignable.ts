import { Problem, type Assignment, type ScopeKind } from '@industry/http';
import type { ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import type { Kysely } from 'kysely';
import type { AssignableAnswer } from '../contract/index.ts';
import type { AccountsTables } from './tables.ts';

type Choices = AssignableAnswer['choices'];

/** Bodies that give support, and so can have officers of an operator. */
const OPERATORS: readonly string[] = ['operator', 'development-institution'];

function choicesOf({ pack, contributions }: Pick<Platform, 'pack' | 'contributions'>): Choices {
  const bodies = [...pack.bodies.values()];
  const named = ({ id, name }: (typeof bodies)[number]) => ({ id, title: name });
  const scheme = pack.regionSchemes.get(pack.passport.regionScheme);
  return {
    body: bodies.map(named),
    operator: bodies.filter(({ kind }) => OPERATORS.includes(kind)).map(named),
    region: (scheme?.regions ?? []).map(({ code, name }) => ({ id: code, title: name })),
    dataset: contributions.datasets.map(({ id, title }) => ({ id, title })),
  };
}

/** Roles of the pack, and for what each can be held. */
export function assignable(platform: Pick<Platform, 'pack' | 'contributions'>): AssignableAnswer {
  return {
    roles: platform.pack.rights.roles.map(({ id, title, duty, scope }) => ({ id, title, duty, scope })),
    choices: choicesOf(platform),
  };
}

function refuse(path: string, message: LocalisedText): never {
  throw new Problem('assignment-invalid', {}, { errors: [{ path, message }] });
}

/**
 * Throws `assignment-invalid` unless the role is one of the pack, is held for exactly the kind of thing that it asks for, and
 * that thing exists.
 */
export async function demandAssignable(
  db: Kysely<AccountsTables>,
  platform: Pick<Platform, 'pack' | 'contributions'>,
  { role, scope }: Assignment,
): Promise<void> {
  const kind = kindOf(platform.pack, role);
  const given = Object.keys(scope);
  const wanted = kind === 'none' ? [] : [kind];
  if (given.length !== wanted.length || given.some((one) => one !== kind))
    refuse('scope', {
      kk: kind === 'none' ? `${role} рөлі бүкіл ел үшін беріледі` : `${role} рөліне ${kind} керек`,
      ru: kind === 'none' ? `роль ${role} даётся на всю страну` : `для роли ${role} нужно указать ${kind}`,
      en: kind === 'none' ? `the role ${role} is held for the whole country` : `the role ${role} needs a ${kind}`,
      ja: kind === 'none' ? `役割 ${role} は国全体に付与されます` : `役割 ${role} には ${kind} が必要です`,
    });
  if (kind === 'none') return;
  const id = scope[kind] ?? '';
  if (!(await exists(db, platform, kind, id)))
    refuse(`scope.${kind}`, {
      kk: `${kind} ${id} табылмады`,
      ru: `${kind} ${id} не найдено`,
      en: `there is no ${kind} ${id}`,
      ja: `${kind} ${id} は見つかりません`,
    });
}

function kindOf(pack: ProgrammePack, role: string): ScopeKind | 'none' {
  const { roles } = pack.rights;
  const known = roles.find(({ id }) => id === role);
  if (known) return known.scope;
  const names = roles.map(({ id }) => id).join(', ');
  return refuse('role', {
    kk: `${role} рөлі жоқ; бар рөлдер: ${names}`,
    ru: `роли ${role} нет; есть: ${names}`,
    en: `there is no role ${role}; there are: ${names}`,
    ja: `役割 ${role} はありません。使える役割: ${names}`,
  });
}

async function exists(
  db: Kysely<AccountsTables>,
  platform: Pick<Platform, 'pack' | 'contributions'>,
  kind: ScopeKind,
  id: string,
): Promise<boolean> {
  if (kind !== 'firm') return choicesOf(platform)[kind].some((choice) => choice.id === id);
  const firm = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'firm')
    .executeTakeFirst();
  return firm !== undefined;
}
