import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { Link, Notice, ProblemNotice } from '@industry/design';
import { call, ProblemError } from '@industry/http/client.ts';
import type { ProblemAnswer } from '@industry/http/contract.ts';
import { getImport } from '@industry/catalogue/contract';

/** Upload of a file by an administrator, with the import's progress and outcome. */
export function Upload({ dataset }: { dataset: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const id = useId();
  const [error, setError] = useState<Error>();
  const [started, setStarted] = useState<string>();
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  if (!session.data?.person?.actions.includes('batch.publish')) {
    return (
      <p>
        <Link to="/sign-in">{t('upload.signIn')}</Link>
      </p>
    );
  }
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setError(undefined);
    setStarted(undefined);
    // A file travels as a form, which the typed client does not send.
    const response = await fetch(`/api/v1/datasets/${encodeURIComponent(dataset)}/imports`, {
      method: 'POST',
      headers: { 'x-industry-request': '1' },
      body: new FormData(event.currentTarget),
    });
    const answer: unknown = await response.json();
    if (response.ok) setStarted((answer as { import: string }).import);
    else setError(new ProblemError(answer as ProblemAnswer));
  };
  return (
    <>
      <form className="row" onSubmit={(event) => void submit(event)}>
        <label htmlFor={id}>{t('upload.file')}</label>
        <input id={id} name="file" type="file" required />
        <button type="submit" className="button">
          {t('upload.submit')}
        </button>
      </form>
      {error && <ProblemNotice error={error} />}
      {started && <ImportProgress dataset={dataset} id={started} />}
    </>
  );
}

function ImportProgress({ dataset, id }: { dataset: string; id: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const queries = useQueryClient();
  const progress = useQuery({
    queryKey: ['import', id],
    queryFn: async () => {
      const state = await call(getImport, { params: { import: id } });
      if (state.state === 'done') await queries.invalidateQueries({ queryKey: ['dataset', dataset] });
      return state;
    },
    refetchInterval: (query) => (query.state.data?.state === 'running' || !query.state.data ? 500 : false),
  });
  const state = progress.data;
  if (!state || state.state === 'running') {
    return <progress aria-label={state?.step ?? ''} {...(state?.total && { value: state.done, max: state.total })} />;
  }
  if (state.state === 'failed') {
    return (
      <Notice kind="warning" title={t('upload.failed')}>
        <pre style={{ whiteSpace: 'pre-wrap', margin: 0, font: 'inherit' }}>{state.error}</pre>
      </Notice>
    );
  }
  return (
    <Notice title={t('upload.done')}>
      <Link to={`/datasets/${dataset}/batches/${state.batch}`}>{t('upload.open')}</Link>
    </Notice>
  );
}
