import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  Page,
  ProblemNotice,
  Query,
  Section,
  useFormat,
  useSearchState,
  useText,
  SignInFirst,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  createPull,
  type DeskDataset,
  getDesk,
  getPull,
  type PullAnswer,
  type PullRunAnswer,
  removePull,
  runPull,
  savePull,
} from '@industry/catalogue/contract';
import { useBytes } from '../desk/names.ts';
import { PullForm } from '../desk/pull-form.tsx';

/** A scheduled pull: what is asked where and when, its runs; `new` sets one up. */
export default function DeskPullPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const { pull = '' }: { pull?: string } = useParams({ strict: false });
  return (
    <Page title={t('desk.pull.title')} lead={t('desk.pull.lead')} crumbs={[{ label: t('desk.title'), to: '/desk' }]}>
      <SignInFirst path="/desk">
        <Query name={['desk']} ask={() => call(getDesk)}>
          {({ datasets, mayPull }) => {
            if (!mayPull) return <EmptyState title={t('desk.notPermitted')} />;
            return pull === 'new' ? <NewPull datasets={datasets} /> : <OnePull id={pull} datasets={datasets} />;
          }}
        </Query>
      </SignInFirst>
    </Page>
  );
}

function NewPull({ datasets }: { datasets: readonly DeskDataset[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id, setId] = useSearchState('dataset');
  const dataset = datasets.find((one) => one.id === id);
  return (
    <div className="stack">
      <div className="field">
        <label>
          {t('desk.pull.dataset')}
          <select className="input" value={id ?? ''} onChange={({ target }) => setId(target.value || undefined)}>
            <option value="">{t('desk.pull.choose')}</option>
            {datasets.map((one) => (
              <option key={one.id} value={one.id}>
                {text(one.title)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {dataset && (
        <PullForm
          key={dataset.id}
          dataset={dataset}
          save={async (body) => {
            const added = await call(createPull, { params: { id: dataset.id }, body });
            await queries.invalidateQueries({ queryKey: ['desk'] });
            await navigate({ to: `/desk/pulls/${added.id}` });
          }}
        />
      )}
    </div>
  );
}

function OnePull({ id, datasets }: { id: string; datasets: readonly DeskDataset[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const queries = useQueryClient();
  return (
    <Query name={['pull', id]} ask={() => call(getPull, { params: { pull: id } })}>
      {({ pull, runs }) => {
        const dataset = datasets.find((one) => one.id === pull.dataset);
        return (
          <>
            <Actions pull={pull} />
            <Section title={t('desk.pull.runs')}>
              {runs.length === 0 ? <p className="muted">{t('desk.pull.never')}</p> : <Runs pull={pull} runs={runs} />}
            </Section>
            <Section title={t('desk.pull.settings')}>
              {dataset && (
                <PullForm
                  key={pull.version}
                  dataset={dataset}
                  pull={pull}
                  save={async (content) => {
                    await call(savePull, { params: { pull: id }, body: { ...content, version: pull.version } });
                    await queries.invalidateQueries();
                  }}
                />
              )}
            </Section>
          </>
        );
      }}
    </Query>
  );
}

function Actions({ pull }: { pull: PullAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<Error | null>(null);
  const [sent, setSent] = useState(false);
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  const params = { pull: pull.id };
  const run = async (): Promise<void> => {
    await call(runPull, { params });
    setSent(true);
    await queries.invalidateQueries({ queryKey: ['pull', pull.id] });
  };
  const remove = async (): Promise<void> => {
    await call(removePull, { params });
    await queries.invalidateQueries({ queryKey: ['desk'] });
    await navigate({ to: '/desk' });
  };
  return (
    <div className="stack">
      <p>
        <Link to={`/datasets/${pull.dataset}`}>{text(pull.datasetTitle)}</Link>
        {' · '}
        {pull.nextAt ? `${t('desk.pull.next')}: ${format.instant(pull.nextAt, 'Asia/Almaty')}` : t('desk.pull.off')}
      </p>
      <div className="button-row no-print">
        <button type="button" className="button secondary" onClick={() => void act(run)}>
          {t('desk.pull.run')}
        </button>
        <button type="button" className="button secondary" onClick={() => void act(remove)}>
          {t('desk.pull.remove')}
        </button>
      </div>
      {sent && <p role="status">{t('desk.pull.sent')}</p>}
      {error && <ProblemNotice error={error} />}
    </div>
  );
}

function Runs({ pull, runs }: { pull: PullAnswer; runs: readonly PullRunAnswer[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const bytes = useBytes();
  const columns: readonly Column<PullRunAnswer>[] = [
    {
      id: 'when',
      header: t('desk.since'),
      value: (row) => row.startedAt,
      cell: (row) => format.instant(row.startedAt, 'Asia/Almaty'),
    },
    { id: 'outcome', header: t('desk.pull.outcome'), value: (row) => t(`desk.pull.outcome.${row.outcome}`) },
    {
      id: 'reason',
      header: t('desk.pull.reason'),
      value: (row) => [row.reason && t(`desk.pull.reason.${row.reason}`), row.detail].filter(Boolean).join(': '),
    },
    {
      id: 'bytes',
      header: t('desk.size'),
      numeric: true,
      value: (row) => row.bytes,
      cell: (row) => (row.bytes === null ? '–' : bytes(row.bytes)),
    },
    {
      id: 'result',
      header: t('desk.pull.result'),
      value: (row) => row.batch ?? row.upload,
      cell: (row) => {
        if (row.batch) return <Link to={`/datasets/${pull.dataset}/batches/${row.batch}`}>{t('upload.open')}</Link>;
        return row.upload ? <Link to={`/desk/uploads/${row.upload}`}>{t('desk.openPreview')}</Link> : '–';
      },
    },
  ];
  return <DataTable caption={t('desk.pull.runs')} columns={columns} rows={runs} fileName="pulls" />;
}
