import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getGoodsList,
  getTariffProposal,
  saveTariffProposal,
  type ProposalLine,
  type TariffProposal,
} from '@industry/complexity/contract';
import {
  type Column,
  DataTable,
  FactsList,
  Link,
  Name,
  ObjectSections,
  OriginBadge,
  Page,
  Query,
  Section,
  StaleSave,
  useFormat,
  useName,
  UserTextView,
  useStaleTexts,
  useStep,
} from '@industry/design';
import { dutyRatesText } from '@industry/i18n';
import { call } from '@industry/http/client.ts';
import { clausePath } from '@industry/legislation/contract';
import { textFor } from '@industry/values';
import { CodeLink } from './code-link.tsx';
import { useIds } from './kind.ts';
import { StateTag, useListTitle } from './list-state.tsx';
import { type ProposalContent, ProposalForm, requestOf } from './proposal-form.tsx';
import { ProposalSteps } from './proposal-steps.tsx';
import { ReasonList, useCountryName } from './reason-list.tsx';

/** A tariff-reduction proposal as a document: what is proposed for which good, why, and the evidence of the list. */
export function ProposalPage(): ReactNode {
  const { id } = useIds();
  return (
    <Query name={['tariff-proposal', id]} ask={() => call(getTariffProposal, { params: { id } })}>
      {(proposal) => <ProposalOf key={proposal.id} proposal={proposal} />}
    </Query>
  );
}

function ProposalOf({ proposal }: { proposal: TariffProposal }): ReactNode {
  const { t } = useTranslation('complexity');
  const { language } = useFormat();
  const [editing, setEditing] = useState(false);
  const { title, grounds, offers, number } = proposal;
  return (
    <Page
      title={textFor(title, language).text}
      lead={number === null ? t('lists.proposal.kind') : t('lists.proposal.kindNumber', { number })}
      crumbs={[{ label: t('lists.kind.strategic-inputs'), to: '/strategic-inputs' }]}
    >
      <ProposalFacts proposal={proposal} />
      <div className="button-row no-print">
        <a
          className="button secondary"
          href={`/api/v1/complexity/tariff-proposals/${proposal.id}/document.pdf?language=${language}`}
          download
        >
          {t('lists.proposal.pdf')}
        </a>
        <button type="button" className="button secondary" onClick={() => globalThis.print()}>
          {t('lists.print')}
        </button>
        {offers.edit && !editing && (
          <button type="button" className="button secondary" onClick={() => setEditing(true)}>
            {t('lists.proposal.edit')}
          </button>
        )}
      </div>
      {editing ? (
        <Section title={t('lists.proposal.edit')}>
          <EditProposal proposal={proposal} onDone={() => setEditing(false)} />
        </Section>
      ) : (
        <>
          <Section title={t('lists.proposal.grounds')}>
            <div className="prose">
              <UserTextView text={grounds} />
            </div>
          </Section>
          <Section title={t('lists.proposal.goodsTitle')}>
            <ProposalLines proposal={proposal} />
          </Section>
          <ProposalSteps proposal={proposal} />
        </>
      )}
      <ObjectSections object={`tariff-proposal:${proposal.id}`} />
    </Page>
  );
}

function ProposalFacts({ proposal }: { proposal: TariffProposal }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const countryName = useCountryName();
  const titleOf = useListTitle();
  const { list, remark } = proposal;
  const told = (at: string | null, by: string | null): string | null =>
    at === null ? null : [format.instant(at, 'Asia/Almaty'), by].filter(Boolean).join(' · ');
  return (
    <FactsList
      rows={[
        [t('lists.column.state'), <StateTag key="state" state={proposal.state} />],
        [
          t('lists.proposal.fromList'),
          <Link key="list" to={`/strategic-inputs/${list.id}`}>
            {titleOf({ ...list, state: 'approved' })}, {format.date(list.validFrom)}
          </Link>,
        ],
        [t('lists.country'), countryName(proposal)],
        [t('lists.column.data'), `${list.year} · ${list.classification}`],
        [
          t('lists.clause'),
          <Link key="clause" to={clausePath(proposal.clause)}>
            {proposal.clause}
          </Link>,
        ],
        [t('lists.drafted'), told(proposal.createdAt, proposal.createdBy)],
        [t('lists.proposal.submitted'), told(proposal.submittedAt, proposal.submittedBy)],
        [t('lists.proposal.decided'), told(proposal.decidedAt, proposal.decidedBy)],
        [t('lists.remark'), remark && <UserTextView key="remark" text={remark} />],
      ]}
    />
  );
}

