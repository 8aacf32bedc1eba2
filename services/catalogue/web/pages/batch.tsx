import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Page, Query, Section, useSearchState, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getBatch } from '@industry/catalogue/contract';
import { BatchRecord } from '../batch-record.tsx';
import { Downloads } from '../downloads.tsx';

type Row = readonly (string | null)[];

export default function BatchPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const { id = '', batch: batchId = '' }: { id?: string; batch?: string } = useParams({ strict: false });
  const [from, setFrom] = useSearchState('offset');
  const offset = Number(from ?? '0') || 0;
  return (
    <Query
      name={['batch', id, batchId, offset]}
      ask={() => call(getBatch, { params: { id, batch: batchId }, query: { offset } })}
    >
      {({ title, batch, columns, rows, total }) => {
        const cells: readonly Column<Row>[] = columns.map((name, index) => ({
          id: name,
          header: name,
          value: (row) => row[index] ?? null,
        }));
        return (
          <Page
            title={t('batch.title', { dataset: text(title), batch: batch.id })}
            crumbs={[
              { label: t('title'), to: '/datasets' },
              { label: text(title), to: `/datasets/${id}` },
            ]}
          >
            <BatchRecord batch={batch} />
            <Section title={t('download.title')}>
              <Downloads dataset={id} batch={batch.id} />
            </Section>
            <Section title={t('batch.rows')}>
              <DataTable
                caption={t('batch.rowsCaption', { from: offset + 1, to: offset + rows.length, total })}
                columns={cells}
                rows={rows}
                fileName={`${id}-${batch.id}`}
              />
              <div className="row no-print">
                {offset > 0 && (
                  <button
                    type="button"
                    className="button secondary"
                    onClick={() => setFrom(offset > 100 ? String(offset - 100) : undefined)}
                  >
                    {t('batch.previous')}
                  </button>
                )}
                {offset + rows.length < total && (
                  <button type="button" className="button secondary" onClick={() => setFrom(String(offset + 100))}>
                    {t('batch.next')}
                  </button>
                )}
              </div>
            </Section>
          </Page>
        );
      }}
    </Query>
  );
}
