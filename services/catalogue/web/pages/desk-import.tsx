import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, FactsList, Link, Page, Query, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getDataset } from '@industry/catalogue/contract';
import { Upload } from '../upload.tsx';

/** Upload of a file into one dataset. */
export default function DeskImportPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['dataset', id]} ask={() => call(getDataset, { params: { id } })}>
      {({ dataset }) => (
        <Page
          title={t('desk.importTitle', { dataset: text(dataset.title) })}
          lead={t('desk.importLead')}
          crumbs={[{ label: t('desk.title'), to: '/desk' }]}
        >
          <FactsList
            rows={[
              [t('dataset.expects'), text(dataset.expects)],
              [t('column.licence'), dataset.licence],
              [
                t('column.title'),
                <Link key="page" to={`/datasets/${id}`}>
                  {text(dataset.title)}
                </Link>,
              ],
            ]}
          />
          <Upload dataset={id} />
          <CommandLine command={dataset.command} />
        </Page>
      )}
    </Query>
  );
}
