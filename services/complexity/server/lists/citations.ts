import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { PageLink, Platform } from '@industry/registry/types.ts';
import { inEveryLanguage } from '@industry/values';
import { numbered } from './words.ts';
import { listTables } from './store.ts';

/**
 * The page of each kind of list that is made under a clause, or by a criterion of it; its approved lists, and approved
 * proposals that are drafted from them.
 */
export async function listCitations(
  clause: string,
  { goods }: Pick<ProgrammePack, 'goods'>,
  platform: Pick<Platform, 'store'>,
): Promise<readonly PageLink[]> {
  const kinds = goods.lists.filter(
    (list) => list.clause === clause || list.criteria.some((criterion) => criterion.clause === clause),
  );
  if (kinds.length === 0) return [];
  const titles = new Map(kinds.map(({ kind, title }) => [kind, title]));
  const db = listTables(platform);
  const lists = await db
    .selectFrom('goods_list')
    .select(['id', 'kind', 'number'])
    .where('state', '=', 'approved')
    .where('kind', 'in', [...titles.keys()])
    .orderBy('number')
    .execute();
  const proposals = await db
    .selectFrom('tariff_proposal')
    .select(['id', 'number', 'title'])
    .where('state', '=', 'approved')
    .orderBy('number')
    .execute();
  return [
    ...kinds.map(({ kind, title }) => ({ path: `/${kind}`, kind: 'goods-list', title })),
    ...lists.map(({ id, kind, number }) => ({
      path: `/${kind}/${id}`,
      kind: 'goods-list',
      title: numbered(titles.get(kind)!, `№ ${number}`),
    })),
    ...(titles.has('strategic-inputs') ? proposals : []).map(({ id, number, title }) => ({
      path: `/tariff-proposals/${id}`,
      kind: 'tariff-proposal',
      title: numbered(inEveryLanguage(title), `№ ${number}`),
    })),
  ];
}
