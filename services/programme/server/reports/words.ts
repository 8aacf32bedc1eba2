import type { IndicatorState } from '@industry/programme/contract';
import { LANGUAGES, type Language, type LocalisedText } from '@industry/values';

/** The same in every language, or made for each. */
export function inAll(make: (language: Language) => string): LocalisedText {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as LocalisedText;
}

/** A pattern with {names} filled. */
export function fill(pattern: LocalisedText, values: Readonly<Record<string, LocalisedText | string>>): LocalisedText {
  return inAll((language) =>
    pattern[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'string' ? value : (value?.[language] ?? '');
    }),
  );
}

export const STATE_WORDS: Readonly<Record<IndicatorState, LocalisedText>> = {
  met: { kk: 'орындалды', ru: 'достигнуто', en: 'met', ja: '達成' },
  'on-path': { kk: 'жоспар жолында', ru: 'в пределах пути', en: 'on path', ja: '計画どおり' },
  behind: { kk: 'артта', ru: 'отстаёт', en: 'behind', ja: '遅れ' },
  unknown: { kk: 'белгісіз', ru: 'неизвестно', en: 'unknown', ja: '不明' },
  'not-comparable': { kk: 'салыстыруға келмейді', ru: 'несопоставимо', en: 'not comparable', ja: '比較不能' },
};

