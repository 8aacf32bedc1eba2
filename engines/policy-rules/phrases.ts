import type { LocalisedText } from '@industry/values';
import type { MissingInput, Operator } from './answer.ts';

/** How a check reads: `{fact}` is the fact's text, `{limit}` its limit. */
export const OPERATORS: Readonly<Record<Operator, LocalisedText>> = {
  'at-least': {
    kk: '{fact}: кемінде {limit}',
    ru: '{fact}: не менее {limit}',
    en: '{fact}: at least {limit}',
    ja: '{fact}：{limit}以上',
  },
  'more-than': {
    kk: '{fact}: {limit} мәнінен артық',
    ru: '{fact}: более {limit}',
    en: '{fact}: more than {limit}',
    ja: '{fact}：{limit}超',
  },
  'up-to': {
    kk: '{fact}: {limit} мәніне дейін қоса',
    ru: '{fact}: до {limit} включительно',
    en: '{fact}: up to {limit}',
    ja: '{fact}：{limit}以下',
  },
  under: {
    kk: '{fact}: {limit} мәнінен кем',
    ru: '{fact}: менее {limit}',
    en: '{fact}: under {limit}',
    ja: '{fact}：{limit}未満',
  },
  equals: { kk: '{fact}: {limit}', ru: '{fact}: {limit}', en: '{fact}: {limit}', ja: '{fact}：{limit}' },
  'other-than': {
    kk: '{fact}: {limit} емес',
    ru: '{fact}: не {limit}',
    en: '{fact}: other than {limit}',
    ja: '{fact}：{limit}以外',
  },
  between: {
    kk: '{fact}: {limit} аралығында',
    ru: '{fact}: в пределах {limit}',
    en: '{fact}: between {limit}',
    ja: '{fact}：{limit}の範囲内',
  },
  outside: {
    kk: '{fact}: {limit} аралығынан тыс',
    ru: '{fact}: вне пределов {limit}',
    en: '{fact}: outside {limit}',
    ja: '{fact}：{limit}の範囲外',
  },
  'one-of': {
    kk: '{fact}: мыналардың бірі: {limit}',
    ru: '{fact}: одно из: {limit}',
    en: '{fact}: one of {limit}',
    ja: '{fact}：次のいずれか：{limit}',
  },
  'none-of': {
    kk: '{fact}: мыналардан басқа: {limit}',
    ru: '{fact}: ни одно из: {limit}',
    en: '{fact}: none of {limit}',
    ja: '{fact}：次のいずれでもない：{limit}',
  },
  'within-list': {
    kk: '{fact}: «{limit}» тізімінде',
    ru: '{fact}: в перечне «{limit}»',
    en: '{fact}: in the list "{limit}"',
    ja: '{fact}：「{limit}」の一覧にある',
  },
  'outside-list': {
    kk: '{fact}: «{limit}» тізімінен тыс',
    ru: '{fact}: вне перечня «{limit}»',
    en: '{fact}: not in the list "{limit}"',
    ja: '{fact}：「{limit}」の一覧にない',
  },
  'within-bands': {
    kk: '{fact}: жолақтардың бірінде: {limit}',
    ru: '{fact}: в одной из полос: {limit}',
    en: '{fact}: in one of the bands {limit}',
    ja: '{fact}：区分のいずれか：{limit}',
  },
  'outside-bands': {
    kk: '{fact}: жолақтардан тыс: {limit}',
    ru: '{fact}: вне полос: {limit}',
    en: '{fact}: outside the bands {limit}',
    ja: '{fact}：区分の外：{limit}',
  },
  undecided: {
    kk: '{fact}: актіде анық емес',
    ru: '{fact}: акт не определяет',
    en: '{fact}: the act leaves it open',
    ja: '{fact}：決定からは定まらない',
  },
};

export const ALL: LocalisedText = { kk: 'барлығы керек', ru: 'нужно всё', en: 'all of these', ja: 'すべて' };
export const ANY: LocalisedText = {
  kk: 'біреуі жеткілікті',
  ru: 'достаточно одного',
  en: 'any one of these',
  ja: 'いずれか',
};
export const NOT: LocalisedText = {
  kk: '«{text}» орындалмауы керек',
  ru: 'не должно быть: «{text}»',
  en: 'must not hold: {text}',
  ja: '「{text}」でないこと',
};
export const VALUE: LocalisedText = { kk: 'қазір {value}', ru: 'сейчас {value}', en: 'is {value}', ja: '現在{value}' };
export const SOURCE: LocalisedText = {
  kk: 'дереккөз: {source}',
  ru: 'источник: {source}',
  en: 'source: {source}',
  ja: '出所：{source}',
};
export const NOT_IN_DECREE: LocalisedText = {
  kk: 'қаулыда жоқ',
  ru: 'нет в постановлении',
  en: 'not in the decree',
  ja: '政令に定めなし',
};
export const OPEN: LocalisedText = { kk: 'Бағалау күні', ru: 'День оценки', en: 'Day of evaluation', ja: '評価日' };
export const YES_WORD: LocalisedText = { kk: 'иә', ru: 'да', en: 'yes', ja: 'はい' };
export const NO_WORD: LocalisedText = { kk: 'жоқ', ru: 'нет', en: 'no', ja: 'いいえ' };

export const MISSING: Readonly<Record<MissingInput['kind'], LocalisedText>> = {
  fact: { kk: 'белгісіз: {name}', ru: 'не известно: {name}', en: 'not known: {name}', ja: '不明：{name}' },
  'finer-code': {
    kk: 'дәлірек код керек: {name}',
    ru: 'нужен более подробный код: {name}',
    en: 'a finer code is needed: {name}',
    ja: 'より詳しいコードが必要：{name}',
  },
  'good-in-scheme': {
    kk: 'тауар коды басқа жіктеуіште: {name}',
    ru: 'код товара в другом классификаторе: {name}',
    en: 'the good is coded in another classification: {name}',
    ja: '品目コードの分類が異なる：{name}',
  },
  parameter: {
    kk: 'бұл күнге мән жоқ: {name}',
    ru: 'нет значения на дату: {name}',
    en: 'no value on the day: {name}',
    ja: 'この日の値がない：{name}',
  },
  list: {
    kk: 'бұл күнге тізім жоқ: {name}',
    ru: 'нет перечня на дату: {name}',
    en: 'no list on the day: {name}',
    ja: 'この日の一覧がない：{name}',
  },
  rate: {
    kk: 'бағам жоқ: {name}',
    ru: 'нет курса: {name}',
    en: 'no exchange rate: {name}',
    ja: '為替相場がない：{name}',
  },
  act: {
    kk: 'қаулының өзі айтпайды: {name}',
    ru: 'постановление само не отвечает: {name}',
    en: 'the decree itself leaves it open: {name}',
    ja: '政令自体が定めていない：{name}',
  },
  formula: {
    kk: 'есептелмейді: {name}',
    ru: 'не вычисляется: {name}',
    en: 'cannot be computed: {name}',
    ja: '計算できない：{name}',
  },
};
