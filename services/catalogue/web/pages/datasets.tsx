import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Link, Page, Query, useFormat, useSearchState, useText } from '@industry/design';
import { licenceText } from '@industry/i18n';
import { call } from '@industry/http/client.ts';
import { type DatasetAnswer, listDatasets } from '@industry/catalogue/contract';
import { batchKind } from '../batch-kind.ts';

export default function DatasetsPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const format = useFormat();
  const ownerId = useId();
  const [owner, setOwner] = useSearchState('owner');
  const columns: readonly Column<DatasetAnswer>[] = [
    {
      id: 'title',
      header: t('column.title'),
      value: (row) => text(row.title),
      cell: (row) => (
        <div style={{ minWidth: '13rem' }}>
          <Link to={`/datasets/${row.id}`}>{text(row.title)}</Link>
          <div className="small muted">{text(row.description)}</div>
        </div>
      ),
    },
    { id: 'owner', header: t('column.owner'), value: (row) => text(row.owner) },
    {
      id: 'newest',
      header: t('column.newest'),
      value: (row) => row.newest?.recordedAt ?? null,
      cell: (row) =>
        row.newest ? (
          <Link to={`/datasets/${row.id}/batches/${row.newest.id}`}>
            {t(batchKind(row.newest))}, {format.date(row.newest.recordedAt.slice(0, 10))}
          </Link>
        ) : (
          t('none')
        ),
    },
    {
      id: 'published',
      header: t('column.published'),
      value: (row) => row.newest?.publishedOn ?? null,
      cell: (row) => (row.newest ? (row.newest.publishedOn ? format.date(row.newest.publishedOn) : t('unknown')) : '–'),
    },
    {
      id: 'rows',
      header: t('column.rows'),
      numeric: true,
      value: (row) => row.newest?.rows ?? null,
      cell: (row) => (row.newest ? format.number(String(row.newest.rows)) : '–'),
    },
    { id: 'licence', header: t('column.licence'), value: (row) => text(licenceText(row.licence)) },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Query name={['datasets']} ask={() => call(listDatasets)}>
        {({ datasets }) => {
          const owners = [...new Set(datasets.map((one) => text(one.owner)))].toSorted((a, b) =>
            a.localeCompare(b, format.language),
          );
          const shown = owner === undefined ? datasets : datasets.filter((one) => text(one.owner) === owner);
          return (
            <>
              <p className="row no-print">
                <label htmlFor={ownerId}>{t('column.owner')}</label>
                <select
                  id={ownerId}
                  className="input"
                  style={{ width: 'auto', maxWidth: '100%' }}
                  value={owner ?? ''}
                  onChange={(event) => setOwner(event.target.value || undefined)}
                >
                  <option value="">{t('owner.all')}</option>
                  {owners.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </p>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={shown}
                fileName="datasets"
                searchable
                firstRows={100}
              />
              <p className="small">
                {t('standards')} <a href="/api/v1/catalogue.jsonld">DCAT-AP 3</a> ·{' '}
                <a href="/sdmx/v2/structure/dataflow">SDMX</a>
              </p>
            </>
          );
        }}
      </Query>
    </Page>
  );
}
