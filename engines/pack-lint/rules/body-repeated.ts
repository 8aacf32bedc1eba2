import type { Language } from '@industry/values';
import type { Finding, Rule } from '../types.ts';

/** A body that one row names twice: one of the two names was probably meant for another body. */
export const bodyRepeated: Rule = {
  id: 'body-repeated',
  check: ({ indicators, bodies }) =>
    [...indicators.values()].flatMap(({ id, clause, responsible }): Finding[] => {
      const named = responsible.map(({ body }) => body);
      const twice = [...new Set(named.filter((body, index) => named.indexOf(body) !== index))];
      const name = (body: string, language: Language) => bodies?.get(body)?.name[language] ?? body;
      return twice.map((body) => ({
        rule: 'body-repeated',
        id,
        severity: 'warning',
        clause,
        message: {
          kk: `«${name(body, 'kk')}» органы жауаптылар тізімінде екі рет басылған.`,
          ru: `Орган «${name(body, 'ru')}» напечатан в перечне ответственных дважды.`,
          en: `The body "${name(body, 'en')}" is printed twice in the list of responsible bodies.`,
          ja: `担当機関の一覧に「${name(body, 'ja')}」が二度印刷されています。`,
        },
        figures: [],
      }));
    }),
};
