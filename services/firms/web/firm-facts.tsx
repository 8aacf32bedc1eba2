import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  EmptyState,
  Field,
  Link,
  Notice,
  Query,
  Section,
  useSearchPatch,
  useSearchText,
  useText,
} from '@industry/design';
import { FIRM_PURPOSES, getFirmFacts } from '@industry/firms-service/contract';
import { call } from '@industry/http/client.ts';
import { FactCharts } from './fact-charts.tsx';
import { useFirmWords } from './words.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Facts of the firm as of a day and as they were known on another, for whom they are opened. */
export function FirmFacts({ bin }: { bin: string }): ReactNode {
  const { t } = useTranslation('firms');
  const text = useText();
  const words = useFirmWords();
  const patch = useSearchPatch();
  const { asOf, knownAt, purpose } = useSearchText();
  const query = {
    ...(asOf !== undefined && DAY.test(asOf) && { asOf }),
    ...(knownAt !== undefined && DAY.test(knownAt) && { knownAt }),
    purpose: FIRM_PURPOSES.find((one) => one === purpose) ?? FIRM_PURPOSES[0],
  };
  const set = (name: string) => (value: string) => patch({ [name]: value === '' ? undefined : value });
  return (
    <Section title={t('facts.title')}>
      <p>{t('facts.logged')}</p>
      <div className="row no-print">
        <Field label={t('facts.asOf')} type="date" value={asOf ?? ''} onChange={(e) => set('asOf')(e.target.value)} />
        <Field
          label={t('facts.knownAt')}
          type="date"
          value={knownAt ?? ''}
          onChange={(e) => set('knownAt')(e.target.value)}
        />
        <Choice
          label={t('facts.purpose')}
          value={query.purpose}
          choices={FIRM_PURPOSES.map((id) => ({ id, label: words('purpose', id) }))}
          onChange={set('purpose')}
        />
      </div>
      <Query name={['firm-facts', bin, query]} ask={() => call(getFirmFacts, { params: { bin }, query })}>
        {(answer) => (
          <>
            {answer.series.length === 0 ? (
              <EmptyState title={t('facts.none')}>{t('facts.noneRemedy')}</EmptyState>
            ) : (
              <FactCharts facts={answer} />
            )}
            {answer.closed.length > 0 && (
              <Notice>
                {t('facts.closedRegisters', { registers: answer.closed.map(({ title }) => text(title)).join(', ') })}{' '}
                <Link to="/rights">{t('facts.rights')}</Link>
              </Notice>
            )}
          </>
        )}
      </Query>
    </Section>
  );
}
