import type { ImportableDataset } from '@industry/facts/importer.ts';
import { ANSWERS_DATASET } from '@industry/registers/contract';

const text = (name: string, pattern: string) => ({ name, type: 'text', required: true, pattern }) as const;

/** What registers answered to questions: yes, no or cannot say, and the number of their own record; never the value behind it. */
export const registerAnswers: ImportableDataset = {
  id: ANSWERS_DATASET,
  title: {
    kk: 'Тізілімдердің жауаптары',
    ru: 'Ответы регистров',
    en: 'Answers of registers',
    ja: '登録簿の回答',
  },
  description: {
    kk: 'Кәсіпорын туралы сұраққа тізілімнің жауабы: иә, жоқ, айта алмайды; мәннің өзі берілмейді.',
    ru: 'Ответ регистра на вопрос о предприятии: да, нет, не может сказать; само значение не передаётся.',
    en: 'A register’s answer to a question about a firm: yes, no, cannot say; the value itself is not given.',
    ja: '企業に関する質問への登録簿の回答（はい・いいえ・判定不能）。値そのものは渡されない。',
  },
  keys: [{ name: 'bin' }, { name: 'register' }, { name: 'predicate' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'delta',
  secrecy: 'consent',
  firm: 'bin',
  licence: 'Register of the state; read by its secrecy class',
  owner: 'miid',
  expects: {
    kk: 'CSV: bin, register, predicate, year, answer, receipt',
    ru: 'CSV: bin, register, predicate, year, answer, receipt',
    en: 'CSV: bin, register, predicate, year, answer, receipt',
    ja: 'CSV：bin, register, predicate, year, answer, receipt',
  },
  importer: {
    version: '1',
    source: 'Answers of state registers',
    sourceText: {
      kk: 'Мемлекеттік тізілімдердің жауаптары',
      ru: 'Ответы государственных регистров',
      en: 'Answers of state registers',
      ja: '国の登録簿の回答',
    },
    slice: [],
    layouts: [
      {
        kind: 'wide',
        id: 'answers',
        columns: {
          bin: 'bin',
          register: 'register',
          predicate: 'predicate',
          year: 'year',
          answer: 'answer',
          receipt: 'receipt',
        },
      },
    ],
    wide: {
      table: 'answers',
      period: { year: 'year' },
      fields: [
        text('bin', '[0-9]{12}'),
        text('register', '[a-z]{1,30}'),
        text('predicate', '[a-z][a-z-]{0,59}'),
        { name: 'year', type: 'small', required: true, minimum: '2000', maximum: '2100' },
        text('answer', 'yes|no|cannot-say'),
        text('receipt', '[A-Za-z0-9./-]{1,80}'),
      ],
    },
  },
};
