import type { Static } from 'typebox';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Notice, Section, useText } from '@industry/design';
import { clausePath, type getClause } from '@industry/legislation/contract';

/** Slips of the source that touch the clause, with the reading chosen. */
export function SourceNotes({ notes }: { notes: Static<typeof getClause.response>['sourceNotes'] }): ReactNode {
  const { t } = useTranslation('legislation');
  const text = useText();
  if (notes.length === 0) return null;
  return (
    <Section title={t('clause.notes')}>
      {notes.map((note) => (
        <Notice key={note.id} kind="source-note">
          <p>{text(note.text)}</p>
          {note.quotations.map((quotation) => (
            <blockquote key={quotation.quotation} lang="ja" style={{ margin: 0 }}>
              {quotation.quotation} <Link to={clausePath(quotation.clause)}>{quotation.clause}</Link>
            </blockquote>
          ))}
          <p>
            <strong>{t('clause.reading')}:</strong> {text(note.reading)}
          </p>
        </Notice>
      ))}
    </Section>
  );
}