export const W = {
  plan: { kk: 'Жоспар', ru: 'План', en: 'Plan', ja: '計画' },
  actual: { kk: 'Нақты', ru: 'Факт', en: 'Actual', ja: '実績' },
  gap: { kk: 'Айырма', ru: 'Отклонение', en: 'Gap', ja: '差' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State', ja: '状態' },
  indicator: { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator', ja: '指標' },
  unit: { kk: 'Өлшем бірлігі', ru: 'Единица', en: 'Unit', ja: '単位' },
  year: { kk: 'Жыл', ru: 'Год', en: 'Year', ja: '年' },
  region: { kk: 'Өңір', ru: 'Регион', en: 'Region', ja: '地域' },
  body: { kk: 'Орган', ru: 'Орган', en: 'Body', ja: '機関' },
  years: { kk: 'Жылдар', ru: 'Годы', en: 'Years', ja: '年' },
  due: { kk: 'Алғашқысының мерзімі', ru: 'Срок первого', en: 'First due', ja: '最初の期限' },
  standing: { kk: 'Жағдайы', ru: 'Положение', en: 'Standing', ja: '状況' },
  late: { kk: 'мерзімі өтті', ru: 'просрочено', en: 'overdue', ja: '期限経過' },
  awaited: { kk: 'күтілуде', ru: 'ожидается', en: 'awaited', ja: '期限内' },
  nothingOwed: {
    kk: 'Кезеңге дейінгі барлық мән белгілі.',
    ru: 'Все значения по отчётный период известны.',
    en: 'Every figure up to the period is known.',
    ja: '対象期間までの値はすべて判明しています。',
  },
  noRegions: {
    kk: 'Бұл жылға өңірлік дерек жоқ.',
    ru: 'За этот год региональных данных нет.',
    en: 'There are no regional figures of this year.',
    ja: 'この年の地域別データはありません。',
  },
  share: { kk: 'Елдегі үлесі', ru: 'Доля в стране', en: 'Share of the country', ja: '全国に占める割合' },
  nation: { kk: 'Ел бойынша', ru: 'По стране', en: 'The country', ja: '全国' },
  noPlan: { kk: 'жоспар белгіленбеген', ru: 'план не задан', en: 'no plan is set', ja: '計画値なし' },
  unknownOwed: {
    kk: 'белгісіз (беруші: {body}, мерзімі: {due})',
    ru: 'неизвестно (должен: {body}, срок: {due})',
    en: 'unknown (owed by {body}, due {due})',
    ja: '不明（提出義務者：{body}、期限：{due}）',
  },
  notComparable: {
    kk: 'салыстыруға келмейді',
    ru: 'несопоставимо с планом',
    en: 'not comparable with the plan',
    ja: '計画と比較不能',
  },
  notEntered: {
    kk: 'енгізілмеген (беруші: {body})',
    ru: 'не внесено (должен: {body})',
    en: 'not entered (owed by {body})',
    ja: '未登録（提出義務者：{body}）',
  },
  unknown: { kk: 'белгісіз', ru: 'неизвестно', en: 'unknown', ja: '不明' },
  change: {
    kk: '{figure} ({base} жылдан өзгеріс)',
    ru: '{figure} (изменение с {base} года)',
    en: '{figure} (change from {base})',
    ja: '{figure}（{base}年比）',
  },
  changeUnit: {
    kk: '{unit}, {base} жылдан өзгеріс',
    ru: '{unit}, изменение с {base} года',
    en: '{unit}, change from {base}',
    ja: '{unit}、{base}年比',
  },
  budget: {
    planned: { kk: 'Жоспарланған', ru: 'Запланировано', en: 'Planned', ja: '計画額' },
    revised: { kk: 'Нақтыланған', ru: 'Уточнено', en: 'Revised', ja: '改定額' },
    spent: { kk: 'Жұмсалған', ru: 'Израсходовано', en: 'Spent', ja: '支出額' },
    share: { kk: 'Игерілуі', ru: 'Освоение', en: 'Share spent', ja: '執行率' },
    total: { kk: 'Бағдарлама бойынша барлығы', ru: 'Всего по программе', en: 'Programme in all', ja: '計画全体' },
  },
  duties: {
    all: { kk: 'Міндеттер', ru: 'Обязанностей', en: 'Duties', ja: '義務' },
    'on-time': { kk: 'Мерзімінде', ru: 'В срок', en: 'In time', ja: '期限内' },
    late: { kk: 'Кешіккен', ru: 'С опозданием', en: 'Late', ja: '遅延' },
    missing: { kk: 'Тапсырылмаған', ru: 'Не подано', en: 'Missing', ja: '未提出' },
    awaited: { kk: 'Күтілуде', ru: 'Ожидается', en: 'Awaited', ja: '期限前' },
    'not-yet-due': { kk: 'Кезеңі аяқталмаған', ru: 'Период не окончен', en: 'Period not over', ja: '期間未終了' },
  },
  count: {
    kk: 'Көрсеткіштер саны: {what}',
    ru: 'Число показателей: {what}',
    en: 'Number of indicators: {what}',
    ja: '指標数：{what}',
  },
  all: { kk: 'барлығы', ru: 'всего', en: 'all', ja: '全部' },
  known: { kk: 'нақты мәні белгілі', ru: 'факт известен', en: 'actual known', ja: '実績判明' },
  tables: {
    indicators: {
      kk: 'Жоспар мен нақты мән, {year}',
      ru: 'План и факт, {year}',
      en: 'Plan and actual, {year}',
      ja: '計画と実績（{year}年）',
    },
    budget: {
      kk: 'Бюджет жылдар бойынша, {unit}',
      ru: 'Бюджет по годам, {unit}',
      en: 'Budget by year, {unit}',
      ja: '年度別予算（{unit}）',
    },
    regions: { kk: '{series}, {unit}', ru: '{series}, {unit}', en: '{series}, {unit}', ja: '{series}（{unit}）' },
    discipline: { kk: 'Органдар бойынша', ru: 'По органам', en: 'By body', ja: '機関別' },
    owed: {
      kk: 'Жетіспейтін нақты мәндер',
      ru: 'Недостающие фактические значения',
      en: 'Actuals that are missing',
      ja: '未提出の実績値',
    },
  },
  clauseDetail: {
    kk: '{clause}; қабылданған күні: {date}',
    ru: '{clause}; принято: {date}',
    en: '{clause}; adopted {date}',
    ja: '{clause}；採択日：{date}',
  },
  batchDetail: {
    kk: 'Деректер жиынтығы {dataset}; жарияланған күні: {published}; жүйеге енгізілді: {recorded}; {licence}{more}',
    ru: 'Набор данных {dataset}; опубликовано: {published}; внесено: {recorded}; {licence}{more}',
    en: 'Dataset {dataset}; published: {published}; recorded: {recorded}; {licence}{more}',
    ja: 'データセット{dataset}；公表日：{published}；登録：{recorded}；{licence}{more}',
  },
  statementDetail: { kk: 'Бекітілген: {date}', ru: 'Утверждено: {date}', en: 'Approved: {date}', ja: '承認：{date}' },
  boardSource: {
    kk: 'Есептілік тақтасы: міндеттер мен тапсырылған уақыты',
    ru: 'Табло отчётности: обязанности и время подачи',
    en: 'Reporting board: duties and when they were met',
    ja: '報告ボード：義務と提出時刻',
  },
  stateMethod: {
    kk: 'Әдіс: көрсеткіштің күйі',
    ru: 'Метод: состояние показателя',
    en: 'Method: state of an indicator',
    ja: '方法：指標の状態',
  },
  computed: {
    kk: 'Осы есептің деректері бойынша есептелген',
    ru: 'Рассчитано по данным этого отчёта',
    en: 'Computed from the figures of this report',
    ja: '本報告の値から算出',
  },
} as const;
