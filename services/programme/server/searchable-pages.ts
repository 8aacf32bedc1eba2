import type { Searchable } from '@industry/registry/types.ts';
import { PROGRAMME_PAGE } from './contributions.ts';

/** Pages of the programme by what they are about. */
const TEXTS: readonly Omit<Searchable, 'kind'>[] = [
  {
    path: '/programme',
    title: PROGRAMME_PAGE,
    text: {
      kk: 'Бағдарламаның мақсаты, міндеттері, мерзімі; бюджет; өңдеу өнеркәсібінің 2018 жылғы жағдайы',
      ru: 'Цель, задачи и срок Программы; бюджет; положение обрабатывающей промышленности в 2018 году',
      en: 'Goal, tasks and period of the programme; its budget; manufacturing as it stood in 2018',
      ja: 'プログラムの目的、課題、期間、予算、2018年の製造業の状況',
    },
  },
  {
    path: '/budget',
    title: { kk: 'Бюджет', ru: 'Бюджет', en: 'Budget', ja: '予算' },
    text: {
      kk: 'Жылдар мен органдар бойынша жоспарланған, бөлінген және жұмсалған қаражат',
      ru: 'Запланировано, выделено и израсходовано по годам и органам',
      en: 'Planned, allotted and spent by year and body',
      ja: '年別・機関別の計画額、配分額、支出額',
    },
  },
  {
    path: '/results',
    title: { kk: 'Органдардың нәтижелері', ru: 'Результаты органов', en: 'Results of the bodies', ja: '各機関の成果' },
    text: {
      kk: 'Нәтижеге қарай қаржыландыру: көрсеткіштер бойынша органдардың бағасы',
      ru: 'Финансирование по результату: оценка органов по показателям',
      en: 'Funding by result: how the bodies stand by their indicators',
      ja: '成果に応じた資金配分：指標による機関の評価',
    },
  },
  {
    path: '/reporting',
    title: { kk: 'Есептілік', ru: 'Отчётность', en: 'Reporting', ja: '報告' },
    text: {
      kk: 'Органдар тапсыратын көрсеткіштер мен есептер, мерзімдері',
      ru: 'Какие показатели и отчёты органы сдают и в какой срок',
      en: 'Which figures and reports the bodies owe, and by when',
      ja: '各機関が提出する数値と報告、その期限',
    },
  },
  {
    path: '/reporting/board',
    title: {
      kk: 'Есептілік тақтасы: кім уақытында тапсырады',
      ru: 'Доска отчётности: кто сдаёт вовремя',
      en: 'Reporting board: who delivers in time',
      ja: '報告ボード：期限内の提出状況',
    },
    text: {
      kk: 'Тоқсан сайынғы және айлық есептердің уақтылығы',
      ru: 'Своевременность ежеквартальных и ежемесячных отчётов',
      en: 'Timeliness of quarterly and monthly reports',
      ja: '四半期・月次報告の提出状況',
    },
  },
  {
    path: '/reports',
    title: {
      kk: 'Бағдарламаның есептері',
      ru: 'Отчёты о программе',
      en: 'Programme reports',
      ja: '計画実施報告書',
    },
    text: {
      kk: 'Бағдарламаны іске асыру туралы жылдық және тоқсандық есептер; PDF және XLSX',
      ru: 'Годовые и квартальные отчёты о реализации программы; PDF и XLSX',
      en: 'Yearly and quarterly reports on carrying out the programme; PDF and XLSX',
      ja: '年次・四半期の計画実施報告書。PDFとXLSX',
    },
  },
];

export const PAGES: readonly Searchable[] = TEXTS.map((one) => ({ ...one, kind: 'page' }));
