import { browseClassifier } from '@industry/classifiers/contract';
import { Problem, serve } from '@industry/http';
import type { ServerService } from '@industry/registry/types.ts';
import { classOf, pathTo, search } from './class-tree.ts';
import { oked } from './oked-dataset.ts';
import { searchables } from './searchables.ts';
import { GOODS_NAMES, treesOf } from './trees.ts';

const TITLE = { kk: 'Жіктеуіштер', ru: 'Классификаторы', en: 'Classifiers', ja: '分類' };

/** Classifiers of activities and goods, opened level by level or searched. */
export const classifiersService: ServerService = {
  name: 'classifiers',
  contributions: {
    datasets: [oked],
    searchables: (_, platform) => searchables(platform),
    problems: [
      {
        code: 'class-unknown',
        status: 404,
        title: { kk: 'Мұндай класс жоқ', ru: 'Такого класса нет', en: 'No such class', ja: '該当する分類がありません' },
        detail: {
          kk: '«{code}» коды бұл жіктеуіште жоқ немесе жіктеуіш импортталмаған.',
          ru: 'Кода «{code}» в этом классификаторе нет, или классификатор не импортирован.',
          en: 'The code “{code}” is not in this classifier, or the classifier is not imported.',
          ja: 'コード「{code}」はこの分類に無いか、分類が取り込まれていません。',
        },
      },
    ],
    lineage: (dataset) =>
      dataset === oked.id || dataset === GOODS_NAMES ? [{ path: '/classifiers', kind: 'dataset', title: TITLE }] : [],
  },
  routes(app, platform) {
    const treeOf = treesOf(platform);

    serve(app, browseClassifier, async ({ params, query }) => {
      const { tree, origins } = await treeOf(params.classifier);
      const words = query.q?.trim() ?? '';
      if (words !== '') return { path: [], ...search(tree, words), origins: [...origins] };
      const { below = '' } = query;
      if (below !== '' && !tree.names.has(below)) throw new Problem('class-unknown', { code: below });
      const classes = (tree.below.get(below) ?? []).map((code) => classOf(tree, code));
      return { path: pathTo(tree, below), classes, found: classes.length, origins: [...origins] };
    });
  },
};
