import type { compareGoodsLists } from '@industry/complexity/contract';
import type { Platform } from '@industry/registry/types.ts';
import type { Static } from 'typebox';
import { lineAnswer, namesOfList, summaryAnswer, verdictOf } from './answers.ts';
import type { StoredList } from './store.ts';

/** Goods that entered and left between two versions, and whose PRODY class changed while they stayed. */
export async function compareLists(
  platform: Platform,
  from: StoredList,
  to: StoredList,
): Promise<Static<typeof compareGoodsLists.response>> {
  const names = await namesOfList(platform, to);
  const listed = (stored: StoredList) =>
    new Map(stored.lines.filter((line) => verdictOf(stored, line) === 'in').map((line) => [line.code, line]));
  const [before, after] = [listed(from), listed(to)];
  const stayed = [...after].filter(([code]) => before.has(code));
  const moved = stayed.filter(([code, line]) => before.get(code)!.prodyClass !== line.prodyClass);
  // A good that left is told with the reasons of the later version, where that has it.
  const later = new Map(to.lines.map((line) => [line.code, line]));
  const left = [...before].filter(([code]) => !after.has(code));
  return {
    from: summaryAnswer(platform, from),
    to: summaryAnswer(platform, to),
    entered: [...after].filter(([code]) => !before.has(code)).map(([code, line]) => lineAnswer(to, line, names(code))),
    left: left.map(([code, line]) =>
      later.has(code) ? lineAnswer(to, later.get(code)!, names(code)) : lineAnswer(from, line, names(code)),
    ),
    classChanged: moved.map(([code, line]) => ({
      code,
      names: names(code),
      before: before.get(code)!.prodyClass,
      after: line.prodyClass,
    })),
    unchanged: stayed.length - moved.length,
  };
}
