import type { GoodClasses, ListComparison, ListCriterion } from '@industry/complexity/contract';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { countriesIn, lineAnswer, summaryAnswer, verdictOf, wordsOf } from './answers.ts';
import { type KeptLine, readServices, type StoredList } from './store.ts';

/**
 * Goods that entered and left between two versions, whose classes changed while they stayed, and what of the criteria is
 * another. Throws `goods-lists-differ` for lists of two kinds.
 */
export async function compareLists(
  platform: Platform,
  from: StoredList,
  to: StoredList,
  works: boolean,
): Promise<ListComparison> {
  if (from.row.kind !== to.row.kind) throw new Problem('goods-lists-differ', { kind: from.row.kind });
  const [earlier, later] = [await wordsOf(platform, from, works), await wordsOf(platform, to, works)];
  const listed = (stored: StoredList) =>
    new Map(stored.lines.filter((line) => verdictOf(stored, line) === 'in').map((line) => [line.code, line]));
  const [before, after] = [listed(from), listed(to)];
  const stayed = [...after].filter(([code]) => before.has(code));
  const moved = stayed.filter(([code, line]) => text(before.get(code)!) !== text(line));
  // A good that left is told with the reasons of the later version, where that has it.
  const judged = new Map(to.lines.map((line) => [line.code, line]));
  const left = [...before].filter(([code]) => !after.has(code));
  return {
    from: summaryAnswer(platform, from.row, earlier.person),
    to: summaryAnswer(platform, to.row, later.person),
    criteria: to.row.criteria as ListCriterion[],
    countries: countriesIn(to.row.country, [...from.lines, ...to.lines]),
    entered: [...after].filter(([code]) => !before.has(code)).map(([, line]) => lineAnswer(to, line, later)),
    left: left.map(([code, line]) =>
      judged.has(code) ? lineAnswer(to, judged.get(code)!, later) : { ...lineAnswer(from, line, earlier), reasons: [] },
    ),
    classChanged: moved.map(([code, line]) => ({
      code,
      names: later.names(code),
      before: classes(before.get(code)!),
      after: classes(line),
    })),
    unchanged: stayed.length - moved.length,
    criteriaChanged: criteriaChanged(from.row.criteria as ListCriterion[], to.row.criteria as ListCriterion[]),
    ...(await servicesChanged(platform, from.row.id, to.row.id)),
  };
}

function classes({ prodyClass, pciClass, valueAddedIndex = null }: KeptLine): GoodClasses {
  return { prodyClass, pciClass, valueAddedIndex };
}

const text = (line: KeptLine) => JSON.stringify(classes(line));

function criteriaChanged(
  from: readonly ListCriterion[],
  to: readonly ListCriterion[],
): ListComparison['criteriaChanged'] {
  const ids = [...new Set([...from, ...to].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [before, after] = [from.find((one) => one.id === id) ?? null, to.find((one) => one.id === id) ?? null];
    const asks = (one: ListCriterion | null) => one && `${one.fact} ${one.test} ${one.bound}`;
    return asks(before) === asks(after) ? [] : [{ before, after }];
  });
}

async function servicesChanged(platform: Platform, from: string, to: string) {
  const [before, after] = [await readServices(platform, from), await readServices(platform, to)];
  const key = ({ code, name }: (typeof before)[number]) => `${code} ${name.texts[name.original]}`;
  const [had, has] = [new Set(before.map(key)), new Set(after.map(key))];
  return {
    servicesEntered: after.filter((one) => !had.has(key(one))).map(({ name }) => name),
    servicesLeft: before.filter((one) => !has.has(key(one))).map(({ name }) => name),
  };
}
