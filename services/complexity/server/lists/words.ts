import type { ListCriterion } from '@industry/complexity/contract';
import type { Language, LocalisedText } from '@industry/values';

export const VERDICT_WORDS: Readonly<Record<Language, Readonly<Record<'in' | 'out' | 'undecided', string>>>> = {
  kk: { in: 'иә', out: 'жоқ', undecided: 'белгісіз' },
  ru: { in: 'да', out: 'нет', undecided: 'не определено' },
  en: { in: 'in', out: 'out', undecided: 'undecided' },
  ja: { in: '掲載', out: '非掲載', undecided: '未決定' },
};

export const TEST_SIGNS: Readonly<Record<ListCriterion['test'], string>> = {
  'at-least': '≥',
  'at-most': '≤',
  under: '<',
  'one-of': '∈',
  'none-of': '∉',
};

/** A return says what is to be put right. */
export const REMARK_NEEDED = {
  kk: 'нені түзету керегін жазыңыз',
  ru: 'напишите, что исправить',
  en: 'say what is to be put right',
  ja: '何を直すべきかを書いてください',
};

interface WorkbookWords {
  readonly goods: string;
  readonly criteria: string;
  readonly services: string;
  readonly code: string;
  readonly name: string;
  readonly verdict: string;
  readonly prody: string;
  readonly pci: string;
  readonly index: string;
  readonly decided: string;
  readonly duties: string;
  readonly criterion: string;
  readonly bound: string;
  readonly inDecree: string;
  readonly boundInDecree: string;
  readonly clause: string;
  readonly yes: string;
  readonly no: string;
  readonly result: string;
}

export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = {
  kk: {
    goods: 'Тауарлар',
    criteria: 'Өлшемшарттар',
    services: 'Қызметтер',
    code: 'Код',
    name: 'Атауы',
    verdict: 'Тізбеде',
    prody: 'PRODY класы',
    pci: 'PCI класы',
    index: 'Қосылған құн индексі',
    decided: 'Адам шешімінің негізі',
    duties: 'ЕАЭО баж мөлшерлемелері',
    criterion: 'Өлшемшарт',
    bound: 'Шегі',
    inDecree: 'Қаулыда бар',
    boundInDecree: 'Шегі қаулыда бар',
    clause: 'Тармақ',
    yes: 'иә',
    no: 'жоқ',
    result: 'Нәтиже',
  },
  ru: {
    goods: 'Товары',
    criteria: 'Критерии',
    services: 'Услуги',
    code: 'Код',
    name: 'Наименование',
    verdict: 'В перечне',
    prody: 'Класс PRODY',
    pci: 'Класс PCI',
    index: 'Индекс добавленной стоимости',
    decided: 'Обоснование решения человека',
    duties: 'Ставки пошлин ЕАЭС',
    criterion: 'Критерий',
    bound: 'Граница',
    inDecree: 'Есть в постановлении',
    boundInDecree: 'Граница из постановления',
    clause: 'Пункт',
    yes: 'да',
    no: 'нет',
    result: 'Результат',
  },
  en: {
    goods: 'Goods',
    criteria: 'Criteria',
    services: 'Services',
    code: 'Code',
    name: 'Name',
    verdict: 'Verdict',
    prody: 'PRODY class',
    pci: 'PCI class',
    index: 'Index of value added',
    decided: 'Reason of a person’s decision',
    duties: 'EAEU duty rates',
    criterion: 'Criterion',
    bound: 'Bound',
    inDecree: 'In the decree',
    boundInDecree: 'Bound in the decree',
    clause: 'Clause',
    yes: 'yes',
    no: 'no',
    result: 'Result',
  },
  ja: {
    goods: '品目',
    criteria: '基準',
    services: 'サービス',
    code: 'コード',
    name: '名称',
    verdict: '判定',
    prody: 'PRODY区分',
    pci: 'PCI区分',
    index: '付加価値指数',
    decided: '個別決定の理由',
    duties: 'EAEU関税率',
    criterion: '基準',
    bound: '境界',
    inDecree: '政令にあり',
    boundInDecree: '境界も政令にあり',
    clause: '条項',
    yes: 'はい',
    no: 'いいえ',
    result: '結果',
  },
};

/** A title with the number of the record behind it. */
export function numbered(title: LocalisedText, sign: string): LocalisedText {
  return { kk: `${title.kk} ${sign}`, ru: `${title.ru} ${sign}`, en: `${title.en} ${sign}`, ja: `${title.ja} ${sign}` };
}
