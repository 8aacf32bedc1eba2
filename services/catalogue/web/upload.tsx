import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { Link, ProblemNotice, Query, useFormat } from '@industry/design';
import { call, ProblemError } from '@industry/http/client.ts';
import type { ProblemAnswer } from '@industry/http/contract.ts';
import { getDesk, type ImportForm } from '@industry/catalogue/contract';
import { ImportFields } from './desk/import-fields.tsx';

/** Upload of a file by a data officer: it goes to the desk, where its preview is read before it is published. */
export function Upload({ dataset }: { dataset: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  if (!session.data?.person?.actions.includes('batch.publish')) {
    return (
      <p>
        <Link to="/sign-in">{t('upload.signIn')}</Link>
      </p>
    );
  }
  return (
    <Query name={['desk']} ask={() => call(getDesk)}>
      {({ datasets }) => {
        const form = datasets.find(({ id }) => id === dataset)?.form;
        return form ? <UploadForm dataset={dataset} form={form} /> : <p>{t('desk.notYours')}</p>;
      }}
    </Query>
  );
}

function UploadForm({ dataset, form }: { dataset: string; form: ImportForm }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { language } = useFormat();
  const navigate = useNavigate();
  const id = useId();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const send = async (form: HTMLFormElement): Promise<void> => {
    setError(undefined);
    setBusy(true);
    try {
      // A file travels as a form, which the typed client does not send.
      const response = await fetch(`/api/v1/datasets/${encodeURIComponent(dataset)}/uploads?language=${language}`, {
        method: 'POST',
        headers: { 'x-industry-request': '1' },
        body: new FormData(form),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new ProblemError(answer as ProblemAnswer);
      await navigate({ to: `/desk/uploads/${(answer as { upload: string }).upload}` });
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(event.currentTarget);
  };
  return (
    <form className="stack no-print" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{t('upload.file')}</label>
        <input id={id} name="file" type="file" required />
      </div>
      {form.secondFiles.map((name) => (
        <div className="field" key={name}>
          <label htmlFor={`${id}${name}`}>{t('desk.secondFile', { name })}</label>
          <input id={`${id}${name}`} name={`second.${name}`} type="file" />
        </div>
      ))}
      <details>
        <summary>{t('desk.options')}</summary>
        <ImportFields options={form.options} />
      </details>
      <div>
        <button type="submit" className="button" disabled={busy}>
          {t('upload.submit')}
        </button>
      </div>
      {busy && <progress aria-label={t('desk.step.copy')} />}
      {error && <ProblemNotice error={error} />}
    </form>
  );
}
