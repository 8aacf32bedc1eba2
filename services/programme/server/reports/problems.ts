import type { ActionDefinition, ProblemDefinition } from '@industry/http/contract.ts';

export const reportActions: readonly ActionDefinition[] = [
  {
    id: 'programme-report.write',
    title: {
      kk: 'Бағдарлама есебін жазу',
      ru: 'Составлять отчёт программы',
      en: 'Write the programme report',
      ja: '計画報告書を作成する',
    },
    scoped: true,
  },
  {
    id: 'programme-report.approve',
    title: {
      kk: 'Бағдарлама есебін бекіту',
      ru: 'Утверждать отчёт программы',
      en: 'Approve the programme report',
      ja: '計画報告書を承認する',
    },
    scoped: true,
  },
];

export const reportProblems: readonly ProblemDefinition[] = [
  {
    code: 'report-unknown',
    status: 404,
    title: { kk: 'Мұндай есеп жоқ', ru: 'Такого отчёта нет', en: 'No such report', ja: 'その報告はありません' },
    detail: {
      kk: '«{id}» есебі жоқ. Бағдарлама жылын (2023), тоқсанын (2023-Q4) немесе жарияланған есептің нөмірін беріңіз: /api/v1/reports.',
      ru: 'Отчёта «{id}» нет. Укажите год программы (2023), квартал (2023-Q4) или номер опубликованного отчёта: /api/v1/reports.',
      en: 'There is no report "{id}". Give a year of the programme (2023), a quarter (2023-Q4) or the id of a published report: /api/v1/reports.',
      ja: '報告「{id}」はありません。計画期間の年（2023）、四半期（2023-Q4）、または公表済み報告のIDを指定してください：/api/v1/reports',
    },
  },
  {
    code: 'report-instant',
    status: 400,
    title: {
      kk: 'Болашақтағы сәт',
      ru: 'Момент в будущем',
      en: 'An instant in the future',
      ja: '将来の時点です',
    },
    detail: {
      kk: '{instant} әлі келген жоқ: өткен сәтті беріңіз немесе көрсетпеңіз.',
      ru: '{instant} ещё не наступил: укажите прошедший момент или не указывайте никакого.',
      en: '{instant} has not come yet: give a past instant, or none.',
      ja: '{instant}はまだ到来していません。過去の時点を指定するか、省略してください。',
    },
  },
  {
    code: 'report-open-already',
    status: 409,
    title: {
      kk: 'Бұл кезеңнің ашық есебі бар',
      ru: 'Отчёт за этот период уже составляется',
      en: 'A report of this period is being written already',
      ja: 'この期間の報告は作成中です',
    },
    detail: {
      kk: '{period} есебі әлі шешілмеген: соны толтырыңыз немесе кері алыңыз.',
      ru: 'Отчёт за {period} ещё не решён: дополните его или отзовите.',
      en: 'The report of {period} is undecided: complete it, or withdraw it.',
      ja: '{period}の報告は未決定です。それを完成させるか取り下げてください。',
    },
  },
  {
    code: 'report-text',
    status: 400,
    title: {
      kk: 'Мәтінде фактісіз сан бар',
      ru: 'В тексте есть число без факта',
      en: 'The text holds a figure without a fact',
      ja: '事実に基づかない数字があります',
    },
    detail: {
      kk: 'Санды жазбаңыз: оның орнына сілтеме қойыңыз, мысалы [actual ind.t5.value] немесе [year].',
      ru: 'Не пишите число: поставьте ссылку на факт, например [actual ind.t5.value] или [year].',
      en: 'Do not write the number: put a reference to the fact, as [actual ind.t5.value] or [year].',
      ja: '数字は書かず、[actual ind.t5.value] や [year] のように事実への参照を入れてください。',
    },
  },
  {
    code: 'documents-busy',
    status: 503,
    title: {
      kk: 'Құжат көп жасалып жатыр',
      ru: 'Готовится слишком много документов',
      en: 'Too many documents are being made',
      ja: '作成中の文書が多すぎます',
    },
    detail: {
      kk: 'Бір минуттан кейін қайталаңыз.',
      ru: 'Повторите через минуту.',
      en: 'Try again in a minute.',
      ja: '1分後にもう一度お試しください。',
    },
  },
  {
    code: 'document-gone',
    status: 404,
    title: { kk: 'Құжат жоқ', ru: 'Документа нет', en: 'The document is not there', ja: '文書がありません' },
    detail: {
      kk: 'Құжат ширек сағат сақталады: есептің бетінен қайта жасатыңыз.',
      ru: 'Документ хранится четверть часа: запросите его заново на странице отчёта.',
      en: 'A document is kept for a quarter of an hour: ask for it again on the page of the report.',
      ja: '文書は15分間保存されます。報告のページから再度作成してください。',
    },
  },
];
