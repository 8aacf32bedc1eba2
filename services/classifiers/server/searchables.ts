import { TRADE_DATASETS } from '@industry/facts/goods/trade-reader.ts';
import type { Platform, Searchable } from '@industry/registry/types.ts';
import { LANGUAGES, type Language, type LocalisedText } from '@industry/values';
import type { ClassTree, Names } from './class-tree.ts';
import { treesOf } from './trees.ts';

/** Thousands of classes have the words of a clause: they stand behind it, and a heading before its parts. */
const PRIOR = { heading: 0.7, part: 0.35 };
const HEADING = 4;

const PAGE: Searchable = {
  path: '/classifiers',
  kind: 'page',
  title: { kk: 'Жіктеуіштер', ru: 'Классификаторы', en: 'Classifiers', ja: '分類' },
  text: {
    kk: 'ЭҚЖЖ қызмет түрлері мен СЭҚ ТН тауарларының кодтары',
    ru: 'Коды видов деятельности ОКЭД и товаров ТН ВЭД',
    en: 'Codes of activities (OKED) and goods (TN VED, HS)',
    ja: '経済活動（OKED）と品目（TN VED、HS）のコード',
  },
};

/** The page of a good is about its trade: while none is loaded, its place in the classifier says more. */
const tradePage = (code: string): string => (code.length === HEADING ? `/trade/goods/${code}` : placeOf(code));
const placeOf = (code: string): string => `/classifiers?list=tn-ved&below=${code}`;
const activityPage = (code: string): string => `/classifiers?below=${code}`;

/** Activities and goods by name and code, as far as their names are loaded. */
export async function searchables(platform: Platform): Promise<readonly Searchable[]> {
  const treeOf = treesOf(platform);
  const { tree: activities } = await treeOf('oked');
  const { tree: goods } = await treeOf('tn-ved');
  const traded = (await platform.facts.batches()).some(
    ({ dataset, state }) => state === 'published' && TRADE_DATASETS.some((one) => one === dataset),
  );
  return [
    PAGE,
    ...classes(activities, 'activity', activityPage),
    ...classes(goods, 'good', traded ? tradePage : placeOf),
  ];
}

type PageOf = (code: string) => string;
const kept = new WeakMap<ClassTree, { readonly page: PageOf; readonly made: readonly Searchable[] }>();

/** Made once for a tree: search asks whenever anything is published. */
function classes(tree: ClassTree, kind: string, page: PageOf): readonly Searchable[] {
  const known = kept.get(tree);
  if (known?.page === page) return known.made;
  const made = [...tree.names].map(([code, names]): Searchable => {
    const languages = LANGUAGES.filter((language) => names[language] !== undefined);
    return {
      path: page(code),
      kind,
      title: titleOf(code, names),
      text: {},
      languages,
      codes: [code],
      prior: code.length <= HEADING ? PRIOR.heading : PRIOR.part,
    };
  });
  kept.set(tree, { page, made });
  return made;
}

/** "8703 Motor cars"; where the reader's language has no name, another that is loaded. */
function titleOf(code: string, names: Names): LocalisedText {
  const standIn = names.ru ?? names.kk ?? names.en ?? names.ja ?? '';
  const inLanguage = (language: Language) => `${code} ${names[language] ?? standIn}`;
  return { kk: inLanguage('kk'), ru: inLanguage('ru'), en: inLanguage('en'), ja: inLanguage('ja') };
}
