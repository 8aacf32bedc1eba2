import type { ListKind } from '@industry/complexity/contract';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { studiesOf } from '../studies.ts';
import { goodFactsOf } from './good-facts.ts';
import { insertDraft, type KeptLine } from './store.ts';
import { asks, judge } from './verdict.ts';

/** The pack's way to make a list of this kind. */
export function listPolicy({ goods }: Pick<ProgrammePack, 'goods'>, kind: ListKind) {
  const found = goods.lists.find((list) => list.kind === kind);
  if (found === undefined) throw new RangeError(`the pack makes no list ${kind}`);
  return found;
}

/** Makes a draft from what is loaded: every good of the result with its reasons. Answers its id. */
export async function draftList(
  platform: Platform,
  person: string,
  { kind, year, country = platform.pack.passport.country }: { kind: ListKind; year?: number; country?: string },
): Promise<string> {
  const studies = studiesOf(platform);
  const study = await studies.study(year === undefined ? {} : { year });
  const { criteria, clause } = listPolicy(platform.pack, kind);
  const facts = await goodFactsOf(studies, study, country);
  const lines = study.complexity.products.map((code, good): KeptLine => {
    const classOf = (fact: 'prody-class' | 'pci-class') => facts.measure(good, fact) as number | null;
    return {
      code,
      ...judge(criteria, (fact) => facts.measure(good, fact)),
      prodyClass: classOf('prody-class'),
      pciClass: classOf('pci-class'),
    };
  });
  const used = new Set(criteria.map(({ fact }) => fact));
  return insertDraft(platform, person, {
    kind,
    country,
    clause,
    result_key: study.key,
    result: studies.identity(study),
    criteria: criteria.map((one) => ({
      id: one.id,
      title: one.title,
      asks: asks(one),
      inDecree: one.inDecree,
      clause: one.clause ?? null,
    })),
    not_loaded: facts.notLoaded
      .filter(({ fact }) => used.has(fact))
      .map(({ fact, dataset, command }) => ({
        criterion: criteria.find((one) => one.fact === fact)!.id,
        dataset,
        command,
      })),
    lines,
  });
}
