import type { Viewer } from '@industry/http';
import type { InboxItem, Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import { summaryOf } from './summary.ts';
import { asked } from './times.ts';

/** "Late: output made in SEZ, 2023 and 2024" for every figure that a body of the viewer's assignments owes and has not delivered. */
export async function owedBy(
  viewer: Viewer,
  platform: Pick<Platform, 'pack' | 'facts' | 'now'>,
): Promise<readonly InboxItem[]> {
  const { pack, facts } = platform;
  const bodies = new Set(viewer.assignments.map(({ scope }) => scope.body));
  const own = [...pack.indicators.values()].filter(({ delivery }) => bodies.has(delivery.body));
  const times = asked({}, pack, platform.now());
  const summaries = await Promise.all(own.map((indicator) => summaryOf(facts, pack, indicator, times)));
  return summaries.flatMap(({ id, title, owed }) =>
    owed?.late ? [{ id: `late:${id}`, title: late(title, owed.years), path: `/indicators/${id}`, due: owed.due }] : [],
  );
}

function late(title: LocalisedText, years: readonly number[]): LocalisedText {
  const list = years.join(', ');
  return {
    kk: `Кешігуде: ${title.kk}, ${list}`,
    ru: `Просрочено: ${title.ru}, ${list}`,
    en: `Late: ${title.en}, ${list}`,
    ja: `期限超過：${title.ja}（${list}）`,
  };
}
