import type { Platform, Searchable } from '@industry/registry/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { inEveryLanguage, LANGUAGES, type LocalisedText } from '@industry/values';
import { listTables } from './store.ts';
import { numbered } from './words.ts';

const joined = (texts: readonly LocalisedText[]): LocalisedText => {
  const [kk, ru, en, ja] = LANGUAGES.map((language) => texts.map((text) => text[language]).join('; '));
  return { kk: kk!, ru: ru!, en: en!, ja: ja! };
};

const PAGES: readonly Searchable[] = [
  {
    path: '/complexity',
    kind: 'page',
    title: {
      kk: 'Экономикалық күрделілік рейтингі',
      ru: 'Рейтинг экономической сложности',
      en: 'Ranking by economic complexity',
      ja: '経済複雑性ランキング',
    },
    text: {
      kk: 'Елдердің экономикалық күрделілік индексі (ECI) және орны',
      ru: 'Индекс экономической сложности (ECI) стран и их место',
      en: 'Economic Complexity Index (ECI) of countries and their rank',
      ja: '各国の経済複雑性指数（ECI）と順位',
    },
  },
  {
    path: '/complexity/product-space',
    kind: 'page',
    title: { kk: 'Өнім кеңістігі', ru: 'Пространство продуктов', en: 'Product space', ja: '製品空間' },
    text: {
      kk: 'Тауарлардың жақындығы және елдің олардың арасындағы орны',
      ru: 'Близость товаров и место страны среди них',
      en: 'How near goods are to each other, and where a country stands among them',
      ja: '品目どうしの近さと国の位置',
    },
  },
  {
    path: '/complexity/products',
    kind: 'page',
    title: {
      kk: 'Тауарлардың күрделілігі',
      ru: 'Сложность товаров',
      en: 'Complexity of goods',
      ja: '品目の複雑性',
    },
    text: {
      kk: 'PCI, PRODY және EXPY тауарлар бойынша',
      ru: 'PCI, PRODY и EXPY по товарам',
      en: 'PCI, PRODY and EXPY by good',
      ja: '品目別のPCI、PRODY、EXPY',
    },
  },
];

/** Kinds of lists with their criteria, approved lists and approved proposals. */
export async function goodsListSearchables(
  { goods }: Pick<ProgrammePack, 'goods'>,
  platform: Pick<Platform, 'store'>,
): Promise<readonly Searchable[]> {
  const db = listTables(platform);
  const approved = await db
    .selectFrom('goods_list')
    .select(['id', 'kind', 'number', 'valid_from'])
    .where('state', '=', 'approved')
    .execute();
  const proposals = await db
    .selectFrom('tariff_proposal')
    .select(['id', 'number', 'title', 'grounds'])
    .where('state', '=', 'approved')
    .execute();
  const titles = new Map(goods.lists.map(({ kind, title }) => [kind as string, title]));
  return [
    ...PAGES,
    ...goods.lists.map(({ kind, title, clause, criteria }) => ({
      path: `/${kind}`,
      kind: 'goods-list',
      title,
      text: joined(criteria.map((criterion) => criterion.title)),
      codes: [clause],
    })),
    ...goods.lists.flatMap(({ kind, criteria }) =>
      criteria.map(({ id, title, clause }) => ({
        path: `/${kind}?criterion=${id}`,
        kind: 'rule',
        title,
        text: titles.get(kind)!,
        codes: [id, ...(clause === undefined ? [] : [clause])],
      })),
    ),
    ...approved.map(({ id, kind, number, valid_from }) => ({
      path: `/${kind}/${id}`,
      kind: 'goods-list',
      title: numbered(titles.get(kind)!, `№ ${number} · ${valid_from}`),
      text: {},
    })),
    ...proposals.map(({ id, number, title, grounds }) => ({
      path: `/tariff-proposals/${id}`,
      kind: 'tariff-proposal',
      title: numbered(inEveryLanguage(title), `№ ${number}`),
      text: grounds.texts,
    })),
  ];
}
