import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Link, Page, Query, Section, useName, useSearchPatch, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { compareMirrorFlows } from '@industry/trade/contract';
import { type Loaded, type Mirror, useCountries, useTradeYears } from '../parts/ask.ts';
import { Origins } from '../parts/origins.tsx';
import { WithTrade } from '../parts/with-trade.tsx';
import { MirrorChart } from '../profile/mirror-chart.tsx';
import { MirrorTable } from '../profile/mirror-table.tsx';
import { NoPartners } from '../profile/main-partners.tsx';

const bothSides = ({ years, beside }: Loaded): boolean =>
  years.some(({ source, partners }) => source === 'comtrade' && partners) || beside.includes('bilateral-totals');

export default function MirrorPage(): ReactNode {
  const { t } = useTranslation('trade');
  const loaded = useTradeYears().data;
  if (loaded && loaded.years.length > 0 && !bothSides(loaded))
    return (
      <Page title={t('mirror.title')} lead={t('mirror.lead')} crumbs={[{ label: t('nav'), to: '/trade' }]}>
        <NoPartners />
      </Page>
    );
  return (
    <WithTrade title={t('mirror.title')} enough={bothSides}>
      {loaded && <Compared home={loaded.home} />}
    </WithTrade>
  );
}

const CODE = /^[A-Z][A-Z0-9]{2}$/;

function Compared({ home }: { home: string }): ReactNode {
  const { t } = useTranslation('trade');
  const [reporterAsked] = useSearchState('reporter');
  const [partnerAsked] = useSearchState('partner');
  const [yearAsked] = useSearchState('year');
  const code = (text: string | undefined) => (text !== undefined && CODE.test(text) ? text : undefined);
  const reporter = code(reporterAsked) ?? home;
  const partner = code(partnerAsked);
  const year = yearAsked !== undefined && /^\d{4}$/.test(yearAsked) ? Number(yearAsked) : undefined;
  const query = { reporter, ...(partner && { partner }), ...(year !== undefined && { year }) };
  return (
    <Page title={t('mirror.title')} lead={t('mirror.lead')} crumbs={[{ label: t('nav'), to: '/trade' }]}>
      <Query name={['trade-mirror', query]} ask={() => call(compareMirrorFlows, { query })}>
        {(answer) => <Shown answer={answer} partner={partner} />}
      </Query>
    </Page>
  );
}

function Shown({ answer, partner }: { answer: Mirror; partner: string | undefined }): ReactNode {
  const { t } = useTranslation('trade');
  const name = useName();
  const patch = useSearchPatch();
  const loaded = useCountries();
  const reporter = name(answer.names, answer.reporter).text;
  const own = { id: answer.reporter, label: reporter };
  const countries = loaded.some(({ id }) => id === own.id) ? loaded : [own, ...loaded];
  return (
    <>
      <div className="choices no-print">
        <Choice
          label={t('mirror.reporter')}
          value={answer.reporter}
          choices={countries}
          onChange={(id) => patch({ reporter: id })}
        />
        <Choice
          label={t('mirror.partner')}
          value={partner ?? ''}
          none={t('mirror.allPartners')}
          choices={
            partner === undefined || loaded.some(({ id }) => id === partner)
              ? loaded
              : [{ id: partner, label: partner }, ...loaded]
          }
          onChange={(id) => patch({ partner: id === '' ? undefined : id })}
        />
        {partner === undefined && (
          <Choice
            label={t('column.year')}
            value={String(answer.year)}
            choices={answer.years.toReversed().map((year) => ({ id: String(year), label: String(year) }))}
            onChange={(id) => patch({ year: id })}
          />
        )}
      </div>
      <Section
        title={partner === undefined ? t('mirror.inYear', { reporter, year: String(answer.year) }) : t('mirror.pair')}
        aside={<Link to="/methods/mirror-flows">{t('method.mirror')}</Link>}
      >
        {answer.rows.length === 0 ? (
          <p>{t('mirror.none')}</p>
        ) : (
          <MirrorChart answer={answer} byYear={partner !== undefined} />
        )}
        <MirrorTable answer={answer} byYear={partner !== undefined} />
        <p className="small muted">{t('mirror.read')}</p>
        <Origins origins={answer.origins} />
      </Section>
    </>
  );
}
