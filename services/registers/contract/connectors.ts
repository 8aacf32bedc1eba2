import type { LocalisedText } from '@industry/values';

export const REGISTER_IDS = ['registration', 'labour', 'tax', 'customs', 'statistics', 'permits'] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];

/** How often a delivery is promised. One without rows says that nothing has changed, and counts. */
export const CADENCES = ['day', 'week', 'month', 'quarter'] as const;
export type Cadence = (typeof CADENCES)[number];

/** A question that a register answers instead of giving the value. */
export interface Predicate {
  readonly id: string;
  readonly title: LocalisedText;
}

/** What a register and this system have agreed on. None of it is in the decree: it is the form of an agreement to be signed. */
export interface Connector {
  readonly id: RegisterId;
  readonly title: LocalisedText;
  readonly delivers: LocalisedText;
  /** Ids of the datasets that its rows go into; the first when a delivery names none. */
  readonly datasets: readonly string[];
  readonly cadence: Cadence;
  /** Days after the end of each day, week, month or quarter by which its delivery is here. */
  readonly dueDays: number;
  /** Pages that may be pulled in a minute. */
  readonly pullsPerMinute: number;
  readonly predicates: readonly Predicate[];
}

/** Bounds of one delivery and of one batch; rules of this product. */
export const LIMITS = {
  /** Bytes and rows of a delivery by HTTP or of a part of a file. */
  bytes: 16 * 1024 * 1024,
  rows: 20_000,
  /** Characters of one field. */
  field: 400,
  /** A batch is closed with so many rows, or after so many minutes. */
  batchRows: 100_000,
  batchMinutes: 15,
  /** Seconds by which the clock of a sender may differ from ours. */
  clockSeconds: 300,
  /** Days for which a late row finds its place among those that came before it; an older one is refused. */
  lateDays: 400,
  /** Pushes in a minute from one address. */
  pushesPerMinute: 600,
} as const;

const text = (kk: string, ru: string, en: string, ja: string): LocalisedText => ({ kk, ru, en, ja });

/** The six registers. Forms of the rows follow from the datasets. */
export const CONNECTORS: readonly Connector[] = [
  {
    id: 'registration',
    title: text('Заңды тұлғалар тізілімі', 'Регистр юридических лиц', 'Register of legal entities', '法人登記'),
    delivers: text(
      'Кәсіпорындар, олардың өндірістері мен иелері; өзгеріс жаңа жол болады',
      'Предприятия, их производства и владельцы; изменение – новая строка',
      'Firms, their plants and owners; a change is a new row',
      '企業とその工場・所有者。変更は新しい行になる',
    ),
    datasets: ['firm-registration', 'firm-plants', 'firm-owners'],
    cadence: 'day',
    dueDays: 1,
    pullsPerMinute: 60,
    predicates: [],
  },
  {
    id: 'labour',
    title: text(
      'Еңбек шарттарын есепке алу',
      'Учёт трудовых договоров',
      'Register of employment contracts',
      '雇用契約登録',
    ),
    delivers: text(
      'Қызметкерлер саны мен еңбекақы қоры, тоқсан бойынша',
      'Численность работников и фонд оплаты труда по кварталам',
      'Employees and wage fund by quarter',
      '四半期ごとの従業員数と賃金総額',
    ),
    datasets: ['firm-labour'],
    cadence: 'month',
    dueDays: 10,
    pullsPerMinute: 60,
    predicates: [],
  },
  {
    id: 'tax',
    title: text('Салық есебі', 'Налоговый учёт', 'Tax register', '税務登録'),
    delivers: text(
      'Айналым, төленген салықтар, валюталық түсім, тоқсан бойынша',
      'Оборот, уплаченные налоги, валютная выручка по кварталам',
      'Turnover, taxes paid, foreign-currency revenue by quarter',
      '四半期ごとの売上高、納税額、外貨収入',
    ),
    datasets: ['firm-tax'],
    cadence: 'month',
    dueDays: 25,
    pullsPerMinute: 30,
    predicates: [
      {
        id: 'taxes-paid-in-full',
        title: text(
          'Жылдың барлық салығы төленді ме?',
          'Все ли налоги за год уплачены?',
          'Were all taxes of the year paid?',
          'その年の税はすべて納付されたか',
        ),
      },
      {
        id: 'no-tax-arrears',
        title: text(
          'Жыл соңында салық берешегі болмады ма?',
          'Не было ли налоговой задолженности на конец года?',
          'Was the firm free of tax arrears at the end of the year?',
          '年末に税の滞納がなかったか',
        ),
      },
    ],
  },
  {
    id: 'customs',
    title: text('Сыртқы сауда есебі', 'Учёт внешней торговли', 'Register of foreign trade', '貿易登録'),
    delivers: text(
      'Тауар мен елге бөлінген экспорт пен импорт, тоқсан бойынша',
      'Экспорт и импорт по товарам и странам по кварталам',
      'Exports and imports by good and partner, by quarter',
      '四半期ごとの品目・相手国別輸出入',
    ),
    datasets: ['firm-customs'],
    cadence: 'month',
    dueDays: 20,
    pullsPerMinute: 30,
    predicates: [],
  },
  {
    id: 'statistics',
    title: text('Статистикалық бақылаулар', 'Статистические наблюдения', 'Statistical observations', '統計調査'),
    delivers: text(
      'Өнім шығару, қосылған құн, инвестиция, энергия, зерттеу, қуат және оның жүктелуі',
      'Выпуск, добавленная стоимость, инвестиции, энергия, исследования, мощность и её загрузка',
      'Output, value added, investment, energy, research, capacity and its use',
      '生産、付加価値、投資、エネルギー、研究、生産能力と稼働率',
    ),
    datasets: ['firm-statistics'],
    cadence: 'quarter',
    dueDays: 45,
    pullsPerMinute: 30,
    predicates: [],
  },
  {
    id: 'permits',
    title: text('Рұқсаттар мен сертификаттар', 'Разрешения и сертификаты', 'Permits and certificates', '許認可・認証'),
    delivers: text(
      'Рұқсаттар мен сертификаттар, қолданылу мерзімімен',
      'Разрешения и сертификаты со сроком действия',
      'Permits and certificates with their term',
      '許認可と認証、その有効期間',
    ),
    datasets: ['firm-permits', 'firm-certificates'],
    cadence: 'week',
    dueDays: 3,
    pullsPerMinute: 60,
    predicates: [],
  },
];

/** The dataset that keeps the answers of registers to questions. */
export const ANSWERS_DATASET = 'register-answers';
