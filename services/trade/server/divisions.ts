import { type Grouping, type Names, SECTIONS, sectionOf } from '@industry/trade/contract';
import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';
import { Problem } from '@industry/http';
import { BEC_NAMES, LALL_NAMES, lallGroup } from './technology.ts';

/** How a good's value is divided over groups: each with its share; null: the list knows nothing of the good. */
export type Division = (code: string) => readonly (readonly [group: string | null, share: number])[];
export type GroupNames = (id: string) => Names;

/** Division of one edition; throws `concordance-not-loaded` where it needs one. */
export async function divisionOf(
  reader: TradeReader,
  by: Grouping,
  classification: string,
): Promise<{ readonly division: Division; readonly method: string | null; readonly origins: Origin[] }> {
  const whole = (group: (code: string) => string | null) => ({
    division: (code: string) => [[group(code), 1]] as const,
    method: null,
    origins: [],
  });
  if (by === 'good') return whole((code) => code);
  if (by === 'chapter') return whole((code) => code.slice(0, 2));
  if (by === 'section') return whole((code) => sectionOf(code, classification));
  const { divide, origins } = await concordanceDivision(reader, classification, by === 'bec' ? 'BEC4' : 'SITC2');
  if (by === 'bec') return { division: divide, method: 'classes-of-goods', origins };
  const technology: Division = (code) =>
    divide(code).map(([group, part]) => [group === null ? null : lallGroup(group), part] as const);
  return { division: technology, method: 'classes-of-goods', origins };
}

export async function groupNames(reader: TradeReader, by: Grouping, classification: string): Promise<GroupNames> {
  if (by === 'good' || by === 'chapter') return reader.namesOf(classification);
  if (by === 'section') {
    const sections = new Map(SECTIONS.map(({ id, names }) => [id, names]));
    return (id) => sections.get(id) ?? unnamed(id);
  }
  const names = by === 'bec' ? BEC_NAMES : LALL_NAMES;
  return (id) => names[id] ?? unnamed(id);
}

const unnamed = (id: string): Names => ({ kk: id, ru: id, en: id, ja: id });

async function concordanceDivision(
  reader: TradeReader,
  from: string,
  to: 'BEC4' | 'SITC2',
): Promise<{ readonly divide: Division; readonly origins: Origin[] }> {
  if (from === to) return { divide: (code) => [[code, 1]], origins: [] };
  const found = await reader.links(from, to, to === 'SITC2' ? { fromDigits: 4, toDigits: 4 } : { fromDigits: 4 });
  if (found === null) throw new Problem('concordance-not-loaded', { from, to });
  const shares = new Map<string, [string, number][]>();
  for (const { from: code, to: group, weight } of found.links)
    shares.set(code, [...(shares.get(code) ?? []), [group, weight]]);
  return {
    divide: (code) => shares.get(code) ?? shares.get(code.slice(0, 4)) ?? [[null, 1]],
    origins: [...found.origins],
  };
}
