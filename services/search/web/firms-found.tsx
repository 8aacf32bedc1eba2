import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Section, useFormat } from '@industry/design';
import { listFirms } from '@industry/firms-service/contract';
import { call } from '@industry/http/client.ts';

const SHOWN = 5;

/** Firms of the register whose name is like the words; they have an index of their own. Nothing where none is. */
export function FirmsFound({ query }: { query: string }): ReactNode {
  const { t } = useTranslation('search');
  const { language } = useFormat();
  const asked = { query: query.slice(0, 200), limit: SHOWN };
  const { data } = useQuery({ queryKey: ['firms', asked], queryFn: () => call(listFirms, { query: asked }) });
  if (data === undefined || data.total === 0 || data.loosened) return null;
  return (
    <Section title={t('firms.title')}>
      <ul>
        {data.firms.map(({ bin, nameKk, nameRu }) => (
          <li key={bin}>
            <Link to={`/firms/${bin}`}>
              <span lang={language === 'kk' ? 'kk' : 'ru'}>{language === 'kk' ? nameKk : nameRu}</span>
            </Link>{' '}
            <span className="muted small">{bin}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/firms?${new URLSearchParams({ q: query })}`}>{t('firms.all', { count: data.total })}</Link>
      </p>
    </Section>
  );
}
