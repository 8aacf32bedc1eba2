import type { ListCriterion, ListKind, Membership, ResultIdentity } from '@industry/complexity/contract';
import { GOOD_DIGITS } from '@industry/facts/goods/trade-reader.ts';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt, type CivilDate } from '@industry/values';
import { countriesIn, verdictOf } from './answers.ts';
import { listTables, readList, type StoredList } from './store.ts';

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
  const classes = { prodyClass: null, pciClass: null, valueAddedIndex: null };
  const nothing = { kind, good, date, line: null, ...classes, reasons: [], countries: [], override: null, missing: [] };
  const inForce = await inForceOn(platform, kind, date);
  if (inForce === undefined) return { ...nothing, answer: 'cannot-say', list: null, missing: [NO_LIST] };
  const { stored, byCode } = await approvedList(platform, inForce.id);
  const { row } = stored;
  const { classification } = row.result as ResultIdentity;
  const list = { id: row.id, number: row.number!, classification, validFrom: row.valid_from! };
  const line = byCode.get(good) ?? byCode.get(good.slice(0, GOOD_DIGITS));
  if (line === undefined) return { ...nothing, answer: 'no', list };
  const verdict = verdictOf(stored, line);
  const criteria = new Map((row.criteria as ListCriterion[]).map((one) => [one.id, one]));
  const { prodyClass, pciClass, valueAddedIndex = null } = line;
  const override = stored.overrides.get(line.code);
  return {
    ...nothing,
    answer: verdict === 'in' ? 'yes' : verdict === 'out' ? 'no' : 'cannot-say',
    list,
    line: line.code,
    prodyClass,
    pciClass,
    valueAddedIndex,
    reasons: line.reasons.map((reason) => {
      const { id: _, ...criterion } = criteria.get(reason.criterion)!;
      return { ...criterion, ...reason };
    }),
    countries: countriesIn(row.country, [line]),
    override: override === undefined ? null : { reason: override.reason },
    missing: verdict === 'undecided' ? [UNDECIDED] : [],
  };
}

/** A list as it is in force on a day. */
export interface ListInForce {
  readonly id: string;
  /** Number of the version. */
  readonly number: number;
  readonly classification: string;
  /** Codes on the list. */
  readonly codes: readonly string[];
  /** Codes that data are missing for: neither on the list nor off it. */
  readonly undecided: readonly string[];
}

/** All goods of the list that is in force on the day, for rules that ask for thousands of firms; null when none is. */
export async function listInForce(
  platform: Platform,
  { kind, date }: { readonly kind: ListKind; readonly date: CivilDate },
): Promise<ListInForce | null> {
  const inForce = await inForceOn(platform, kind, date);
  if (inForce === undefined) return null;
  const { stored, byCode } = await approvedList(platform, inForce.id);
  const single = [...byCode].filter(([code]) => !code.includes('+'));
  const codes = (wanted: ReturnType<typeof verdictOf>) =>
    single.filter(([, line]) => verdictOf(stored, line) === wanted).map(([code]) => code);
  return {
    id: inForce.id,
    number: stored.row.number!,
    classification: (stored.row.result as ResultIdentity).classification,
    codes: codes('in'),
    undecided: codes('undecided'),
  };
}

function inForceOn(platform: Platform, kind: ListKind, date: CivilDate): Promise<{ id: string } | undefined> {
  return listTables(platform)
    .selectFrom('goods_list')
    .select('id')
    .where('kind', '=', kind)
    .where('state', '=', 'approved')
    .where('valid_from', '<=', date)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', date)]))
    .executeTakeFirst();
}

interface ApprovedList {
  readonly stored: StoredList;
  readonly byCode: ReadonlyMap<string, StoredList['lines'][number]>;
}

/** Lists kept in memory: rules ask of thousands of goods, and an approved list never changes but for its end. */
const KEPT = 6;
const approved = new WeakMap<Platform, Map<string, Promise<ApprovedList>>>();

function approvedList(platform: Platform, id: string): Promise<ApprovedList> {
  const lists = approved.get(platform) ?? new Map<string, Promise<ApprovedList>>();
  approved.set(platform, lists);
  const known = lists.get(id);
  if (known !== undefined) return known;
  if (lists.size >= KEPT) lists.delete(lists.keys().next().value!);
  const read = readList(platform, id).then((stored) => ({
    stored,
    // Two headings that a classification joins are found by each.
    byCode: new Map(stored.lines.flatMap((line) => [line.code, ...line.code.split('+')].map((code) => [code, line]))),
  }));
  lists.set(id, read);
  read.catch(() => lists.delete(id));
  return read;
}
