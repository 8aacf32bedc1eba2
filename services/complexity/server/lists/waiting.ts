import type { Viewer } from '@industry/http';
import type { InboxItem, Platform } from '@industry/registry/types.ts';
import type { LocalisedText, UserText } from '@industry/values';
import { listPolicy } from './answers.ts';
import { offersOf } from '../tariff-proposals/answers.ts';
import { readProposals } from '../tariff-proposals/records.ts';
import { listPath, proposalPath } from './notices.ts';
import { readHeads } from './store.ts';

const DECIDE: LocalisedText = { kk: 'Шешім керек', ru: 'Нужно решение', en: 'To decide', ja: '決定待ち' };
const MEND: LocalisedText = { kk: 'Түзету керек', ru: 'Исправить', en: 'To put right', ja: '修正が必要' };
const TARIFF: LocalisedText = {
  kk: 'тарифті төмендету ұсынысы',
  ru: 'предложение о снижении пошлин',
  en: 'tariff-reduction proposal',
  ja: '関税引下げ提案',
};

/** Lists and proposals that the viewer has to decide on, or that were returned to those who draw them up. */
export async function waitingLists(viewer: Viewer, platform: Platform): Promise<readonly InboxItem[]> {
  const { pack, rights } = platform;
  const may = (action: string) => rights.permits(viewer, action);
  const lists = ['goods-list.approve', 'goods-list.draft'].some(may) ? await readHeads(platform) : [];
  const proposals = ['tariff-proposal.approve', 'tariff-proposal.draft'].some(may) ? await readProposals(platform) : [];
  return [
    ...lists.flatMap((row): InboxItem[] => {
      const decide = row.state === 'discussion' && may('goods-list.approve') && !row.authors.includes(viewer.id);
      const mend = row.state === 'draft' && row.remark !== null && may('goods-list.draft');
      return item(`goods-list:${row.id}`, listPath(row), listPolicy(pack, row.kind).title, { decide, mend });
    }),
    ...proposals.flatMap((row): InboxItem[] => {
      const { decide, edit } = offersOf(row, { viewer, may });
      const mend = edit && row.state === 'returned';
      return item(`tariff-proposal:${row.id}`, proposalPath(row.id), titled(row.title), { decide, mend });
    }),
  ];
}

function item(
  id: string,
  path: string,
  what: LocalisedText,
  { decide, mend }: { readonly decide: boolean; readonly mend: boolean },
): InboxItem[] {
  const lead = decide ? DECIDE : mend ? MEND : null;
  if (lead === null) return [];
  const title: LocalisedText = {
    kk: `${lead.kk}: ${what.kk}`,
    ru: `${lead.ru}: ${what.ru}`,
    en: `${lead.en}: ${what.en}`,
    ja: `${lead.ja}：${what.ja}`,
  };
  return [{ id, title, path, due: null }];
}

/** A person's title in each language, the original where there is no translation. */
function titled({ original, texts }: UserText): LocalisedText {
  const own = texts[original] ?? '';
  return {
    kk: `${TARIFF.kk} «${texts.kk ?? own}»`,
    ru: `${TARIFF.ru} «${texts.ru ?? own}»`,
    en: `${TARIFF.en} “${texts.en ?? own}”`,
    ja: `${TARIFF.ja}「${texts.ja ?? own}」`,
  };
}
