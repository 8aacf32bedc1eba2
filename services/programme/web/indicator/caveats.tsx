import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Notice, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { IndicatorAnswer } from '@industry/programme/contract';

/** Slips of the act beside the figure that they touch: both quotations and the reading chosen. */
export function SourceNotes({ notes }: { notes: IndicatorAnswer['sourceNotes'] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  return notes.map((note) => (
    <Notice key={note.id} kind="source-note">
      <p>{text(note.text)}</p>
      <p>
        <strong>{t('note.reading')}</strong> {text(note.reading)}
      </p>
      <details className="small">
        <summary>{t('note.quotations', { count: note.quotations.length })}</summary>
        <div className="stack" style={{ marginBlockStart: 'var(--space-2)' }}>
          {note.quotations.map(({ clause, quotation }) => (
            <blockquote key={quotation}>
              <span lang="ja">{quotation}</span> <Link to={clausePath(clause)}>{clause}</Link>
            </blockquote>
          ))}
        </div>
      </details>
    </Notice>
  ));
}

/** What the rules of pack lint found in the act's figures. */
export function Findings({ findings }: { findings: IndicatorAnswer['findings'] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  if (findings.length === 0) return null;
  return (
    <Notice kind="source-note" title={t('finding.title')}>
      <ul className="stack" style={{ paddingInlineStart: 'var(--space-4)', gap: 'var(--space-2)' }}>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.id}`}>
            {text(finding.message)} <Link to={clausePath(finding.clause)}>{finding.clause}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
