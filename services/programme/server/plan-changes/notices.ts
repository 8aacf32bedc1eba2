import type { Transaction } from 'kysely';
import type { NoticeKind } from '@industry/notices/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { whoMay } from '@industry/decisions';
import { decidingBody } from './answer.ts';
import type { PlanChangeRow } from './effective.ts';
import type { PlanChangeTables } from './tables.ts';

export const planChangeNotices: readonly NoticeKind[] = [
  {
    id: 'plan-change.submitted',
    title: {
      kk: 'Жоспарды өзгерту ұсынысы шешімді күтуде',
      ru: 'Предложение изменить план ждёт решения',
      en: 'A proposed change of a plan waits for a decision',
      ja: '計画の変更案が決定を待っています',
    },
    subject: {
      kk: 'Жоспарды өзгерту ұсынысы: {indicator}',
      ru: 'Предложение изменить план: {indicator}',
      en: 'Proposed change of a plan: {indicator}',
      ja: '計画の変更案：{indicator}',
    },
    text: {
      kk: '{body} {act} актісі бойынша жоспарды өзгертуді ұсынды. Бағалау парағын оқып, шешім қабылдаңыз.',
      ru: '{body} предлагает изменить план по акту {act}. Прочитайте лист оценки и примите решение.',
      en: '{body} proposes to change the plan by the act {act}. Read the assessment sheet and decide.',
      ja: '{body}が{act}に基づく計画の変更を提案しました。評価票を読んで決定してください。',
    },
  },
  {
    id: 'plan-change.approved',
    title: {
      kk: 'Орган жауап беретін жоспар өзгерді',
      ru: 'Изменился план, за который отвечает орган',
      en: 'A plan that your body answers for has changed',
      ja: '担当する計画が変更されました',
    },
    subject: {
      kk: 'Жоспар өзгерді: {indicator}',
      ru: 'План изменён: {indicator}',
      en: 'Plan changed: {indicator}',
      ja: '計画の変更：{indicator}',
    },
    text: {
      kk: '{act} актісі бойынша жаңа жоспар күшіне енді; бұрынғысы тарихта сақталады.',
      ru: 'По акту {act} действует новый план; прежний остаётся в истории.',
      en: 'By the act {act} a new plan is in force; the former one stays in the history.',
      ja: '{act}により新しい計画が有効になりました。以前の計画は履歴に残ります。',
    },
    required: true,
  },
  {
    id: 'plan-change.returned',
    title: {
      kk: 'Жоспарды өзгерту ұсынысы қайтарылды',
      ru: 'Предложение изменить план возвращено',
      en: 'A change of a plan that you proposed was returned',
      ja: '提案した計画変更が差し戻されました',
    },
    subject: {
      kk: 'Ұсыныс қайтарылды: {indicator}',
      ru: 'Предложение возвращено: {indicator}',
      en: 'Proposal returned: {indicator}',
      ja: '変更案の差し戻し：{indicator}',
    },
    text: {
      kk: 'Ескертуді оқып, түзетіп, қайта ұсыныңыз.',
      ru: 'Прочитайте замечание, исправьте и подайте снова.',
      en: 'Read the remark, put it right and submit again.',
      ja: '指摘を読み、修正して再提出してください。',
    },
    required: true,
  },
];

function about({ pack }: Platform, row: PlanChangeRow) {
  return {
    values: {
      indicator: pack.indicators.get(row.indicator)!.title,
      body: pack.bodies.get(row.body)!.name,
      act: row.act_code,
    },
    path: `/plan-changes/${row.id}`,
    key: `${row.id}:${row.version}`,
  };
}

export async function tellSubmitted(
  platform: Platform,
  tx: Transaction<PlanChangeTables>,
  row: PlanChangeRow,
): Promise<void> {
  const to = whoMay(platform.pack, 'plan-change.approve', decidingBody(platform.pack));
  await platform.notices.post(tx, { kind: 'plan-change.submitted', to, ...about(platform, row) });
}

/** A plan in force is news for every responsible body; a return for those who wrote it. */
export async function tellDecided(
  platform: Platform,
  tx: Transaction<PlanChangeTables>,
  row: PlanChangeRow,
): Promise<void> {
  const { pack } = platform;
  const authors = row.authors.map((person) => ({ person }));
  const responsible = [...new Set(pack.indicators.get(row.indicator)!.responsible.map(({ body }) => body))];
  const approved = row.state === 'approved';
  await platform.notices.post(tx, {
    kind: approved ? 'plan-change.approved' : 'plan-change.returned',
    to: approved ? [...authors, ...responsible.flatMap((body) => whoMay(pack, 'plan-change.propose', body))] : authors,
    ...about(platform, row),
  });
}
