import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@industry/http/client.ts';
import { Notice } from './notice.tsx';
import { Page, useInPage } from './page.tsx';

const TICK = 300;

interface QueryProps<Answer> {
  /** Names the answer in the cache. */
  name: readonly unknown[];
  ask: () => Promise<Answer>;
  children: (answer: Answer) => ReactNode;
}

/** Asks the server and draws the answer; meanwhile says so (after a moment), and says what went wrong and what to do. */
export function Query<Answer>({ name, ask, children }: QueryProps<Answer>): ReactNode {
  const query = useQuery({ queryKey: name, queryFn: ask, placeholderData: (previous) => previous });
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  return <Waiting />;
}

/** A problem document as a person reads it; where no page stands around, it is the page. */
export function ProblemNotice({ error, retry }: { error: Error; retry?: () => void }): ReactNode {
  const { t } = useTranslation('design');
  const inPage = useInPage();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const title = problem?.title ?? t('query.unreachable');
  const notice = (
    <Notice kind="warning" {...(inPage && { title })}>
      <p>{problem?.detail ?? t('query.unreachableRemedy')}</p>
      {problem?.requestId && <p className="small">{t('query.requestId', { id: problem.requestId })}</p>}
      {retry && (
        <button type="button" className="button secondary" onClick={retry}>
          {t('query.retry')}
        </button>
      )}
    </Notice>
  );
  return inPage ? notice : <Page title={title}>{notice}</Page>;
}

/** Says after a moment that the answer is on the way, and from the second second on how long it has been. */
export function Waiting(): ReactNode {
  const { t } = useTranslation('design');
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((before) => before + 1), TICK);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((ticks * TICK) / 1000);
  return (
    <div className="loading">
      <p role="status">{ticks === 0 ? '\u00a0' : seconds === 0 ? t('query.loading') : t('query.computing')}</p>
      {seconds > 0 && (
        <p className="small muted" aria-hidden="true">
          <progress /> {t('query.seconds', { seconds })}
        </p>
      )}
    </div>
  );
}
