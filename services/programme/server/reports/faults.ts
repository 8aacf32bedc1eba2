import type { ReportFault } from '@industry/pack';
import type { LocalisedText } from '@industry/values';
import { fill, inAll } from './words.ts';

export const NO_SECTION: LocalisedText = {
  kk: 'үлгіде мұндай бөлім жоқ немесе ол екі рет тұр',
  ru: 'в шаблоне нет такого раздела, или он указан дважды',
  en: 'the template has no such section, or it stands twice',
  ja: '様式にない節か、重複しています',
};

const WHERE: LocalisedText = {
  kk: '{line}-жол, {column}-таңба: ',
  ru: 'строка {line}, знак {column}: ',
  en: 'line {line}, character {column}: ',
  ja: '{line}行{column}文字目：',
};

const WHAT: Readonly<Record<ReportFault['kind'], LocalisedText>> = {
  digit: {
    kk: '«{found}» саны фактіге байланбаған. Орнына сілтеме қойыңыз: [actual КӨРСЕТКІШ], [plan КӨРСЕТКІШ], [budget planned], [year].',
    ru: 'число «{found}» не связано с фактом. Поставьте ссылку: [actual ПОКАЗАТЕЛЬ], [plan ПОКАЗАТЕЛЬ], [budget planned], [year].',
    en: 'the number "{found}" is bound to no fact. Put a reference: [actual INDICATOR], [plan INDICATOR], [budget planned], [year].',
    ja: '数字「{found}」は事実に結び付いていません。[actual 指標]、[plan 指標]、[budget planned]、[year] などの参照を入れてください。',
  },
  unclosed: {
    kk: '«{found}» сілтемесі жабылмаған: ] таңбасын қойыңыз.',
    ru: 'ссылка «{found}» не закрыта: поставьте ].',
    en: 'the reference "{found}" is not closed: add ].',
    ja: '参照「{found}」が閉じていません。] を付けてください。',
  },
  'unknown-reference': {
    kk: '«{found}» деген сілтеме жоқ.',
    ru: 'ссылки «{found}» нет.',
    en: 'there is no reference "{found}".',
    ja: '「{found}」という参照はありません。',
  },
  argument: {
    kk: '«{found}» табылмады.',
    ru: '«{found}» не найдено.',
    en: '"{found}" is not known.',
    ja: '「{found}」は見つかりません。',
  },
  'missing-argument': {
    kk: '«{found}» сілтемесінде не туралы екені жоқ.',
    ru: 'в ссылке «{found}» не указано, о чём она.',
    en: 'the reference "{found}" does not say what it is about.',
    ja: '参照「{found}」に対象がありません。',
  },
  'too-many': {
    kk: 'артық сөз: «{found}».',
    ru: 'лишнее: «{found}».',
    en: 'too many words: "{found}".',
    ja: '余分な語：「{found}」',
  },
};

const NEAREST: LocalisedText = {
  kk: ' Мүмкін: {nearest}.',
  ru: ' Возможно: {nearest}.',
  en: ' Perhaps: {nearest}.',
  ja: ' 候補：{nearest}',
};

/** Where the fault stands, what it is and what to write instead. */
export function faultMessage({ kind, line, column, found, nearest }: ReportFault): LocalisedText {
  const where = fill(WHERE, { line: String(line), column: String(column) });
  const what = fill(WHAT[kind], { found });
  const meant = nearest === null ? inAll(() => '') : fill(NEAREST, { nearest });
  return inAll((language) => where[language] + what[language] + meant[language]);
}
