import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  compareGoodsLists,
  type GoodClasses,
  type ListComparison,
  type ListCriterion,
  type ListLine,
} from '@industry/complexity/contract';
import {
  type Column,
  DataTable,
  FactsList,
  Link,
  Name,
  Notice,
  Page,
  Query,
  Section,
  useName,
  UserTextView,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listPath, useIds } from './kind.ts';
import { useListTitle } from './list-state.tsx';
import { CodeLink } from './code-link.tsx';
import { ReasonList } from './reason-list.tsx';

/** What one version has that another has not, and why. */
export function ComparisonPage(): ReactNode {
  const { id, other } = useIds();
  return (
    <Query name={['goods-list-comparison', id, other]} ask={() => call(compareGoodsLists, { params: { id, other } })}>
      {(comparison) => <ComparisonOf comparison={comparison} />}
    </Query>
  );
}

function ComparisonOf({ comparison }: { comparison: ListComparison }): ReactNode {
  const { t } = useTranslation('complexity');
  const titleOf = useListTitle();
  const { from, to, entered, left, unchanged, classChanged } = comparison;
  return (
    <Page
      title={t('lists.compare.title')}
      lead={t('lists.compare.lead', { from: titleOf(from), to: titleOf(to) })}
      crumbs={[{ label: t(`lists.kind.${from.kind}`), to: `/${from.kind}` }]}
    >
      <FactsList
        rows={[
          [
            t('lists.compare.from'),
            <Link key="from" to={listPath(from)}>
              {titleOf(from)}
            </Link>,
          ],
          [
            t('lists.compare.to'),
            <Link key="to" to={listPath(to)}>
              {titleOf(to)}
            </Link>,
          ],
          [
            t('lists.countsTitle'),
            t('lists.compare.counts', {
              entered: entered.length,
              left: left.length,
              changed: classChanged.length,
              unchanged,
            }),
          ],
        ]}
      />
      {from.classification !== to.classification && (
        <Notice kind="source-note">
          {t('lists.compare.classifications', { from: from.classification, to: to.classification })}
        </Notice>
      )}
      <CriteriaChanged changes={comparison.criteriaChanged} />
      <Lines title={t('lists.compare.entered')} lines={entered} comparison={comparison} name="entered" />
      <Lines title={t('lists.compare.left')} lines={left} comparison={comparison} name="left" />
      <ClassesChanged changes={classChanged} />
      {(comparison.servicesEntered.length > 0 || comparison.servicesLeft.length > 0) && (
        <Section title={t('lists.services.title')}>
          <ul>
            {comparison.servicesEntered.map((service) => (
              <li key={JSON.stringify(service)}>
                + <UserTextView text={service} />
              </li>
            ))}
            {comparison.servicesLeft.map((service) => (
              <li key={JSON.stringify(service)}>
                − <UserTextView text={service} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function CriteriaChanged({ changes }: { changes: ListComparison['criteriaChanged'] }): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  if (changes.length === 0) return null;
  const told = (one: ListCriterion | null) =>
    one === null ? t('lists.compare.absent') : `${text(one.title)} (${one.bound})`;
  return (
    <Notice kind="source-note" title={t('lists.compare.criteria')}>
      <ul>
        {changes.map(({ before, after }) => (
          <li key={before?.id ?? after?.id}>
            {told(before)} → {told(after)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface LinesProps {
  title: string;
  lines: readonly ListLine[];
  comparison: Pick<ListComparison, 'criteria' | 'countries' | 'to'>;
  name: string;
}

function Lines({ title, lines, comparison, name: file }: LinesProps): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const columns: Column<ListLine>[] = [
    {
      id: 'code',
      header: t('lists.column.code'),
      value: ({ code }) => code,
      cell: ({ code }) => <CodeLink code={code} list={comparison.to} />,
    },
    {
      id: 'name',
      header: t('lists.column.good'),
      value: ({ names, code }) => name(names, code).text,
      cell: ({ names, code }) => <Name names={names} code={code} />,
    },
    {
      id: 'reasons',
      header: t('lists.column.reasons'),
      value: ({ reasons }) => reasons.map(({ passed }) => (passed === null ? '?' : passed ? '✓' : '✗')).join(''),
      cell: ({ reasons, override }) => (
        <>
          {override && (
            <p className="small">
              <strong>{t(`lists.override.${override.verdict}`)}</strong> <UserTextView text={override.reason} />
            </p>
          )}
          {reasons.length === 0 ? (
            <span className="small muted">{t('lists.compare.notJudged')}</span>
          ) : (
            <ReasonList reasons={reasons} criteria={comparison.criteria} countries={comparison.countries} />
          )}
        </>
      ),
    },
  ];
  return (
    <Section title={`${title}: ${lines.length}`}>
      {lines.length === 0 ? (
        <p className="muted">{t('lists.compare.none')}</p>
      ) : (
        <div className="long-table">
          <DataTable caption={title} columns={columns} rows={lines} searchable={lines.length > 20} fileName={file} />
        </div>
      )}
    </Section>
  );
}

type ClassChange = ListComparison['classChanged'][number];

function ClassesChanged({ changes }: { changes: readonly ClassChange[] }): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const moved = (id: 'prody' | 'pci' | 'index', of: (classes: GoodClasses) => number | null): Column<ClassChange> => ({
    id,
    header: t(`lists.column.${id}`),
    value: ({ before, after }) => {
      const [was, is] = [of(before) ?? '?', of(after) ?? '?'];
      return was === is ? String(is) : `${was} → ${is}`;
    },
  });
  const columns: Column<ClassChange>[] = [
    { id: 'code', header: t('lists.column.code'), value: ({ code }) => code },
    {
      id: 'name',
      header: t('lists.column.good'),
      value: ({ names, code }) => name(names, code).text,
      cell: ({ names, code }) => <Name names={names} code={code} />,
    },
    moved('prody', ({ prodyClass }) => prodyClass),
    moved('pci', ({ pciClass }) => pciClass),
    moved('index', ({ valueAddedIndex }) => valueAddedIndex),
  ];
  if (changes.length === 0) return null;
  return (
    <Section title={`${t('lists.compare.classes')}: ${changes.length}`}>
      <div className="long-table">
        <DataTable
          caption={t('lists.compare.classes')}
          columns={columns}
          rows={changes}
          searchable={changes.length > 20}
          fileName="classes"
        />
      </div>
    </Section>
  );
}
