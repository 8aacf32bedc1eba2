import type { LocalisedText } from '@industry/values';

/** What a field error says of a figure or report that cannot be submitted or saved yet. */
export const FIELD_WORDS = {
  value: { kk: 'мән енгізілмеген', ru: 'значение не указано', en: 'the figure is missing', ja: '値がありません' },
  source: {
    kk: 'мән қайдан алынғанын жазыңыз',
    ru: 'укажите, откуда взято значение',
    en: 'say where the figure comes from',
    ja: '値の出所を書いてください',
  },
  text: { kk: 'есеп мәтіні жоқ', ru: 'нет текста отчёта', en: 'the report has no text', ja: '報告の本文がありません' },
  reason: {
    kk: 'жарияланған мән неге өзгеретінін жазыңыз',
    ru: 'укажите, почему меняется опубликованное',
    en: 'say why what is published changes',
    ja: '公表済みの内容を変更する理由を書いてください',
  },
  confirmation: {
    kk: 'мән бұрынғыдан жүз еседей өзгеше: дұрыс екенін дәлелмен растаңыз',
    ru: 'значение отличается от прежнего в сотни раз: подтвердите его с обоснованием',
    en: 'the figure is very far from the earlier one: confirm it with a reason',
    ja: '前の値と大きくかけ離れています。理由を添えて確認してください',
  },
  region: {
    kk: 'бұл кезеңнің тізімінде мұндай өңір жоқ немесе ол екі рет берілген',
    ru: 'такого региона нет в списке этого периода, или он указан дважды',
    en: 'the list of this period has no such region, or it is given twice',
    ja: 'この期間の一覧にない地域か、二重の指定です',
  },
  notSplit: {
    kk: 'бұл көрсеткіш өңірлерге бөлінбейді',
    ru: 'этот показатель не делится по регионам',
    en: 'this indicator is not split by region',
    ja: 'この指標は地域別に分けません',
  },
  correction: {
    kk: 'не және қай жерде түзетілетінін жазыңыз',
    ru: 'укажите, что и где будет исправлено',
    en: 'say what will be corrected, and where',
    ja: '何をどこで訂正するかを書いてください',
  },
} as const satisfies Readonly<Record<string, LocalisedText>>;
