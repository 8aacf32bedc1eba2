import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Page, Query, Section, useFormat, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { explainDifferences } from '@industry/complexity/contract';
import type { Differences } from '../answers.ts';
import { useCountries } from '../ask.ts';
import { useBasis, useKeep } from '../basis.ts';
import { BasisChoice } from '../basis-choice.tsx';
import { StepMoves } from '../country/step-moves.tsx';
import { Vintages } from '../country/vintages.tsx';
import { PageLinks } from '../page-links.tsx';
import { ResultNote } from '../result-note.tsx';
import { WithTrade } from '../with-trade.tsx';

export default function DifferencesPage(): ReactNode {
  const { t } = useTranslation('complexity');
  const { country = '' }: { country?: string } = useParams({ strict: false });
  return (
    <WithTrade title={t('differences.title')}>
      <DifferencesOf country={country} />
    </WithTrade>
  );
}

function DifferencesOf({ country }: { country: string }): ReactNode {
  const { t } = useTranslation('complexity');
  const basis = useBasis();
  const keep = useKeep();
  const label = useCountries().find(({ id }) => id === country)?.label ?? country;
  const crumbs = [
    { label: t('ranking.title'), to: keep('/complexity') },
    { label, to: keep(`/complexity/countries/${country}`) },
  ];
  return (
    <Page title={t('differences.titleOf', { country: label })} lead={t('differences.lead')} crumbs={crumbs}>
      <PageLinks country={country} />
      <Query
        name={['complexity-differences', country, basis]}
        ask={() => call(explainDifferences, { params: { country }, query: basis })}
      >
        {(differences) => (
          <>
            <BasisChoice result={differences.result} />
            <Summary differences={differences} />
            <Section
              title={t('differences.steps')}
              aside={<Link to="/methods/economic-complexity-index">{t('method.economic-complexity-index')}</Link>}
            >
              <StepMoves differences={differences} />
            </Section>
            <Section title={t('vintages.title')}>
              <p className="small muted">{t('vintages.lead')}</p>
              <Vintages differences={differences} />
            </Section>
            <ResultNote result={differences.result} />
          </>
        )}
      </Query>
    </Page>
  );
}

/** What moves the country most, in words. */
function Summary({ differences }: { differences: Differences }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const text = useText();
  const { steps, rank, of, eci } = differences;
  const most = steps.find(({ rankMoves }) => rankMoves !== null && rankMoves !== 0);
  const { reference } = differences;
  const declared = differences.vintages.find(
    (one) => one.publishedOn === reference?.publishedOn && one.fact === reference?.fact && one.countries > 1,
  );
  const gap = (step: Differences['steps'][number]): number =>
    step.against?.rank && reference?.rank ? Math.abs(step.against.rank - reference.rank) : Infinity;
  const nearest = steps.toSorted((a, b) => gap(a) - gap(b))[0];
  const eciMost = steps.toSorted((a, b) => Math.abs(Number(b.eciMoves ?? 0)) - Math.abs(Number(a.eciMoves ?? 0)))[0];
  return (
    <div className="prose">
      <p>
        {t('differences.declared', { rank: String(rank), of: String(of), eci: format.number(eci, 3) })}{' '}
        {most
          ? t('differences.most', { step: text(most.title), moves: format.signed(String(most.rankMoves)) })
          : t('differences.noneMoves')}{' '}
        {eciMost?.eciMoves &&
          t('differences.mostEci', { step: text(eciMost.title), moves: format.signed(eciMost.eciMoves, 3) })}
      </p>
      {declared?.ourRankThere && declared.rank && (
        <p>
          {t('differences.against', {
            vintage: declared.publishedOn ? format.date(declared.publishedOn) : t('vintages.dateUnknown'),
            theirs: String(declared.rank),
            countries: declared.countries,
            ours: String(declared.ourRankThere),
          })}{' '}
          {nearest?.against?.rank &&
            gap(nearest) < Math.abs(declared.ourRankThere - declared.rank) &&
            t('differences.nearest', { step: text(nearest.title), rank: String(nearest.against.rank) })}
        </p>
      )}
      <p>{t('differences.notCleaning')}</p>
    </div>
  );
}
