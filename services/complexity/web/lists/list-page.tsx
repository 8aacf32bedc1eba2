import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getGoodsList, type ListDetail } from '@industry/complexity/contract';
import {
  CommandLine,
  FactsList,
  Link,
  Notice,
  ObjectSections,
  Page,
  Query,
  Section,
  useFormat,
  UserTextView,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import { clausePath } from '@industry/legislation/contract';
import { ResultNote } from '../result-note.tsx';
import { ClassMatrix } from './class-matrix.tsx';
import { Discussion } from './discussion.tsx';
import { GoodTable } from './good-table.tsx';
import { useIds } from './kind.ts';
import { StateTag, useListTitle } from './list-state.tsx';
import { ListSteps } from './list-steps.tsx';
import { ProposalTable } from './proposal-table.tsx';
import { CriteriaList, useCountryName } from './reason-list.tsx';
import { ServiceTable } from './service-table.tsx';

/** One version of a list: its goods with every reason, the discussion, the steps to approval, its origin. */
export function ListPage(): ReactNode {
  const { id } = useIds();
  return (
    <Query name={['goods-list', id]} ask={() => call(getGoodsList, { params: { id } })}>
      {(list) => <ListOf key={list.id} list={list} />}
    </Query>
  );
}

function ListOf({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const titleOf = useListTitle();
  const { kind, may, services, comments, state } = list;
  const failed = useMemo(() => failures(list), [list]);
  return (
    <Page
      title={titleOf(list)}
      lead={t(`lists.lead.${kind}`)}
      crumbs={[{ label: t(`lists.kind.${kind}`), to: `/${kind}` }]}
    >
      <Heading list={list} />
      <NotLoaded list={list} />
      {(may.send || may.approve || may.withdraw || may.end || state === 'discussion') && (
        <Section title={t('lists.steps.title')}>
          <ListSteps list={list} />
        </Section>
      )}
      <Section
        title={t('lists.criteria')}
        aside={
          <Link className="small" to="/methods/priority-goods">
            {t('lists.method')}
          </Link>
        }
      >
        <CriteriaList criteria={list.criteria} failed={failed} />
      </Section>
      {kind !== 'strategic-inputs' && (
        <Section title={t('lists.matrix.title')}>
          <ClassMatrix list={list} />
        </Section>
      )}
      <Section title={t('lists.goodsTitle')} id="goods">
        <GoodTable list={list} />
      </Section>
      {services !== null && (
        <Section title={t('lists.services.title')} id="services">
          <ServiceTable list={list} services={services} />
        </Section>
      )}
      {(may.comment || comments.length > 0) && (
        <Section title={t('lists.discussion.title')} id="discussion">
          <Discussion list={list} />
        </Section>
      )}
      {kind === 'strategic-inputs' && state === 'approved' && (
        <Section title={t('lists.proposals.title')} id="proposals">
          {may.propose && (
            <div className="no-print">
              <Link className="button" to={`/strategic-inputs/${list.id}/proposal`}>
                {t('lists.proposals.draft')}
              </Link>
            </div>
          )}
          <ProposalTable list={list.id} />
        </Section>
      )}
      <ResultNote result={list.result} />
      <ObjectSections object={`goods-list:${list.id}`} />
    </Page>
  );
}

/** Goods that each criterion keeps out. */
function failures({ criteria, lines }: ListDetail): ReadonlyMap<string, number> {
  const counts = new Map(criteria.map(({ id }) => [id, 0]));
  for (const { reasons } of lines)
    for (const { criterion, passed } of reasons)
      if (passed === false) counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  return counts;
}

function Heading({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const countryName = useCountryName();
  const format = useFormat();
  const told = (at: string | null, by: string | null): string | null =>
    at === null ? null : [format.instant(at, 'Asia/Almaty'), by].filter(Boolean).join(' · ');
  const { validFrom, validTo, remark, counts, ending } = list;
  return (
    <>
      <FactsList
        rows={[
          [t('lists.column.state'), <StateTag key="state" state={list.state} />],
          [t('lists.column.from'), validFrom && format.date(validFrom)],
          [t('lists.column.to'), validTo && format.date(validTo)],
          [
            t('lists.clause'),
            <Link key="clause" to={clausePath(list.clause)}>
              {list.clause}
            </Link>,
          ],
          [t('lists.country'), countryName(list)],
          [t('lists.column.data'), `${list.year} · ${list.classification} · ${text(list.result.cleaning.title)}`],
          [t('lists.drafted'), told(list.createdAt, list.createdBy)],
          [t('lists.sent'), told(list.sentAt, list.sentBy)],
          [t('lists.approved'), told(list.approvedAt, list.approvedBy)],
          [t('lists.remark'), remark && <UserTextView key="remark" text={remark} />],
          [t('lists.ended'), ending && told(ending.at, ending.by)],
          [t('lists.endReason'), ending && <UserTextView key="ending" text={ending.reason} />],
          [t('lists.countsTitle'), t('lists.counts', { in: counts.in, out: counts.out, undecided: counts.undecided })],
        ]}
      />
      <div className="button-row no-print">
        {(['csv', 'xlsx'] as const).map((format_) => (
          <a
            key={format_}
            className="button secondary"
            href={`/api/v1/complexity/lists/${list.id}/export.${format_}?language=${format.language}`}
            download
          >
            {t(`lists.export.${format_}`)}
          </a>
        ))}
        <button type="button" className="button secondary" onClick={() => globalThis.print()}>
          {t('lists.print')}
        </button>
      </div>
    </>
  );
}

function NotLoaded({ list }: { list: ListDetail }): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const format = useFormat();
  if (list.notLoaded.length === 0) return null;
  const titled = (ids: readonly string[]) =>
    list.criteria.filter(({ id }) => ids.includes(id)).map(({ title }) => text(title));
  return (
    <Notice kind="source-note" title={t('lists.notLoaded.title')}>
      {list.notLoaded.some(({ dataset }) => dataset === 'comtrade') && <p>{t('lists.notLoaded.imports')}</p>}
      <ul>
        {list.notLoaded.map(({ criteria, dataset, command }) => (
          <li key={command} className="stack">
            <span>{t('lists.notLoaded.for', { dataset, criteria: format.list(titled(criteria)) })}</span>
            <CommandLine command={command} />
          </li>
        ))}
      </ul>
      <p>{t('lists.notLoaded.then')}</p>
    </Notice>
  );
}
