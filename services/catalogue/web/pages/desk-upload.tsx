import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FactsList,
  Link,
  Notice,
  Page,
  ProblemNotice,
  Section,
  useEmptyUserText,
  useFormat,
  UserTextField,
  UserTextView,
  useText,
} from '@industry/design';
import { call, ProblemError } from '@industry/http/client.ts';
import {
  discardUpload,
  getUpload,
  previewUpload,
  publishUpload,
  type UploadAnswer,
} from '@industry/catalogue/contract';
import { batchPath } from '../batch-path.ts';
import { Checks } from '../checks.tsx';
import { useBytes } from '../desk/names.ts';
import { PreviewView } from '../desk/preview-view.tsx';
import { RefusalView } from '../desk/refusal-view.tsx';

/** Milliseconds between looks while a file is checked. */
const LOOK = 700;

/** One staged file: how its check goes, what it would change, and the decision. */
export default function DeskUploadPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const { upload: id = '' }: { upload?: string } = useParams({ strict: false });
  const query = useQuery({
    queryKey: ['upload', id],
    queryFn: () => call(getUpload, { params: { upload: id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'checking' ? LOOK : false),
  });
  const upload = query.data;
  const title = upload ? t('desk.upload.title', { dataset: text(upload.datasetTitle) }) : t('desk.upload.untitled');
  return (
    <Page title={title} crumbs={[{ label: t('desk.title'), to: '/desk' }]}>
      {query.error && <ProblemNotice error={query.error} retry={() => void query.refetch()} />}
      {upload && <Upload upload={upload} />}
    </Page>
  );
}

function Upload({ upload }: { upload: UploadAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  return (
    <>
      {upload.secrecy !== 'public' && <Notice>{t('desk.restricted')}</Notice>}
      <UploadState upload={upload} />
      {upload.refusal && <RefusalView upload={upload.id} refusal={upload.refusal} />}
      {upload.preview && upload.state !== 'checking' && (
        <Section title={t('desk.preview.title')}>
          <PreviewView
            dataset={upload.dataset}
            secrecy={upload.secrecy}
            preview={upload.preview}
            facts={upload.facts}
          />
        </Section>
      )}
      {upload.findings.length > 0 && (
        <Section title={t('batch.checks')}>
          <Checks findings={upload.findings} text={text} />
          {(upload.rejectedRows ?? 0) > 0 && upload.state === 'waiting' && upload.secrecy === 'public' && (
            <p>
              <a href={`/api/v1/uploads/${upload.id}/rejected`}>
                {t('desk.rejected', { count: upload.rejectedRows ?? 0 })}
              </a>
            </p>
          )}
        </Section>
      )}
      {['waiting', 'refused', 'failed'].includes(upload.state) && (
        <Section title={t('desk.decision')}>
          <Decision key={upload.version} upload={upload} />
        </Section>
      )}
      <Section title={t('batch.file')}>
        <FileFacts upload={upload} />
      </Section>
    </>
  );
}

function UploadState({ upload }: { upload: UploadAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { state, step, done, total } = upload;
  if (state === 'checking') {
    return (
      <div role="status" className="stack">
        <p>{t(`desk.step.${['copy', 'read', 'check', 'write', 'keep'].includes(step) ? step : 'check'}`)}</p>
        <progress aria-label={t('desk.state.checking')} {...(total !== null && { value: done, max: total })} />
      </div>
    );
  }
  if (state === 'published')
    return (
      <Notice title={t('desk.state.published')}>
        <p>
          <Link to={batchPath(upload)}>{t('upload.open')}</Link>
        </p>
        {upload.reason && <UserTextView text={upload.reason} />}
      </Notice>
    );
  if (state === 'waiting' && upload.already !== null)
    return (
      <Notice title={t('desk.already')}>
        <Link to={batchPath({ ...upload, batch: upload.already })}>{t('upload.open')}</Link>
      </Notice>
    );
  if (state === 'waiting') return <p>{t('desk.waits', { until: format.date(upload.expiresAt.slice(0, 10)) })}</p>;
  if (state === 'failed')
    return (
      <Notice kind="warning" title={t('desk.state.failed')}>
        {t('desk.failedRemedy')}
      </Notice>
    );
  return state === 'refused' ? null : <Notice title={t(`desk.state.${state}`)}>{upload.endedBy}</Notice>;
}

function Decision({ upload }: { upload: UploadAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const queries = useQueryClient();
  const [reason, setReason] = useState(useEmptyUserText());
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const params = { upload: upload.id };
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await queries.invalidateQueries();
    } catch (thrown) {
      const problem = thrown instanceof Error ? thrown : new Error(String(thrown));
      // Somebody else decided, or published something else: what is there now is shown.
      if (problem instanceof ProblemError && ['stale-version', 'preview-out-of-date'].includes(problem.problem.code))
        await queries.invalidateQueries({ queryKey: ['upload', upload.id] });
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const given = Object.keys(reason.texts).length > 0;
  const open = upload.warnings.some(({ check }) => !confirmed.includes(check));
  const publish = () =>
    call(publishUpload, {
      params,
      body: { version: upload.version, confirmed: [...confirmed], ...(given && { reason }) },
    });
  return (
    <div className="stack no-print">
      {upload.outOfDate && (
        <Notice kind="warning" title={t('desk.outOfDate')}>
          <button
            type="button"
            className="button secondary"
            disabled={busy}
            onClick={() => void act(() => call(previewUpload, { params, body: { version: upload.version } }))}
          >
            {t('desk.renew')}
          </button>
        </Notice>
      )}
      {upload.warnings.length > 0 && (
        <fieldset className="desk-warnings">
          <legend>{t('desk.warnings')}</legend>
          {upload.warnings.map(({ check, message, rows }) => (
            <label key={check} className="row">
              <input
                type="checkbox"
                checked={confirmed.includes(check)}
                onChange={({ target }) =>
                  setConfirmed(target.checked ? [...confirmed, check] : confirmed.filter((one) => one !== check))
                }
              />
              {text(message)} ({t('desk.rows', { count: rows })})
            </label>
          ))}
        </fieldset>
      )}
      {upload.warnings.length > 0 && (
        <UserTextField
          label={t('desk.reason')}
          hint={t('desk.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={2_000}
          error={error}
          path="body.reason"
        />
      )}
      <div className="button-row">
        {upload.state === 'waiting' && (
          <button
            type="button"
            className="button"
            disabled={busy || upload.outOfDate || (upload.warnings.length > 0 && (open || !given))}
            onClick={() => void act(publish)}
          >
            {t('desk.publish')}
          </button>
        )}
        <button
          type="button"
          className="button secondary"
          disabled={busy}
          onClick={() => void act(() => call(discardUpload, { params, body: { version: upload.version } }))}
        >
          {t('desk.discard')}
        </button>
      </div>
      {error && <ProblemNotice error={error} />}
    </div>
  );
}

function FileFacts({ upload }: { upload: UploadAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const bytes = useBytes();
  const options = Object.entries(upload.options);
  return (
    <FactsList
      rows={[
        [t('batch.file'), upload.fileName],
        [t('desk.size'), bytes(upload.fileBytes)],
        [t('batch.hash'), upload.fileHash && <code key="hash">{upload.fileHash}</code>],
        [t('desk.encoding'), upload.encoding],
        [t('column.rows'), upload.rows === null ? null : format.number(String(upload.rows))],
        [t('column.rejected'), upload.rejectedRows === null ? null : format.number(String(upload.rejectedRows))],
        [t('batch.valid'), upload.validFrom && upload.validTo && format.period(upload.validFrom, upload.validTo)],
        ...options.map(([name, value]) => [t(`desk.option.${name}`), value] as const),
        [t('desk.secondFiles'), upload.secondFiles.join(', ')],
        [t('desk.source'), t(`desk.source.${upload.source}`)],
        [t('column.actor'), upload.createdBy],
        [t('desk.since'), format.instant(upload.createdAt, 'Asia/Almaty')],
      ]}
    />
  );
}
