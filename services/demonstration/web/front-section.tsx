import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, ProblemNotice, Section } from '@industry/design';
import { startDemonstration } from '@industry/demonstration/contract';
import { call } from '@industry/http/client.ts';
import { useDemonstration } from './use-demonstration.ts';

/** On the front page of a real country: the way into the demonstration country. */
export default function DemonstrationSection(): ReactNode {
  const { t, i18n } = useTranslation('demonstration');
  const queries = useQueryClient();
  const [error, setError] = useState<Error>();
  const { data } = useDemonstration();
  if (!data || data.mode !== 'real') return null;
  const start = async (): Promise<void> => {
    try {
      setError(undefined);
      await call(startDemonstration);
      await queries.invalidateQueries({ queryKey: ['demonstration'] });
    } catch (problem) {
      setError(problem as Error);
    }
  };
  const running = data.running;
  return (
    <Section title={t('start.title')} id="demonstration">
      <p className="prose">{t('start.lead')}</p>
      {error && <ProblemNotice error={error} />}
      {running?.state === 'ready' && running.url ? (
        <p>
          <a className="button" href={`${running.url}/${i18n.language}`}>
            {t('start.open')}
          </a>
        </p>
      ) : running?.state === 'starting' ? (
        <p role="status">
          {t('start.starting')} <progress aria-label={t('start.starting')} />
        </p>
      ) : (
        <>
          {running?.state === 'failed' && <p role="alert">{t('start.failed')}</p>}
          {data.allowed && (
            <p>
              <button type="button" className="button secondary" onClick={() => void start()}>
                {t('start.button')}
              </button>
            </p>
          )}
          <CommandLine command="npm start -- --demo" />
        </>
      )}
    </Section>
  );
}
