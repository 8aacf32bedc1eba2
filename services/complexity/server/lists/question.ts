import type { ListKind, Membership } from '@industry/complexity/contract';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt, type CivilDate } from '@industry/values';
import { verdictOf } from './answers.ts';
import { readLists, withOverrides } from './store.ts';

const NO_LIST = {
  kk: 'Бұл күнге бекітілген тізбе жоқ',
  ru: 'На этот день нет утверждённого перечня',
  en: 'No list was approved for this day',
  ja: 'この日に有効な承認済み一覧がありません',
};
const UNDECIDED = {
  kk: 'Тауар бойынша шешім жоқ: деректер жетіспейді',
  ru: 'По товару решения нет: не хватает данных',
  en: 'The good is undecided: data are missing',
  ja: '品目は未決定：データ不足',
};

export interface MembershipQuestion {
  readonly kind: ListKind;
  /** Code in the classification of the list, or longer: a subheading is on the list when its heading is. */
  readonly good: string;
  /** The day asked about; today when absent. */
  readonly date?: CivilDate;
}

/** Was this good on the list on this day, and in which class: yes, no, or cannot say, with every reason. */
export async function askList(platform: Platform, question: MembershipQuestion): Promise<Membership> {
  const { kind, good } = question;
  const date = question.date ?? civilDateAt(platform.now(), platform.pack.passport.timeZone);
  const nothing = { kind, good, date, prodyClass: null, pciClass: null, reasons: [] };
  const inForce = (await readLists(platform, kind)).find(
    ({ state, valid_from: from, valid_to: to }) =>
      state === 'approved' && from !== null && from <= date && (to === null || date < to),
  );
  if (inForce === undefined) return { ...nothing, answer: 'cannot-say', list: null, missing: [NO_LIST] };
  const stored = await withOverrides(platform, inForce);
  const line = stored.lines.find(
    ({ code }) => code === good || code === good.slice(0, 4) || code.split('+').includes(good.slice(0, 4)),
  );
  if (line === undefined) return { ...nothing, answer: 'no', list: inForce.id, missing: [] };
  const verdict = verdictOf(stored, line);
  return {
    ...nothing,
    answer: verdict === 'in' ? 'yes' : verdict === 'out' ? 'no' : 'cannot-say',
    list: inForce.id,
    prodyClass: line.prodyClass,
    pciClass: line.pciClass,
    reasons: line.reasons,
    missing: verdict === 'undecided' ? [UNDECIDED] : [],
  };
}
