import type { PageLink } from '@industry/registry/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';

/** The page of each kind of list that is made under a clause, or by a criterion of it. */
export function listCitations(clause: string, { goods }: Pick<ProgrammePack, 'goods'>): readonly PageLink[] {
  return goods.lists
    .filter((list) => list.clause === clause || list.criteria.some((criterion) => criterion.clause === clause))
    .map(({ kind, title }) => ({ path: `/${kind}`, kind: 'goods-list', title }));
}
