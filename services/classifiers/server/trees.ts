import type { Origin, TableAnswer } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { Classifier } from '@industry/classifiers/contract';
import { type ClassTree, classTree, type Names, sectionOf } from './class-tree.ts';
import { oked } from './oked-dataset.ts';

/** The dataset of names of goods, which the service of trade declares, and the list of it that TN VED refines. */
export const GOODS_NAMES = 'goods-names';
const TN_VED_SCHEME = 'HS2017';
/** A total over all activities, not a class. */
const ALL_ACTIVITIES = '0';

interface Loaded {
  readonly tree: ClassTree;
  readonly origins: readonly Origin[];
}

type TreeOf = (classifier: Classifier) => Promise<Loaded>;
const trees = new WeakMap<Platform['facts'], TreeOf>();

/** Trees of the classifiers, kept until another batch of their dataset is in force. */
export function treesOf(platform: Pick<Platform, 'facts'>): TreeOf {
  const known = trees.get(platform.facts) ?? createTrees(platform);
  trees.set(platform.facts, known);
  return known;
}

function createTrees(platform: Pick<Platform, 'facts'>): TreeOf {
  const kept = new Map<Classifier, { readonly batches: string; readonly loaded: Promise<Loaded> }>();
  return async (classifier) => {
    const dataset = classifier === 'oked' ? oked.id : GOODS_NAMES;
    const published = (await platform.facts.batches(dataset)).filter(({ state }) => state === 'published');
    const batches = published.map(({ id }) => id).join(' ');
    const known = kept.get(classifier);
    if (known?.batches === batches) return known.loaded;
    const loaded = published.length === 0 ? Promise.resolve(NOTHING) : load(platform, classifier);
    kept.set(classifier, { batches, loaded });
    loaded.catch(() => kept.delete(classifier));
    return loaded;
  };
}

const NOTHING: Loaded = { tree: classTree(new Map()), origins: [] };

async function load({ facts }: Pick<Platform, 'facts'>, classifier: Classifier): Promise<Loaded> {
  if (classifier === 'oked') {
    const answer = await facts.table({ dataset: oked.id, columns: ['code', 'name_kk', 'name_ru'] });
    const names = new Map(
      answer.rows.flatMap(({ code, name_kk, name_ru }) =>
        code === ALL_ACTIVITIES ? [] : [[code!, { kk: name_kk!, ru: name_ru! }] as const],
      ),
    );
    return { tree: classTree(names, sectionOf), origins: originsOf(answer) };
  }
  const answer = await facts.table({
    dataset: GOODS_NAMES,
    columns: ['product', 'language', 'name'],
    where: { product_scheme: TN_VED_SCHEME },
  });
  const names = new Map<string, Names>();
  for (const { product, language, name } of answer.rows)
    names.set(product!, { ...names.get(product!), [language!]: name! });
  return { tree: classTree(names), origins: originsOf(answer) };
}

function originsOf({ rows, origins }: TableAnswer): Origin[] {
  const used = new Set(rows.map(({ batch }) => batch));
  return [...origins].flatMap(([id, origin]) => (used.has(id) ? [origin] : []));
}
