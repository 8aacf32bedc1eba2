import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Fold, Link, Page, Query, Section, useActions, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getRegister, type RegisterPage as Answer, type RegisterId } from '@industry/registers/contract';
import { DeliveryTable } from '../delivery-table.tsx';
import { FaultTable } from '../fault-table.tsx';
import { FormTable } from '../form-table.tsx';
import { FreshnessTag } from '../freshness-tag.tsx';
import { Keys } from '../keys.tsx';
import { Sources } from '../sources.tsx';

/** One register: its contract, what came, what went wrong; keys and addresses for the administrator. */
export default function RegisterPage(): ReactNode {
  const { t } = useTranslation('registers');
  const { register = '' }: { register?: string } = useParams({ strict: false });
  return (
    <Query
      name={['register', register]}
      ask={() => call(getRegister, { params: { register: register as RegisterId } })}
    >
      {(answer) => <Register answer={answer} label={t('title')} />}
    </Query>
  );
}

function Register({ answer, label }: { answer: Answer; label: string }): ReactNode {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const text = useText();
  const { can } = useActions();
  const { register, forms, deliveries, faults, keys, sources, predicates } = answer;
  const { freshness } = register;
  return (
    <Page title={text(register.title)} lead={text(register.delivers)} crumbs={[{ label, to: '/registers' }]}>
      <Section title={t('contract.title')}>
        <FactsList
          rows={[
            [t('column.state'), <FreshnessTag key="state" state={freshness.state} />],
            [t('column.promise'), t(`cadence.${register.cadence}`, { days: register.dueDays })],
            [
              t('column.last'),
              freshness.lastDelivery === null ? t('never') : format.instant(freshness.lastDelivery, 'Asia/Almaty'),
            ],
            [t('contract.due'), format.date(freshness.due)],
            [t('column.next'), format.date(freshness.nextDue)],
            [t('contract.ways'), t('contract.waysText', { pages: answer.pullsPerMinute })],
            [
              t('contract.datasets'),
              <ul key="datasets">
                {register.datasets.map((dataset) => (
                  <li key={dataset.id}>
                    {dataset.public ? (
                      <>
                        <Link to={`/datasets/${dataset.id}`}>{text(dataset.title)}</Link>{' '}
                        {/* Only the register's own road leaves out firms without consent: other datasets have no upload. */}
                        {can('batch.publish') && (
                          <Link className="small" to={`/desk/import/${dataset.id}`}>
                            {t('contract.upload')}
                          </Link>
                        )}
                      </>
                    ) : (
                      <>
                        {text(dataset.title)} <span className="muted">({t('contract.closed')})</span>
                      </>
                    )}
                  </li>
                ))}
              </ul>,
            ],
            [
              t('contract.questions'),
              predicates.length > 0 && (
                <ul key="questions">
                  {predicates.map(({ id, title }) => (
                    <li key={id}>{text(title)}</li>
                  ))}
                </ul>
              ),
            ],
          ]}
        />
        <p className="small muted">{t('notInDecree')}</p>
      </Section>
      <Section title={t('deliveries.title')}>
        <DeliveryTable deliveries={deliveries} />
      </Section>
      <Section title={t('faults.title')}>
        <FaultTable faults={faults} />
      </Section>
      {keys && (
        <Section title={t('keys.title')}>
          <Keys register={register.id} keys={keys} />
        </Section>
      )}
      {sources && (
        <Section title={t('sources.title')}>
          <Sources register={register.id} sources={sources} datasets={forms.map(({ dataset }) => dataset)} />
        </Section>
      )}
      <Section title={t('forms.title')}>
        <p>{t('forms.lead')}</p>
        {forms.map((form) => (
          <Fold key={form.dataset} head={<h3>{form.dataset}</h3>} onlyOnPhone>
            <FormTable form={form} />
          </Fold>
        ))}
      </Section>
    </Page>
  );
}
