import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, FactsList, Link, Notice, Page, Query, Section, useText } from '@industry/design';
import { licenceText } from '@industry/i18n';
import { call } from '@industry/http/client.ts';
import { getDeskDataset } from '@industry/catalogue/contract';
import { BatchRecord } from '../batch-record.tsx';
import { BatchTable } from '../batch-table.tsx';

/** A dataset of any class for who may publish its files: its batches, or one of them, without rows. */
export default function DeskDatasetPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const { id = '', batch: chosen }: { id?: string; batch?: string } = useParams({ strict: false });
  return (
    <Query name={['desk-dataset', id]} ask={() => call(getDeskDataset, { params: { id } })}>
      {({ dataset, batches }) => {
        const title = text(dataset.title);
        const batch = batches.find((one) => one.id === chosen);
        return (
          <Page
            title={chosen === undefined ? title : t('batch.title', { dataset: title, batch: chosen })}
            crumbs={[
              { label: t('desk.title'), to: '/desk' },
              ...(chosen === undefined ? [] : [{ label: title, to: `/desk/datasets/${id}` }]),
            ]}
          >
            {dataset.secrecy !== 'public' && <Notice>{t('desk.restrictedBatches')}</Notice>}
            {chosen === undefined ? (
              <>
                <FactsList
                  rows={[
                    [t('column.licence'), text(licenceText(dataset.licence))],
                    [t('dataset.expects'), text(dataset.expects)],
                  ]}
                />
                <Section title={t('dataset.batches')} aside={<Link to={`/desk/import/${id}`}>{t('desk.import')}</Link>}>
                  {batches.length === 0 ? (
                    <EmptyState title={t('none')} />
                  ) : (
                    <BatchTable caption={t('dataset.batches')} batches={batches} secrecy={dataset.secrecy} />
                  )}
                </Section>
              </>
            ) : batch === undefined ? (
              <EmptyState title={t('desk.batchUnknown', { batch: chosen })} />
            ) : (
              <BatchRecord batch={batch} secrecy={dataset.secrecy} />
            )}
          </Page>
        );
      }}
    </Query>
  );
}
