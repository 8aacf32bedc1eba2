import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@industry/http/client.ts';
import { Notice } from './notice.tsx';

interface QueryProps<Answer> {
  /** Names the answer in the cache. */
  name: readonly unknown[];
  ask: () => Promise<Answer>;
  children: (answer: Answer) => ReactNode;
}

/** Asks the server and draws the answer; meanwhile says so (after a moment), and says what went wrong and what to do. */
export function Query<Answer>({ name, ask, children }: QueryProps<Answer>): ReactNode {
  const { t } = useTranslation('design');
  const query = useQuery({ queryKey: name, queryFn: ask, placeholderData: (previous) => previous });
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  return <Waiting text={t('query.loading')} />;
}

/** A problem document as a person reads it. */
export function ProblemNotice({ error, retry }: { error: Error; retry?: () => void }): ReactNode {
  const { t } = useTranslation('design');
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <Notice kind="warning" title={problem?.title ?? t('query.unreachable')}>
      <p>{problem?.detail ?? t('query.unreachableRemedy')}</p>
      {problem?.requestId && <p className="small">{t('query.requestId', { id: problem.requestId })}</p>}
      {retry && (
        <button type="button" className="button secondary" onClick={retry}>
          {t('query.retry')}
        </button>
      )}
    </Notice>
  );
}

function Waiting({ text }: { text: string }): ReactNode {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="loading" role="status">
      {late ? text : '\u00a0'}
    </p>
  );
}
