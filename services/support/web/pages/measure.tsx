import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  FactsList,
  Link,
  Page,
  Query,
  Section,
  useFormat,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { isDecimalString } from '@industry/values';
import { getSupportMeasure, type RuleFigure, type SupportMeasureAnswer } from '@industry/support/contract';
import { AnswerTag } from '../answer/answer-tag.tsx';
import { Clause } from '../answer/clause.tsx';
import { ConditionLines } from '../answer/condition-lines.tsx';
import { DayField } from '../answer/day-field.tsx';
import { useUnit } from '../answer/use-unit.ts';
import { useFigure } from '../measures/use-figure.ts';

/** A measure: who grants it to whom, its figures on a day, what must hold, and how cases are decided. */
export default function MeasurePage(): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const format = useFormat();
  const [asOf] = useSearchState('asOf');
  const params: { section?: string; name?: string } = useParams({ strict: false });
  const { section = '', name = '' } = params;
  const query = asOf !== undefined && /^\d{4}-\d\d-\d\d$/.test(asOf) ? { asOf } : {};
  return (
    <Query
      name={['support-measure', section, name, asOf]}
      ask={() => call(getSupportMeasure, { params: { section, name }, query })}
    >
      {({ asOf: day, period, measure, groups, conditions, terms, examples }) => (
        <Page title={text(measure.title)} crumbs={[{ label: t('measure.title'), to: '/support' }]}>
          <DayField day={day} />
          <FactsList
            rows={[
              [t('measure.clause'), <Clause key="clause" clause={measure.clause} />],
              [t('measure.operator'), measure.operator && text(measure.operator.name)],
              [t('measure.selection'), measure.selection && t(`measure.selection.${measure.selection}`)],
              [
                t('measure.groups'),
                groups.length === 0 ? t('measure.everyone') : format.list(groups.map(({ title }) => text(title))),
              ],
              [
                t('measure.period'),
                period &&
                  `${format.date(period.from)} – ${period.until === null ? '…' : format.date(lastDay(period.until))}`,
              ],
              [t('measure.terms'), terms.length > 0 && format.list(terms.map((term) => text(term.text)))],
            ]}
          />
          <p>
            <Link to="/support/navigator" className="button">
              {t('measure.check')}
            </Link>
          </p>
          {measure.figures.length > 0 && (
            <Section title={t('measure.figures')}>
              <Figures figures={measure.figures} id={measure.id} />
            </Section>
          )}
          <Section title={t('measure.conditions')}>
            <ConditionLines lines={conditions} answered={false} />
          </Section>
          {examples.length > 0 && (
            <Section title={t('measure.examples')}>
              <Examples examples={examples} id={measure.id} />
            </Section>
          )}
        </Page>
      )}
    </Query>
  );
}

function lastDay(until: string): string {
  return new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
}

function Figures({ figures, id }: { figures: readonly RuleFigure[]; id: string }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const figure = useFigure();
  const columns: readonly Column<RuleFigure>[] = [
    { id: 'text', header: t('measure.figure'), value: (row) => text(row.text) },
    { id: 'value', header: t('measure.value'), numeric: true, value: figure },
    {
      id: 'clause',
      header: t('measure.clause'),
      value: (row) => row.clause,
      cell: (row) => (row.inDecree ? <Clause clause={row.clause} /> : t('measure.notInDecree')),
    },
    { id: 'note', header: t('measure.note'), value: (row) => (row.note === null ? null : text(row.note)) },
  ];
  return (
    <DataTable
      caption={t('measure.figures')}
      columns={columns}
      rows={figures}
      fileName={`figures-${id.replace('/', '-')}`}
    />
  );
}

type Example = SupportMeasureAnswer['examples'][number];

function Examples({ examples, id }: { examples: readonly Example[]; id: string }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const withUnit = useUnit();
  const written = (amount: string | null) => {
    const [value, currency] = amount?.split(' ') ?? [];
    return value !== undefined && isDecimalString(value) ? withUnit(value, currency ?? null) : amount;
  };
  const columns: readonly Column<Example>[] = [
    { id: 'case', header: t('measure.case'), value: (row) => text(row.title) },
    {
      id: 'answer',
      header: t('answer.title'),
      value: (row) => t(`answer.${row.answer}`),
      cell: (row) => <AnswerTag answer={row.answer} />,
    },
    {
      id: 'amount',
      header: t('answer.amount'),
      numeric: true,
      value: (row) => row.amount,
      cell: (row) => written(row.amount),
    },
  ];
  return (
    <DataTable
      caption={t('measure.examples')}
      columns={columns}
      rows={examples}
      fileName={`examples-${id.replace('/', '-')}`}
    />
  );
}
