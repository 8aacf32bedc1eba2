import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  FactsList,
  Page,
  Query,
  Section,
  useFormat,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getBatch } from '@industry/catalogue/contract';
import { batchKind } from '../batch-kind.ts';
import { Checks } from '../checks.tsx';
import { Downloads } from '../downloads.tsx';
import { Withdraw } from '../desk/withdraw.tsx';

type Row = readonly (string | null)[];

export default function BatchPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const text = useText();
  const { id = '', batch: batchId = '' }: { id?: string; batch?: string } = useParams({ strict: false });
  const [from, setFrom] = useSearchState('offset');
  const offset = Number(from ?? '0') || 0;
  return (
    <Query
      name={['batch', id, batchId, offset]}
      ask={() => call(getBatch, { params: { id, batch: batchId }, query: { offset } })}
    >
      {({ batch, columns, rows, total }) => {
        const cells: readonly Column<Row>[] = columns.map((name, index) => ({
          id: name,
          header: name,
          value: (row) => row[index] ?? null,
        }));
        return (
          <Page
            title={t('batch.title', { dataset: id, batch: batch.id })}
            crumbs={[
              { label: t('title'), to: '/datasets' },
              { label: id, to: `/datasets/${id}` },
            ]}
          >
            <FactsList
              rows={[
                [t('column.kind'), t(batchKind(batch))],
                [t('batch.source'), text(batch.sourceText)],
                [t('column.licence'), batch.licence],
                [t('column.published'), batch.publishedOn ? format.date(batch.publishedOn) : t('unknown')],
                [t('column.recorded'), format.instant(batch.recordedAt, 'Asia/Almaty')],
                [t('column.actor'), batch.actor],
                [t('batch.valid'), batch.validFrom && batch.validTo && format.period(batch.validFrom, batch.validTo)],
                [t('column.rows'), format.number(String(batch.rows))],
                [t('column.rejected'), format.number(String(batch.rejectedRows))],
                [t('batch.file'), batch.fileName],
                [t('batch.hash'), <code key="hash">{batch.fileHash}</code>],
                [t('batch.importer'), `${batch.importer} ${batch.importerVersion}`],
                [
                  t('batch.options'),
                  Object.keys(batch.options).length > 0 && <code key="options">{JSON.stringify(batch.options)}</code>,
                ],
                [t('batch.state'), t(`batch.state.${batch.state}`)],
              ]}
            />
            <Withdraw batch={batch} />
            <Section title={t('batch.checks')}>
              {batch.findings.length === 0 ? (
                <p>{t('batch.checksNone')}</p>
              ) : (
                <Checks findings={batch.findings} text={text} />
              )}
            </Section>
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
