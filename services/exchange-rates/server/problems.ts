import type { ProblemDefinition } from '@industry/http/contract.ts';

export const problems: readonly ProblemDefinition[] = [
  {
    code: 'rate-in-future',
    status: 422,
    title: {
      kk: 'Бағамның күні әлі келген жоқ',
      ru: 'День курса ещё не наступил',
      en: 'The day of the rate has not come yet',
      ja: 'レートの日付が未来です',
    },
    detail: {
      kk: '{date} күні бүгіннен ({today}) кейін. Құжаттағы күнді тексеріңіз.',
      ru: '{date} позже сегодняшнего дня ({today}). Проверьте день в документе.',
      en: '{date} is after today ({today}). Check the day in the document.',
      ja: '{date} は今日（{today}）より後です。文書の日付を確認してください。',
    },
  },
  {
    code: 'rate-refused',
    status: 422,
    title: {
      kk: 'Бағам қабылданбады',
      ru: 'Курс не принят',
      en: 'The rate was refused',
      ja: 'レートを受け付けられません',
    },
    detail: {
      kk: 'Тексерулер оны өткізбеді: {reason}',
      ru: 'Проверки его не пропустили: {reason}',
      en: 'The checks did not let it through: {reason}',
      ja: '検査を通りませんでした：{reason}',
    },
  },
];
