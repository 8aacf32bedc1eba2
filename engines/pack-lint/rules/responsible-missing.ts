import type { Finding, Rule } from '../types.ts';

/**
 * An indicator for which the act names no responsible body though other tables name theirs. A programme that names none at
 * all is of another kind and gives no finding. Example: task 1's table has no such column.
 */
export const responsibleMissing: Rule = {
  id: 'responsible-missing',
  check: ({ indicators }) => {
    const rows = [...indicators.values()];
    if (!rows.some(({ responsible }) => responsible.length > 0)) return [];
    return rows
      .filter(({ responsible }) => responsible.length === 0)
      .map(({ id, clause }): Finding => ({
        rule: 'responsible-missing',
        id,
        severity: 'warning',
        clause,
        message: {
          kk: 'Жауапты орган көрсетілмеген, ал басқа кестелерде көрсетілген.',
          ru: 'Ответственный орган не назван, хотя в других таблицах он есть.',
          en: 'No responsible body is named, though other tables name theirs.',
          ja: '担当機関が示されていません（他の表では示されています）。',
        },
        figures: [],
      }));
  },
};
