import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { CommandLine, EmptyState, FactsList, Link, Notice, Page, Query, SignInFirst, useText } from '@industry/design';
import { licenceText } from '@industry/i18n';
import { call } from '@industry/http/client.ts';
import { type DeskDataset, getDesk } from '@industry/catalogue/contract';
import { Upload } from '../upload.tsx';

/** Upload of a file into one dataset. */
export default function DeskImportPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  const desk = { title: t('desk.title'), crumbs: [{ label: t('desk.title'), to: '/desk' }] };
  if (!session.data?.person) {
    return (
      <Page {...desk}>
        <SignInFirst path={`/desk/import/${id}`}>{null}</SignInFirst>
      </Page>
    );
  }
  return (
    <Query name={['desk']} ask={() => call(getDesk)}>
      {({ datasets }) => {
        const dataset = datasets.find((one) => one.id === id);
        return dataset === undefined ? (
          <Page {...desk}>
            <EmptyState title={t('desk.notPermitted')} />
          </Page>
        ) : (
          <Import dataset={dataset} />
        );
      }}
    </Query>
  );
}

function Import({ dataset }: { dataset: DeskDataset }): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const open = dataset.secrecy === 'public';
  return (
    <Page
      title={t('desk.importTitle', { dataset: text(dataset.title) })}
      lead={t('desk.importLead')}
      crumbs={[{ label: t('desk.title'), to: '/desk' }]}
    >
      {!open && <Notice>{t('desk.restricted')}</Notice>}
      <FactsList
        rows={[
          [t('dataset.expects'), text(dataset.expects)],
          [t('column.licence'), text(licenceText(dataset.licence))],
          [
            t('column.title'),
            open && (
              <Link key="page" to={`/datasets/${dataset.id}`}>
                {text(dataset.title)}
              </Link>
            ),
          ],
        ]}
      />
      <Upload dataset={dataset.id} />
      <CommandLine command={dataset.command} />
    </Page>
  );
}
