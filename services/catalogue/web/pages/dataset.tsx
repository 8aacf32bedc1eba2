import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, FactsList, Link, Page, Query, Section, useText } from '@industry/design';
import { licenceText } from '@industry/i18n';
import { call } from '@industry/http/client.ts';
import { getDataset } from '@industry/catalogue/contract';
import { BatchTable } from '../batch-table.tsx';
import { Downloads } from '../downloads.tsx';
import { Upload } from '../upload.tsx';

export default function DatasetPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return (
    <Query name={['dataset', id]} ask={() => call(getDataset, { params: { id } })}>
      {({ dataset, facts, batches, usedBy }) => (
        <Page
          title={text(dataset.title)}
          lead={text(dataset.description)}
          crumbs={[{ label: t('title'), to: '/datasets' }]}
        >
          <FactsList
            rows={[
              [t('column.owner'), text(dataset.owner)],
              [t('column.licence'), text(licenceText(dataset.licence))],
              [
                t('dataset.source'),
                dataset.sourceUrl && (
                  <a key="source" href={dataset.sourceUrl}>
                    {dataset.sourceUrl}
                  </a>
                ),
              ],
              [t('dataset.expects'), text(dataset.expects)],
            ]}
          />
          <Section title={t('dataset.batches')}>
            <BatchTable caption={t('dataset.batches')} batches={batches} secrecy="public" />
          </Section>
          {batches.length > 0 && (
            <Section title={t('download.title')} id="download">
              <Downloads dataset={id} />
            </Section>
          )}
          <Section title={t('dataset.import')} id="import">
            <p>{t('dataset.importLead')}</p>
            <CommandLine command={dataset.command} />
            <Upload dataset={id} />
          </Section>
          <div className="columns">
            <Section title={t('dataset.facts')}>
              <ul>
                {facts.map((fact) => (
                  <li key={fact.id}>
                    {text(fact.title)} <code className="small muted">{fact.id}</code>
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={t('dataset.usedBy')}>
              {usedBy.length === 0 && <p className="muted">{t('dataset.usedByNone')}</p>}
              <ul>
                {usedBy.map((page) => (
                  <li key={page.path}>
                    <Link to={page.path}>{text(page.title)}</Link>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        </Page>
      )}
    </Query>
  );
}
