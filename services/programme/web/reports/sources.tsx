import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, OriginBadge, Section, useText } from '@industry/design';
import type { ReportContent } from '@industry/programme/contract';

/** The numbered sources of a report: batches with their origin, acts with their clause, records, methods. */
export function Sources({ content }: { content: ReportContent }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  return (
    <Section title={t('reports.sources')}>
      <ol>
        {content.sources.map(({ title, detail, path, origin }, i) => (
          <li key={i} id={`source-${i + 1}`}>
            {path ? <Link to={path}>{text(title)}</Link> : text(title)}
            <br />
            {origin ? (
              <OriginBadge origin={origin} />
            ) : (
              <span className="small muted" style={{ overflowWrap: 'anywhere' }}>
                {text(detail)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
