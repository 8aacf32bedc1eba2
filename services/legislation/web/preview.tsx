import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Notice, Section } from '@industry/design';
import type { ActPreview } from '@industry/legislation/contract';
import { articleName } from './article-name.ts';

/** How the file would be split, and what looks wrong with it. */
export function Preview({ preview }: { preview: ActPreview }): ReactNode {
  const { t } = useTranslation('legislation');
  const { articles, warnings, characters } = preview;
  type Row = ActPreview['articles'][number];
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: t('preview.piece'), value: (row) => articleName(row, t('text.beginning')) },
    { id: 'beginning', header: t('preview.begins'), value: (row) => row.beginning },
    { id: 'characters', header: t('preview.characters'), numeric: true, value: (row) => row.characters },
  ];
  return (
    <Section title={t('preview.title')}>
      <p role="status">
        {t('texts.articles', { count: articles.length })}, {t('text.characters', { count: characters })}
      </p>
      {warnings.length > 0 && (
        <Notice kind="source-note" title={t('preview.warnings')}>
          <ul>
            {warnings.map(({ kind, number }) => (
              <li key={`${kind}${number}`}>{t(`warning.${kind}`, { number: number ?? '' })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        caption={t('preview.title')}
        columns={columns}
        rows={articles}
        searchable={articles.length > 20}
        fileName="act-preview"
      />
    </Section>
  );
}
