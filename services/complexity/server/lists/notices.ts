import type { NoticeKind } from '@industry/notices/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { listPolicy } from './answers.ts';
import { whoMay } from './persons.ts';
import type { Tx } from './store.ts';
import type { GoodsListRow, TariffProposalRow } from './tables.ts';

export const goodsListNotices: readonly NoticeKind[] = [
  {
    id: 'goods-list.sent',
    title: {
      kk: 'Тауарлар тізбесі талқылауға жіберілді',
      ru: 'Перечень товаров направлен на обсуждение',
      en: 'A list of goods was sent to discussion',
      ja: '品目一覧が意見募集に付されました',
    },
    subject: {
      kk: 'Талқылауда: {list}',
      ru: 'На обсуждении: {list}',
      en: 'Under discussion: {list}',
      ja: '意見募集中：{list}',
    },
    text: {
      kk: 'Тізбеде {count} тауар. Пікіріңізді жазыңыз; бекітуші шешім қабылдайды.',
      ru: 'В перечне {count} товаров. Оставьте замечания; решение принимает утверждающий.',
      en: 'The list has {count} goods. Say what you think of it; an approver decides.',
      ja: '一覧には{count}品目があります。意見を記入してください。決定は承認者が行います。',
    },
  },
  {
    id: 'goods-list.returned',
    title: {
      kk: 'Сіз жасаған тауарлар тізбесі қайтарылды',
      ru: 'Составленный вами перечень товаров возвращён',
      en: 'A list of goods that you drew up was returned',
      ja: '作成した品目一覧が差し戻されました',
    },
    subject: {
      kk: 'Тізбе қайтарылды: {list}',
      ru: 'Перечень возвращён: {list}',
      en: 'List returned: {list}',
      ja: '一覧の差し戻し：{list}',
    },
    text: {
      kk: 'Ескертуді оқып, түзетіп, қайта жіберіңіз.',
      ru: 'Прочитайте замечание, исправьте и направьте снова.',
      en: 'Read the remark, put it right and send it again.',
      ja: '指摘を読み、修正して再送してください。',
    },
    required: true,
  },
  {
    id: 'goods-list.approved',
    title: {
      kk: 'Тауарлар тізбесі бекітілді',
      ru: 'Перечень товаров утверждён',
      en: 'A list of goods was approved',
      ja: '品目一覧が承認されました',
    },
    subject: {
      kk: 'Бекітілді: {list}',
      ru: 'Утверждён: {list}',
      en: 'Approved: {list}',
      ja: '承認：{list}',
    },
    text: {
      kk: '{from} күнінен бастап қолданылады, {count} тауар.',
      ru: 'Действует с {from}, товаров: {count}.',
      en: 'It holds from {from} on, with {count} goods.',
      ja: '{from}から適用されます（{count}品目）。',
    },
  },
  {
    id: 'goods-list.ended',
    title: {
      kk: 'Тауарлар тізбесінің қолданылуы тоқтатылды',
      ru: 'Действие перечня товаров прекращено',
      en: 'A list of goods was ended',
      ja: '品目一覧の効力が終了しました',
    },
    subject: {
      kk: 'Қолданылуы тоқтатылды: {list}',
      ru: 'Действие прекращено: {list}',
      en: 'Ended: {list}',
      ja: '終了：{list}',
    },
    text: {
      kk: '{to} күнінен бастап қолданылмайды, оның орнына жаңа нұсқа жоқ. Себебі бетінде жазылған.',
      ru: 'С {to} не действует, новой версии взамен нет. Причина указана на его странице.',
      en: 'From {to} on it holds no more, and no newer version takes its place. Its page says why.',
      ja: '{to}から適用されません。後継の版はありません。理由はページに記載されています。',
    },
  },
  {
    id: 'tariff-proposal.submitted',
    title: {
      kk: 'Тарифті төмендету ұсынысы шешімді күтуде',
      ru: 'Предложение о снижении пошлин ждёт решения',
      en: 'A tariff-reduction proposal waits for a decision',
      ja: '関税引下げ提案が決定を待っています',
    },
    subject: {
      kk: 'Тарифті төмендету ұсынысы: {title}',
      ru: 'Предложение о снижении пошлин: {title}',
      en: 'Tariff-reduction proposal: {title}',
      ja: '関税引下げ提案：{title}',
    },
    text: {
      kk: 'Ұсыныста {count} тауар. Дәлелдерін оқып, шешім қабылдаңыз.',
      ru: 'В предложении {count} товаров. Прочитайте обоснования и примите решение.',
      en: 'The proposal has {count} goods. Read the evidence and decide.',
      ja: '提案には{count}品目があります。根拠を読んで決定してください。',
    },
  },
  {
    id: 'tariff-proposal.decided',
    title: {
      kk: 'Сіздің тарифті төмендету ұсынысыңыз бойынша шешім',
      ru: 'Решение по вашему предложению о снижении пошлин',
      en: 'A decision on your tariff-reduction proposal',
      ja: '関税引下げ提案への決定',
    },
    subject: {
      kk: 'Шешім қабылданды: {title}',
      ru: 'Принято решение: {title}',
      en: 'Decided: {title}',
      ja: '決定：{title}',
    },
    text: {
      kk: 'Ұсыныс бекітілді немесе ескертумен қайтарылды: бетін ашыңыз.',
      ru: 'Предложение утверждено или возвращено с замечанием: откройте его страницу.',
      en: 'The proposal was approved, or returned with a remark: open its page.',
      ja: '提案は承認されたか、指摘付きで差し戻されました。ページを開いてください。',
    },
    required: true,
  },
];

