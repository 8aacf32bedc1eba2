import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice, useFormat, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getReportDocument, makeReportDocument } from '@industry/programme/contract';
import { LANGUAGES, type Language } from '@industry/values';

const FORMATS = ['pdf', 'xlsx'] as const;

/** PDF and workbook in any of the languages: asked for, made beside, then offered for saving. */
export function Downloads({ report }: { report: string }): ReactNode {
  const { t } = useTranslation(['programme', 'design']);
  const [language, setLanguage] = useState<Language>(useFormat().language);
  const [recordedAt] = useSearchState('recordedAt');
  const [job, setJob] = useState<string>();
  const [error, setError] = useState<Error>();
  const make = async (format: (typeof FORMATS)[number]): Promise<void> => {
    setError(undefined);
    setJob(undefined);
    try {
      const query = { documentLanguage: language, format, ...(recordedAt !== undefined && { recordedAt }) };
      setJob((await call(makeReportDocument, { params: { id: report }, query })).id);
    } catch (failure) {
      setError(failure as Error);
    }
  };
  return (
    <div className="stack no-print">
      <div className="button-row">
        <label className="row">
          {t('reports.language')}
          <select
            className="input"
            style={{ width: 'auto' }}
            value={language}
            onChange={(event) => setLanguage(event.target.value as Language)}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {t(`language.${one}`, { ns: 'design' })}
              </option>
            ))}
          </select>
        </label>
        {FORMATS.map((format) => (
          <button key={format} type="button" className="button secondary" onClick={() => void make(format)}>
            {t(`reports.make.${format}`)}
          </button>
        ))}
      </div>
      {job && <Progress key={job} id={job} />}
      {error && <ProblemNotice error={error} />}
    </div>
  );
}

function Progress({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const asked = useQuery({
    queryKey: ['report-document', id],
    queryFn: () => call(getReportDocument, { params: { id } }),
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? 500 : false),
  });
  const document = asked.data;
  if (asked.error) return <ProblemNotice error={asked.error} />;
  if (document === undefined || document.state === 'running')
    return (
      <p role="status">
        <progress
          aria-label={t('reports.making')}
          {...(document?.total && { value: document.done, max: document.total })}
        />{' '}
        {t('reports.making')}
      </p>
    );
  if (document.state === 'failed') return <p role="alert">{t('reports.failed')}</p>;
  return (
    <p role="status">
      <a href={`/api/v1/report-documents/${id}/file`} download={document.fileName}>
        {document.fileName}
      </a>{' '}
      <span className="small muted">
        {t('reports.size', { size: format.number(String(Math.ceil((document.bytes ?? 0) / 1024)), 0) })}
      </span>
    </p>
  );
}
