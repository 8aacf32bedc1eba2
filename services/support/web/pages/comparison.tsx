import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  Page,
  ProblemNotice,
  Query,
  Section,
  SignInFirst,
  useSearchText,
  Waiting,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  getSandboxForm,
  type SandboxDraft,
  type SandboxForm,
  type SandboxImpact,
  type SandboxMeasure,
} from '@industry/support/contract';
import { askDrafts, draftPath, DRAFTS } from '../sandbox/drafts.tsx';
import { Population, usePopulationState } from '../sandbox/population.tsx';
import { useImpact } from '../sandbox/use-impact.ts';
import { amountIn, useSandboxWords } from '../sandbox/words.ts';

/** Two kept drafts, tried on the firms of the first. */
export default function ComparisonPage(): ReactNode {
  const { t } = useTranslation('support');
  const { a, b } = useSearchText();
  const crumbs = [{ label: t('sandbox.title'), to: '/support/sandbox' }];
  return (
    <Page title={t('sandbox.comparison')} lead={t('sandbox.comparisonLead')} crumbs={crumbs}>
      <SignInFirst path="/support/sandbox/comparison" action="support-sandbox.use">
        <Query name={DRAFTS} ask={askDrafts}>
          {({ drafts }) => {
            const [one, other] = [a, b].map((id) => drafts.find((draft) => draft.id === id));
            if (one === undefined || other === undefined)
              return (
                <EmptyState title={t('sandbox.chooseTwo')}>
                  <Link to="/support/sandbox">{t('sandbox.title')}</Link>
                </EmptyState>
              );
            const query = { asOf: one.population.asOf };
            return (
              <Query name={['sandbox-form', query]} ask={() => call(getSandboxForm, { query })}>
                {(form) => <Comparison form={form} drafts={[one, other]} />}
              </Query>
            );
          }}
        </Query>
      </SignInFirst>
    </Page>
  );
}

function Comparison({ form, drafts }: { form: SandboxForm; drafts: readonly [SandboxDraft, SandboxDraft] }): ReactNode {
  const { t } = useTranslation('support');
  const [one, other] = drafts;
  const state = usePopulationState(one.population);
  const ready = state.data?.state === 'ready';
  const first = useImpact(one.population, one.text, state);
  const second = useImpact(one.population, other.text, state);
  return (
    <>
      <Section title={t('sandbox.population')} id="population">
        <Population population={one.population} state={state} fixed />
      </Section>
      {[first, second].map(({ error }, index) => error && <ProblemNotice key={drafts[index]!.id} error={error} />)}
      {ready && !first.error && !second.error && (first.data === undefined || second.data === undefined) && <Waiting />}
      {first.data && second.data && (
        <Section title={t('sandbox.byMeasure')} id="measures">
          <Table form={form} drafts={drafts} impacts={[first.data.impact, second.data.impact]} />
        </Section>
      )}
      <div className="columns">
        {drafts.map((draft) => (
          <Section key={draft.id} title={draft.title} id={draft.id}>
            <p>
              <Link to={draftPath(draft)}>{t('sandbox.open')}</Link>
            </p>
            <pre className="difference" tabIndex={0}>
              {draft.text}
            </pre>
          </Section>
        ))}
      </div>
    </>
  );
}

interface Row {
  readonly id: string;
  readonly before: SandboxMeasure;
  readonly after: readonly (SandboxMeasure | undefined)[];
}

function Table({
  form,
  drafts,
  impacts,
}: {
  form: SandboxForm;
  drafts: readonly [SandboxDraft, SandboxDraft];
  impacts: readonly [SandboxImpact, SandboxImpact];
}): ReactNode {
  const { t } = useTranslation('support');
  const words = useSandboxWords(form);
  const ids = [...new Set(impacts.flatMap(({ measures }) => measures.map(({ id }) => id)))];
  const rows = ids.map((id): Row => {
    const after = impacts.map(({ measures }) => measures.find((one) => one.id === id));
    return { id, before: (after[0] ?? after[1])!, after };
  });
  const moved = ({ before, after }: Row, at: number) => (after[at]?.after ?? before.before).yes;
  const money = ({ before, after }: Row, at: number) => after[at]?.money.after ?? before.money.before;
  const columns: readonly Column<Row>[] = [
    { id: 'measure', header: t('sandbox.measure'), value: ({ id }) => words.title(id) },
    { id: 'before', header: t('sandbox.before'), numeric: true, value: ({ before }) => before.before.yes },
    ...drafts.map(({ title }, at): Column<Row> => ({
      id: `firms${at}`,
      header: t('sandbox.firmsUnder', { title }),
      numeric: true,
      value: (row) => moved(row, at),
    })),
    ...drafts.map(({ title }, at): Column<Row> => ({
      id: `money${at}`,
      header: t('sandbox.moneyUnder', { title }),
      numeric: true,
      value: (row) => amountIn(money(row, at), form.currency),
      cell: (row) => words.money(money(row, at)),
    })),
  ];
  return (
    <DataTable caption={t('sandbox.comparison')} columns={columns} rows={rows} fileName="support-sandbox-comparison" />
  );
}
