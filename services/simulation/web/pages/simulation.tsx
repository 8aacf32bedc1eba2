import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Link, Page, Query, Section, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getSimulationReport, type SimulationReport } from '@industry/simulation/contract';
import { ComparedTable } from '../compared-table.tsx';
import { LeftOut } from '../left-out.tsx';

/** The simulated economy in force, each figure of it beside the figure of the act with its clause. */
export default function SimulationPage(): ReactNode {
  const { t } = useTranslation('simulation');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Query name={['simulation-report']} ask={() => call(getSimulationReport)}>
        {(report) =>
          report.state === 'none' ? (
            <EmptyState title={t('none.title')}>
              <p>{t('none.why')}</p>
              <CommandLine command={report.command} />
            </EmptyState>
          ) : (
            <Report report={report} />
          )
        }
      </Query>
    </Page>
  );
}

/** Share from which a figure counts as far from what was stated. */
const FAR = 0.05;

function Report({ report }: { report: SimulationReport }): ReactNode {
  const { t } = useTranslation('simulation');
  const text = useText();
  const format = useFormat();
  const { economy, counts, compared, notSimulated, builtAt, batches } = report;
  const whole = (value: number): string => format.number(String(value), 0);
  const near = compared.filter(
    ({ simulated, difference }) => simulated !== null && (difference === null || Math.abs(difference) <= FAR),
  ).length;
  return (
    <>
      {report.state === 'computing' && <p role="status">{t('computing')}</p>}
      {economy && counts && builtAt !== null && (
        <div className="stack">
          <p>
            {t('about', {
              firms: whole(economy.firms),
              operating: whole(counts.operating),
              active: whole(counts.active),
              seed: String(economy.seed),
              instant: format.instant(builtAt, 'Asia/Almaty'),
            })}{' '}
            <Link to="/methods/simulated-economy">{t('method')}</Link>
          </p>
          <p className="key-figure">{t('near', { count: whole(near), all: whole(compared.length) })}</p>
          <p className="small muted">{t('scaled')}</p>
        </div>
      )}
      {compared.length > 0 && (
        <Section title={t('compared.title')} id="compared">
          <ComparedTable rows={compared} />
        </Section>
      )}
      <Section title={t('left.title')} id="left">
        <p className="muted">{t('left.lead')}</p>
        <LeftOut rows={notSimulated} />
      </Section>
      <Section title={t('datasets')} id="datasets">
        <ul>
          {batches.map(({ dataset, title, batch }) => (
            <li key={batch}>
              <Link to={`/datasets/${dataset}/batches/${batch}`}>{text(title)}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
