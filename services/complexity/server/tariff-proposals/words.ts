import type { ListCriterion } from '@industry/complexity/contract';
import type { DecisionState } from '@industry/decisions/contract';
import type { Language } from '@industry/values';

export interface DocumentWords {
  readonly kind: string;
  readonly state: string;
  readonly states: Readonly<Record<DecisionState, string>>;
  readonly list: string;
  readonly clause: string;
  readonly data: string;
  readonly grounds: string;
  readonly goods: string;
  readonly code: string;
  readonly good: string;
  readonly duty: string;
  readonly noDuty: string;
  readonly proposed: string;
  readonly evidence: string;
  readonly criterion: string;
  readonly measured: string;
  readonly passed: string;
  readonly answers: Readonly<Record<'true' | 'false' | 'null', string>>;
  /** The printed font has no signs for these. */
  readonly tests: Readonly<Record<ListCriterion['test'], string>>;
  readonly unknown: string;
  readonly dollars: string;
  readonly notApproved: string;
  readonly standIn: string;
}

/** Words of a tariff-reduction proposal as a document. */
export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  kk: {
    kind: 'Кедендік бажды төмендету ұсынысы',
    state: 'Күйі',
    states: {
      draft: 'жоба',
      submitted: 'шешім күтуде',
      returned: 'қайтарылды',
      approved: 'бекітілді',
      withdrawn: 'кері алынды',
    },
    list: 'Тізбе',
    clause: 'Тармақ',
    data: 'Деректер',
    grounds: 'Негіздеме',
    goods: 'Тауарлар мен мөлшерлемелер',
    code: 'Код',
    good: 'Тауар',
    duty: 'Қолданыстағы баж',
    noDuty: 'тариф жүктелмеген',
    proposed: 'Ұсынылады',
    evidence: 'Тауар бойынша дәлелдер',
    criterion: 'Өлшемшарт',
    measured: 'Өлшенгені',
    passed: 'Орындалды',
    answers: { true: 'иә', false: 'жоқ', null: 'белгісіз' },
    tests: {
      'at-least': 'кемінде',
      'at-most': 'көп дегенде',
      under: 'кем',
      'one-of': 'мыналардың бірі:',
      'none-of': 'мыналардың ешбірі емес:',
    },
    unknown: 'белгісіз: деректер жүктелмеген',
    dollars: 'АҚШ доллары',
    notApproved: 'Бекітілген құжат емес.',
    standIn: 'Мәтіннің бір бөлігі осы тілде жазылмаған және түпнұсқа тілінде берілген.',
  },
  ru: {
    kind: 'Предложение о снижении ввозных таможенных пошлин',
    state: 'Состояние',
    states: {
      draft: 'проект',
      submitted: 'ожидает решения',
      returned: 'возвращено',
      approved: 'утверждено',
      withdrawn: 'отозвано',
    },
    list: 'Перечень',
    clause: 'Пункт',
    data: 'Данные',
    grounds: 'Обоснование',
    goods: 'Товары и ставки',
    code: 'Код',
    good: 'Товар',
    duty: 'Действующая пошлина',
    noDuty: 'тариф не загружен',
    proposed: 'Предлагается',
    evidence: 'Доказательства по товарам',
    criterion: 'Критерий',
    measured: 'Измерено',
    passed: 'Выполнен',
    answers: { true: 'да', false: 'нет', null: 'не известно' },
    tests: {
      'at-least': 'не менее',
      'at-most': 'не более',
      under: 'менее',
      'one-of': 'одно из',
      'none-of': 'ни одно из',
    },
    unknown: 'не известно: данные не загружены',
    dollars: 'долл. США',
    notApproved: 'Не является утверждённым документом.',
    standIn: 'Часть текста на этом языке не написана и приведена на языке оригинала.',
  },
  en: {
    kind: 'Proposal to reduce import duties',
    state: 'State',
    states: {
      draft: 'draft',
      submitted: 'waits for a decision',
      returned: 'returned',
      approved: 'approved',
      withdrawn: 'withdrawn',
    },
    list: 'List',
    clause: 'Clause',
    data: 'Data',
    grounds: 'Grounds',
    goods: 'Goods and rates',
    code: 'Code',
    good: 'Good',
    duty: 'Duty in force',
    noDuty: 'no tariff is loaded',
    proposed: 'Proposed',
    evidence: 'Evidence by good',
    criterion: 'Criterion',
    measured: 'Measured',
    passed: 'Met',
    answers: { true: 'yes', false: 'no', null: 'unknown' },
    tests: { 'at-least': 'at least', 'at-most': 'at most', under: 'under', 'one-of': 'one of', 'none-of': 'none of' },
    unknown: 'unknown: the data are not loaded',
    dollars: 'US dollars',
    notApproved: 'Not an approved document.',
    standIn: 'Part of the text is not written in this language and stands in that of the original.',
  },
  ja: {
    kind: '輸入関税引下げ提案',
    state: '状態',
    states: {
      draft: '案',
      submitted: '決定待ち',
      returned: '差し戻し',
      approved: '承認済み',
      withdrawn: '取り下げ',
    },
    list: '一覧',
    clause: '条項',
    data: 'データ',
    grounds: '理由',
    goods: '品目と税率',
    code: 'コード',
    good: '品目',
    duty: '現行税率',
    noDuty: '関税率未登録',
    proposed: '提案税率',
    evidence: '品目ごとの根拠',
    criterion: '基準',
    measured: '測定値',
    passed: '充足',
    answers: { true: 'はい', false: 'いいえ', null: '不明' },
    tests: {
      'at-least': '以上：',
      'at-most': '以下：',
      under: '未満：',
      'one-of': '次のいずれか：',
      'none-of': '次のいずれでもない：',
    },
    unknown: '不明（データ未登録）',
    dollars: '米ドル',
    notApproved: '承認済みの文書ではありません。',
    standIn: '一部の文章はこの言語で書かれておらず、原文の言語で示しています。',
  },
};
