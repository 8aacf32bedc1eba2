import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFormat } from '@industry/design';
import type { SearchResult } from '@industry/search/contract';
import { Pieces } from './pieces.tsx';

export function ResultList({ results, start }: { results: readonly SearchResult[]; start: number }): ReactNode {
  const { t } = useTranslation('search');
  const { language } = useFormat();
  return (
    <ol className="plain-list stack" start={start}>
      {results.map(({ path, kind, titlePieces, snippet }) => (
        <li key={`${kind} ${path}`} className="card search-result">
          <p className="small muted">{t(`kind.${kind}`, { defaultValue: kind })}</p>
          <h2>
            <Link to={path}>
              <Pieces pieces={titlePieces} />
            </Link>
          </h2>
          {snippet && (
            <p lang={snippet.language}>
              <Pieces pieces={snippet.pieces} />
              {snippet.language !== language && (
                <span className="muted small"> ({t(`foundIn.${snippet.language}`)})</span>
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
