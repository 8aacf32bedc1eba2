import type { Finding, Rule } from '../types.ts';

/**
 * An indicator without a data source though other rows name theirs: nobody can say where its actual comes from. A programme
 * that names no sources at all gives no finding.
 */
export const sourceMissing: Rule = {
  id: 'source-missing',
  check: ({ indicators }) => {
    const rows = [...indicators.values()];
    if (!rows.some(({ sources }) => sources.length > 0)) return [];
    return rows
      .filter(({ sources }) => sources.length === 0)
      .map(({ id, clause }): Finding => ({
        rule: 'source-missing',
        id,
        severity: 'warning',
        clause,
        message: {
          kk: 'Дереккөз көрсетілмеген, ал басқа көрсеткіштерде көрсетілген.',
          ru: 'Источник данных не назван, хотя у других показателей он есть.',
          en: 'No data source is named, though other indicators name theirs.',
          ja: 'データの出典が示されていません（他の指標では示されています）。',
        },
        figures: [],
      }));
  },
};
