import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { PageLink, Platform, Searchable } from '@industry/registry/types.ts';
import { measuresOn } from './measures.ts';

/** `KZ-1050:5.1.2/lease` is the clause `5.1.2/lease`. */
const clauseOf = (cited: string): string => cited.slice(cited.indexOf(':') + 1);

const pathOf = (id: string): string => `/support/measures/${id}`;

const today = ({ calendar, now }: Pick<Platform, 'calendar' | 'now'>): string => calendar.today(now());

/** Rules of support that a clause grants, or one of whose figures stands in it. */
export function ruleCitations(
  clause: string,
  pack: ProgrammePack,
  platform: Pick<Platform, 'calendar' | 'now'>,
): readonly PageLink[] {
  return measuresOn(pack, today(platform))
    .filter((one) =>
      [one.clause, ...one.figures.map((figure) => figure.clause)].some((c) => c && clauseOf(c) === clause),
    )
    .map(({ id, title }) => ({ path: pathOf(id), kind: 'rule', title }));
}

/** A measure repeats the title of its clause: it stands behind it. */
const ECHO = 0.7;

/** Measures by their titles and the bodies that grant them. */
export function ruleSearchables(
  pack: ProgrammePack,
  platform: Pick<Platform, 'calendar' | 'now'>,
): readonly Searchable[] {
  return measuresOn(pack, today(platform)).map(({ id, clause, title, operator }) => ({
    path: pathOf(id),
    kind: 'rule',
    title,
    text: operator?.name ?? {},
    codes: [id, clauseOf(clause)],
    prior: ECHO,
  }));
}
