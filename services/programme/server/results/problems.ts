import type { ProblemDefinition } from '@industry/http/contract.ts';

export const resultsProblems: readonly ProblemDefinition[] = [
  {
    code: 'results-year-unknown',
    status: 404,
    title: {
      kk: 'Бағдарламада мұндай жыл жоқ',
      ru: 'В программе нет такого года',
      en: 'The programme has no such year',
      ja: '計画にその年はありません',
    },
    detail: {
      kk: '{year} жыл бағдарламаға кірмейді: {firstYear}–{lastYear} жылдарды сұраңыз.',
      ru: '{year} год не входит в программу: спросите годы с {firstYear} по {lastYear}.',
      en: '{year} is not a year of the programme: ask for {firstYear} to {lastYear}.',
      ja: '{year}年は計画の期間外です。{firstYear}～{lastYear}年を指定してください。',
    },
  },
  {
    code: 'results-body-unknown',
    status: 404,
    title: {
      kk: 'Бұл орган көрсеткіштерге жауап бермейді',
      ru: 'Этот орган не отвечает за показатели',
      en: 'This body answers for no indicator',
      ja: 'この機関が担当する指標はありません',
    },
    detail: {
      kk: '{body} ешбір көрсеткішке жауап бермейді. Ең жақыны: {nearest}. Барлығы: /api/v1/results.',
      ru: '{body} не отвечает ни за один показатель. Ближайший: {nearest}. Все: /api/v1/results.',
      en: '{body} answers for no indicator of the programme. The nearest is {nearest}. All of them: /api/v1/results.',
      ja: '{body}が担当する指標はありません。最も近いのは{nearest}です。一覧：/api/v1/results',
    },
  },
];
