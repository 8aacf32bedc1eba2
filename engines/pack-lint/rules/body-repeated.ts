import type { Finding, Rule } from '../types.ts';

/** A body that one row names twice: one of the two names was probably meant for another body. */
export const bodyRepeated: Rule = {
  id: 'body-repeated',
  check: ({ indicators }) =>
    [...indicators.values()].flatMap(({ id, clause, responsible }): Finding[] => {
      const bodies = responsible.map(({ body }) => body);
      const twice = [...new Set(bodies.filter((body, index) => bodies.indexOf(body) !== index))];
      return twice.map((body) => ({
        rule: 'body-repeated',
        id,
        severity: 'warning',
        clause,
        message: {
          kk: `«${body}» органы жауаптылар тізімінде екі рет басылған.`,
          ru: `Орган «${body}» напечатан в перечне ответственных дважды.`,
          en: `The body "${body}" is printed twice in the list of responsible bodies.`,
          ja: `担当機関の一覧に「${body}」が二度印刷されています。`,
        },
        figures: [],
      }));
    }),
};