/** Page of a list: the address is named after the kind. */
export const listPath = ({ kind, id }: Pick<GoodsListRow, 'kind' | 'id'>): string => `/${kind}/${id}`;
export const proposalPath = (id: string): string => `/tariff-proposals/${id}`;

function about({ pack }: Platform, row: GoodsListRow) {
  return { path: listPath(row), key: `${row.id}:${row.version}`, list: listPolicy(pack, row.kind).title };
}

export async function tellSent(platform: Platform, tx: Tx, row: GoodsListRow): Promise<void> {
  const { list, ...where } = about(platform, row);
  const to = [...whoMay(platform.pack, 'goods-list.approve'), ...whoMay(platform.pack, 'goods-list.comment')];
  await platform.notices.post(tx, { kind: 'goods-list.sent', to, values: { list, count: row.counts.in }, ...where });
}

/** An approval is news for all who work on lists; a return for those who made it. */
export async function tellDecided(platform: Platform, tx: Tx, row: GoodsListRow): Promise<void> {
  const { list, ...where } = about(platform, row);
  if (row.state !== 'approved') {
    const to = row.authors.map((person) => ({ person }));
    await platform.notices.post(tx, { kind: 'goods-list.returned', to, values: { list }, ...where });
    return;
  }
  const to = [...whoMay(platform.pack, 'goods-list.draft'), ...whoMay(platform.pack, 'goods-list.comment')];
  const values = { list, from: row.valid_from!, count: row.counts.in };
  await platform.notices.post(tx, { kind: 'goods-list.approved', to, values, ...where });
}

/** News for all who work on lists. */
export async function tellEnded(platform: Platform, tx: Tx, row: GoodsListRow): Promise<void> {
  const { list, ...where } = about(platform, row);
  const to = [...whoMay(platform.pack, 'goods-list.draft'), ...whoMay(platform.pack, 'goods-list.comment')];
  await platform.notices.post(tx, { kind: 'goods-list.ended', to, values: { list, to: row.valid_to! }, ...where });
}

function aboutProposal({ id, version, title }: TariffProposalRow) {
  return { path: proposalPath(id), key: `${id}:${version}`, title };
}

export async function tellSubmitted(platform: Platform, tx: Tx, row: TariffProposalRow): Promise<void> {
  const { title, ...where } = aboutProposal(row);
  const to = whoMay(platform.pack, 'tariff-proposal.approve');
  const values = { title, count: row.lines.length };
  await platform.notices.post(tx, { kind: 'tariff-proposal.submitted', to, values, ...where });
}

export async function tellProposalDecided(platform: Platform, tx: Tx, row: TariffProposalRow): Promise<void> {
  const { title, ...where } = aboutProposal(row);
  const to = row.authors.map((person) => ({ person }));
  await platform.notices.post(tx, { kind: 'tariff-proposal.decided', to, values: { title }, ...where });
}
