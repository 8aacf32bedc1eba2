import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BudgetChart,
  BudgetChartKey,
  Link,
  Page,
  Query,
  Section,
  useFormat,
  useSearchState,
  useText,
  YearSlider,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { clausePath } from '@industry/legislation/contract';
import { type BudgetAnswer, getBudget } from '@industry/programme/contract';
import { decimal, decimalString } from '@industry/values';
import { HistoryTable } from '../budget/history-table.tsx';
import { BodyTable, MeasureTable } from '../budget/part-tables.tsx';
import { useBudgetWords } from '../budget/words.ts';
import { BudgetWork } from '../budget/work.tsx';
import { YearTable } from '../budget/year-table.tsx';

export default function BudgetPage(): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <Page title={t('budget.page')} crumbs={[{ label: t('nav.programme'), to: '/programme' }]}>
      <Query name={['budget']} ask={() => call(getBudget)}>
        {(budget) => <BudgetOf budget={budget} />}
      </Query>
    </Page>
  );
}

function BudgetOf({ budget }: { budget: BudgetAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const [chosen, choose] = useSearchState('year');
  const known = budget.years.findLast(({ revised, spent }) => revised !== null || spent !== null);
  const wanted = Number(chosen ?? known?.year ?? budget.years[0]?.year);
  const year = budget.years.some((one) => one.year === wanted) ? wanted : (budget.years[0]?.year ?? wanted);
  return (
    <>
      <KeyAmounts budget={budget} />
      <BudgetWork />
      <Section title={t('budget.byYear')} aside={<Link to={clausePath(budget.clause)}>{budget.clause}</Link>}>
        <figure className="stack">
          <figcaption className="small muted">{text(budget.unit.name)}</figcaption>
          <BudgetChart
            description={t('budget.chart')}
            bars={budget.years.map((one) => ({
              label: String(one.year),
              planned: one.planned,
              revised: one.revised?.total ?? null,
              spent: one.spent?.total ?? null,
            }))}
          />
          <BudgetChartKey
            words={{
              planned: t('budget.column.planned'),
              revised: t('budget.column.revised'),
              spent: t('budget.column.spent'),
            }}
          />
        </figure>
        <YearTable budget={budget} />
        <p className="small muted">{text(budget.note)}</p>
      </Section>
      <Section title={t('budget.parts')}>
        <YearSlider
          label={t('budget.column.year')}
          years={budget.years.map((one) => one.year)}
          value={year}
          onChange={(next) => choose(String(next))}
        />
        <h3>{t('budget.byBody')}</h3>
        <BodyTable budget={budget} year={year} />
        <h3>{t('budget.byMeasure')}</h3>
        <MeasureTable budget={budget} year={year} />
      </Section>
      <Section title={t('budget.history')}>
        <HistoryTable budget={budget} />
      </Section>
    </>
  );
}

function KeyAmounts({ budget }: { budget: BudgetAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const words = useBudgetWords(budget.unit);
  const closes = decimal(budget.sum).eq(decimal(budget.total));
  const against = decimal(budget.inForce).minus(decimal(budget.total));
  const figure = (value: string | null): ReactNode =>
    value === null ? (
      <span className="key-figure muted">{t('budget.unknown')}</span>
    ) : (
      <>
        <span className="key-figure">{words.amount(value)}</span>
        <span className="small muted">{text(budget.unit.symbol)}</span>
      </>
    );
  return (
    <dl className="key-figures">
      <div>
        <dt>{t('budget.total')}</dt>
        <dd>
          {figure(budget.total)}
          <span className="small">{t(closes ? 'budget.closes' : 'budget.differs')}</span>
        </dd>
      </div>
      <div>
        <dt>{t('budget.inForceSum')}</dt>
        <dd>
          {figure(budget.inForce)}
          <span className="small">
            {against.isZero()
              ? t('budget.equalsTotal')
              : t(against.isPositive() ? 'budget.overTotal' : 'budget.underTotal', {
                  amount: words.amount(decimalString(against.abs())),
                })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('budget.spentSum')}</dt>
        <dd>
          {figure(budget.spent)}
          {budget.spent !== null && (
            <span className="small">
              {t('budget.ofInForce', {
                share: format.percent(
                  decimalString(decimal(budget.spent).div(decimal(budget.inForce)).toDecimalPlaces(6)),
                ),
              })}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
