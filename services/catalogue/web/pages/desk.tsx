import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { type Column, DataTable, EmptyState, Link, Page, Query, Section, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type DeskAnswer, type DeskDataset, getDesk, type UploadAnswer } from '@industry/catalogue/contract';
import { batchPath } from '../batch-path.ts';
import { PullTable } from '../desk/pull-table.tsx';

/** The data officer's desk: what waits, what fails, what is late, and how each dataset is imported. */
export default function DeskPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      {session.data && !session.data.person && (
        <EmptyState title={t('desk.signIn')}>
          <Link to="/sign-in">{t('desk.signInLink')}</Link>
        </EmptyState>
      )}
      {session.data?.person && (
        <Query name={['desk']} ask={() => call(getDesk)}>
          {(desk) => (desk.permitted ? <Desk desk={desk} /> : <EmptyState title={t('desk.notPermitted')} />)}
        </Query>
      )}
    </Page>
  );
}

const OPEN: readonly UploadAnswer['state'][] = ['checking', 'waiting', 'refused', 'failed'];

function Desk({ desk }: { desk: DeskAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const open = desk.uploads.filter(({ state }) => OPEN.includes(state));
  const decided = desk.uploads.filter(({ state }) => !OPEN.includes(state));
  return (
    <>
      <Section title={t('desk.open')}>
        {open.length === 0 ? (
          <EmptyState title={t('desk.openNone')}>{t('desk.openNoneRemedy')}</EmptyState>
        ) : (
          <Uploads caption={t('desk.open')} uploads={open} />
        )}
      </Section>
      {desk.mayPull && (
        <Section title={t('desk.pulls')} aside={<Link to="/desk/pulls/new">{t('desk.pull.new')}</Link>}>
          {desk.pulls.length === 0 ? <p className="muted">{t('desk.pullsNone')}</p> : <PullTable pulls={desk.pulls} />}
        </Section>
      )}
      <Section title={t('desk.datasets')}>
        <Datasets datasets={desk.datasets} />
      </Section>
      {decided.length > 0 && (
        <Section title={t('desk.decided')}>
          <Uploads caption={t('desk.decided')} uploads={decided} />
        </Section>
      )}
    </>
  );
}

function Uploads({ caption, uploads }: { caption: string; uploads: readonly UploadAnswer[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const text = useText();
  const columns: readonly Column<UploadAnswer>[] = [
    {
      id: 'dataset',
      header: t('column.title'),
      value: (row) => text(row.datasetTitle),
      cell: (row) => <Link to={`/desk/uploads/${row.id}`}>{text(row.datasetTitle)}</Link>,
    },
    { id: 'file', header: t('batch.file'), value: (row) => row.fileName },
    { id: 'state', header: t('batch.state'), value: (row) => t(`desk.state.${row.state}`) },
    { id: 'warnings', header: t('desk.warningsColumn'), numeric: true, value: (row) => row.warnings.length },
    { id: 'source', header: t('desk.source'), value: (row) => t(`desk.source.${row.source}`) },
    { id: 'who', header: t('column.actor'), value: (row) => row.endedBy ?? row.createdBy },
    {
      id: 'when',
      header: t('desk.since'),
      value: (row) => row.endedAt ?? row.createdAt,
      cell: (row) => format.instant(row.endedAt ?? row.createdAt, 'Asia/Almaty'),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={uploads} fileName="desk-uploads" />;
}

function Datasets({ datasets }: { datasets: readonly DeskDataset[] }): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const text = useText();
  const columns: readonly Column<DeskDataset>[] = [
    {
      id: 'title',
      header: t('column.title'),
      value: (row) => text(row.title),
      cell: (row) => (
        <div style={{ minWidth: '13rem' }}>
          <Link to={`${row.secrecy === 'public' ? '' : '/desk'}/datasets/${row.id}`}>{text(row.title)}</Link>
          {row.secrecy !== 'public' && <div className="small">{t('desk.restrictedMark')}</div>}
          <div className="small muted">{text(row.expects)}</div>
          <code className="small">{row.command}</code>
        </div>
      ),
    },
    {
      id: 'late',
      header: t('desk.calendar'),
      value: (row) => (row.late ? `0${row.due}` : `1${row.due ?? ''}`),
      cell: (row) => {
        if (row.due === null) return t('desk.noCalendar');
        return row.late ? <strong>{t('desk.late', { due: format.date(row.due) })}</strong> : t('desk.inTime');
      },
    },
    {
      id: 'until',
      header: t('desk.until'),
      value: (row) => row.until,
      cell: (row) => (row.until === null ? t('none') : format.date(row.until)),
    },
    {
      id: 'batch',
      header: t('column.newest'),
      value: (row) => row.recordedAt,
      cell: (row) =>
        row.batch === null || row.recordedAt === null ? (
          t('none')
        ) : (
          <Link to={batchPath({ dataset: row.id, batch: row.batch, secrecy: row.secrecy })}>
            {format.date(row.recordedAt.slice(0, 10))}
          </Link>
        ),
    },
    {
      id: 'import',
      header: t('dataset.import'),
      value: (row) => row.id,
      cell: (row) => <Link to={`/desk/import/${row.id}`}>{t('desk.import')}</Link>,
    },
  ];
  const sorted = datasets.toSorted((a, b) => Number(b.late) - Number(a.late));
  return <DataTable caption={t('desk.datasets')} columns={columns} rows={sorted} fileName="desk" searchable />;
}
