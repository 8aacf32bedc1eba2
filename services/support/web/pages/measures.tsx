import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  type Column,
  DataTable,
  Link,
  Notice,
  Page,
  Query,
  Section,
  useSearchState,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listSupportMeasures, type SupportMeasure, type SupportMeasures } from '@industry/support/contract';
import { Clause } from '../answer/clause.tsx';

/** Every measure of the programme, by group, operator and way of selection; the choice is in the link. */
export default function MeasuresPage(): ReactNode {
  const { t } = useTranslation('support');
  return (
    <Query name={['support-measures']} ask={() => call(listSupportMeasures, { query: {} })}>
      {(answer) => (
        <Page title={t('measure.title')} lead={t('measure.lead')}>
          <p>
            <Link to="/support/navigator" className="button">
              {t('measure.check')}
            </Link>{' '}
            <Link to="/support/calculators">{t('calculator.title')}</Link>
          </p>
          {!answer.inPeriod && <Notice>{t('measure.ended')}</Notice>}
          <Measures answer={answer} />
        </Page>
      )}
    </Query>
  );
}

const SELECTIONS = ['application', 'competition', 'by-hand'] as const;

function Measures({ answer: { measures, groups } }: { answer: SupportMeasures }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const [group = '', setGroup] = useSearchState('group');
  const [operator = '', setOperator] = useSearchState('operator');
  const [selection = '', setSelection] = useSearchState('selection');
  const operators = new Map(
    measures.flatMap((one) => (one.operator ? [[one.operator.id, text(one.operator.name)]] : [])),
  );
  const groupTitle = (id: string) =>
    text(groups.find((one) => one.id === id)?.title ?? { kk: id, ru: id, en: id, ja: id });
  // A measure without a group is open to every firm, so it stands under each of them.
  const shown = measures.filter(
    (one) =>
      (group === '' || one.groups.length === 0 || one.groups.includes(group)) &&
      (operator === '' || one.operator?.id === operator) &&
      (selection === '' || one.selection === selection),
  );
  const columns: readonly Column<SupportMeasure>[] = [
    {
      id: 'title',
      header: t('measure.name'),
      value: (row) => text(row.title),
      cell: (row) => <Link to={`/support/measures/${row.id}`}>{text(row.title)}</Link>,
    },
    { id: 'operator', header: t('measure.operator'), value: (row) => (row.operator ? text(row.operator.name) : null) },
    {
      id: 'selection',
      header: t('measure.selection'),
      value: (row) => (row.selection ? t(`measure.selection.${row.selection}`) : null),
    },
    {
      id: 'groups',
      header: t('measure.groups'),
      value: (row) => (row.groups.length === 0 ? t('measure.everyone') : row.groups.map(groupTitle).join('; ')),
    },
    {
      id: 'clause',
      header: t('measure.clause'),
      value: (row) => row.clause,
      cell: (row) => <Clause clause={row.clause} />,
    },
    { id: 'examples', header: t('measure.examples'), numeric: true, value: (row) => row.examples },
  ];
  const choose = (set: (value: string | undefined) => void) => (value: string) => set(value === '' ? undefined : value);
  return (
    <Section title={t('measure.all')} aside={<a href="/api/v1/support/measures">{t('measure.api')}</a>}>
      <div className="row no-print">
        <Choice
          label={t('measure.groups')}
          none={t('measure.any')}
          value={group}
          choices={groups.map(({ id, title }) => ({ id, label: text(title) }))}
          onChange={choose(setGroup)}
        />
        <Choice
          label={t('measure.operator')}
          none={t('measure.any')}
          value={operator}
          choices={[...operators].map(([id, label]) => ({ id, label }))}
          onChange={choose(setOperator)}
        />
        <Choice
          label={t('measure.selection')}
          none={t('measure.any')}
          value={selection}
          choices={SELECTIONS.map((id) => ({ id, label: t(`measure.selection.${id}`) }))}
          onChange={choose(setSelection)}
        />
      </div>
      <DataTable
        key={`${group} ${operator} ${selection}`}
        caption={t('measure.count', { count: shown.length })}
        columns={columns}
        rows={shown}
        searchable
        fileName="measures"
      />
    </Section>
  );
}
