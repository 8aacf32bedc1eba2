import type { draftGoodsList, ListDetail } from '@industry/complexity/contract';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { toCivilDate } from '@industry/values';
import type { Static } from 'typebox';
import { studiesOf } from '../studies.ts';
import { listPolicy, withOrigins } from './answers.ts';
import { goodFactsOf } from './good-facts.ts';
import { insertDraft, readList } from './store.ts';
import { criterionOf, judgedLine } from './verdict.ts';

type Request = Static<NonNullable<typeof draftGoodsList.body>>;

/** Makes a draft from what is loaded: every good of the result with its reasons. Answers its id. */
export async function draftList(platform: Platform, person: string, request: Request): Promise<string> {
  const { kind, country = platform.pack.passport.country, keepDecisionsOf, knownAt, ...basis } = request;
  const keep = keepDecisionsOf === undefined ? null : await readList(platform, keepDecisionsOf);
  if (keep !== null && keep.row.kind !== kind) throw new Problem('goods-list-unknown', { id: keep.row.id });
  const studies = studiesOf(platform);
  const study = await studies.study({ ...basis, ...(knownAt !== undefined && { knownAt: toCivilDate(knownAt) }) });
  const { criteria, clause } = listPolicy(platform.pack, kind);
  const facts = await goodFactsOf(studies, study, country);
  return insertDraft(platform, person, {
    kind,
    country,
    clause,
    result_key: study.key,
    result: withOrigins(studies.identity(study), facts.origins),
    criteria: criteria.map(criterionOf),
    notLoaded: facts.notLoaded.flatMap(({ facts: missing, dataset, command }): ListDetail['notLoaded'] => {
      const of = criteria.filter(({ fact }) => missing.includes(fact)).map(({ id }) => id);
      return of.length === 0 ? [] : [{ criteria: of, dataset, command }];
    }),
    lines: study.complexity.products.map((code, good) => judgedLine(code, good, criteria, facts)),
    keep,
  });
}