function ProposalLines({ proposal }: { proposal: TariffProposal }): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const format = useFormat();
  const rates = ({ duties }: ProposalLine) =>
    dutyRatesText(
      duties.map(({ rate }) => rate).toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b)),
      format.language,
    );
  const columns: Column<ProposalLine>[] = [
    {
      id: 'code',
      header: t('lists.column.code'),
      value: ({ code }) => code,
      cell: ({ code }) => <CodeLink code={code} list={proposal.list} />,
    },
    {
      id: 'name',
      header: t('lists.column.good'),
      value: ({ names, code }) => name(names, code).text,
      cell: ({ names, code }) => <Name names={names} code={code} />,
    },
    {
      id: 'duties',
      header:
        proposal.tariffYear === null
          ? t('lists.column.duties')
          : t('lists.proposal.dutiesIn', { year: proposal.tariffYear }),
      value: rates,
      cell: (line) => (line.duties.length === 0 ? t('lists.proposal.noDuty') : rates(line)),
    },
    {
      id: 'proposed',
      header: t('lists.proposal.rate'),
      numeric: true,
      value: ({ proposed }) => Number(proposed),
      cell: ({ proposed }) => `${format.number(proposed)} %`,
    },
    {
      id: 'evidence',
      header: t('lists.proposal.evidence'),
      value: ({ reasons }) => reasons.map(({ value }) => value ?? '?').join('; '),
      cell: ({ reasons }) => (
        <ReasonList reasons={reasons} criteria={proposal.criteria} countries={proposal.countries} />
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('lists.proposal.goodsTitle')}
        columns={columns}
        rows={proposal.lines}
        fileName={`tariff-proposal-${proposal.number ?? proposal.state}`}
        origins={proposal.origins}
      />
      <div className="row">
        {proposal.origins.map((origin) => (
          <OriginBadge key={origin.batch} origin={origin} />
        ))}
      </div>
    </>
  );
}

function contentOf({ title, grounds, lines }: TariffProposal): ProposalContent {
  return { title, grounds, lines: lines.map(({ code, proposed }) => ({ code, proposed })) };
}

function EditProposal({ proposal, onDone }: { proposal: TariffProposal; onDone: () => void }): ReactNode {
  const { t } = useTranslation('complexity');
  const { id, list } = proposal;
  const step = useStep();
  const stale = useStaleTexts<TariffProposal>(step.error);
  const [content, setContent] = useState(() => contentOf(proposal));
  const [version, setVersion] = useState(proposal.version);
  const rates = (lines: ProposalContent['lines']) =>
    lines.map(({ code, proposed }) => `${code}: ${proposed} %`).join('; ');
  const save = async (from: number): Promise<void> => {
    const body = { version: from, ...requestOf(content) };
    const saved = await step.run(() => call(saveTariffProposal, { params: { id }, body }));
    if (saved) onDone();
  };
  return (
    <Query name={['goods-list', list.id]} ask={() => call(getGoodsList, { params: { id: list.id } })}>
      {({ lines }) => (
        <>
          <ProposalForm
            content={content}
            onChange={setContent}
            goods={lines.filter(({ verdict }) => verdict === 'in')}
            officialLanguages={proposal.officialLanguages}
            step={step}
            onSave={() => void save(version)}
          />
          <StaleSave<TariffProposal>
            error={step.error}
            fields={[
              ...stale(t('lists.proposal.title'), content.title, (current) => current.title),
              ...stale(t('lists.proposal.grounds'), content.grounds, (current) => current.grounds),
              {
                label: t('lists.proposal.goodsTitle'),
                yours: rates(content.lines),
                theirs: (current) => rates(current.lines),
              },
            ]}
            onTakeTheirs={(current) => {
              setContent(contentOf(current));
              setVersion(current.version);
              step.clear();
            }}
            onSaveMine={(current) => {
              setVersion(current.version);
              void save(current.version);
            }}
          />
        </>
      )}
    </Query>
  );
}
