import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  Link,
  Page,
  ProblemNotice,
  Query,
  SignInFirst,
  useEmptyUserText,
  useFormat,
  useSearchState,
  useStep,
  useText,
} from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  type BudgetAnswer,
  type BudgetKind,
  createBudgetStatement,
  getBudget,
  listBudgetWork,
} from '@industry/programme/contract';
import { useBodyChoices } from '../budget/body-choices.ts';
import { type Content, requestOf, StatementForm } from '../budget/statement-form.tsx';
import { Choice } from '../decisions/choice.tsx';

export default function BudgetRecordPage(): ReactNode {
  const { t } = useTranslation('programme');
  const [kind] = useSearchState('kind');
  const revised = kind === 'revised';
  return (
    <Page
      title={t(revised ? 'budget.recordRevised' : 'budget.recordSpentTitle')}
      lead={t(revised ? 'budget.form.leadRevised' : 'budget.form.leadSpent')}
      crumbs={[{ label: t('budget.title'), to: '/budget' }]}
    >
      <SignInFirst path="/budget/record">
        <Query
          name={['budget', 'form']}
          ask={async () => ({ budget: await call(getBudget), work: await call(listBudgetWork) })}
        >
          {({ budget, work }) => (
            <RecordForm
              kind={revised ? 'revised' : 'spent'}
              budget={budget}
              bodies={work.bodies.filter((one) => !revised || one.budget).map(({ body }) => body)}
              officialLanguages={work.officialLanguages}
            />
          )}
        </Query>
      </SignInFirst>
    </Page>
  );
}

interface RecordFormProps {
  kind: BudgetKind;
  budget: BudgetAnswer;
  bodies: BudgetAnswer['source'][];
  officialLanguages: readonly string[];
}

function RecordForm({ kind, budget, bodies, officialLanguages }: RecordFormProps): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const { language } = useFormat();
  const navigate = useNavigate();
  const step = useStep();
  const empty = useEmptyUserText();
  const lineBodies = useBodyChoices();
  const [wanted] = useSearchState('body');
  const [body, setBody] = useState(bodies.find(({ id }) => id === wanted)?.id ?? bodies[0]?.id ?? '');
  const [year, setYear] = useState(() => newestBegun(budget));
  const [quarter, setQuarter] = useState(1);
  const [content, setContent] = useState<Content>({
    total: '',
    lines: [],
    act: kind === 'revised' ? { code: '', title: empty, adopted: '' } : null,
    source: kind === 'spent' ? empty : null,
  });
  if (bodies.length === 0)
    return (
      <EmptyState title={t('budget.form.notYours')}>
        <p>
          <Link to="/budget">{t('budget.page')}</Link>
        </p>
      </EmptyState>
    );
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const subject = { kind, year, quarter: kind === 'spent' ? quarter : null, body };
    const saved = await step.run(() =>
      call(createBudgetStatement, { body: { ...subject, ...requestOf(content, language) } }),
    );
    if (saved) await navigate({ to: `/budget/statements/${saved.id}` });
  };
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <div className="line-fields">
        <Choice
          label={t('budget.column.body')}
          choices={bodies.map((one) => ({ id: one.id, label: text(one.name) }))}
          value={body}
          error={step.fieldError('body.body')}
          onChange={(event) => setBody(event.target.value)}
        />
        <Choice
          label={t('budget.column.year')}
          choices={budget.years.map((one) => ({ id: String(one.year), label: String(one.year) }))}
          value={String(year)}
          error={step.fieldError('body.year')}
          onChange={(event) => setYear(Number(event.target.value))}
        />
        {kind === 'spent' && (
          <Choice
            label={t('budget.form.quarter')}
            choices={[1, 2, 3, 4].map((one) => ({
              id: String(one),
              label: t('budget.form.quarterOf', { quarter: String(one) }),
            }))}
            value={String(quarter)}
            error={step.fieldError('body.quarter')}
            onChange={(event) => setQuarter(Number(event.target.value))}
          />
        )}
      </div>
      <StatementForm
        {...{ kind, body, content, budget, officialLanguages, step }}
        bodies={lineBodies}
        onChange={setContent}
      />
      <div>
        <button type="submit" className="button" disabled={step.busy}>
          {t('decision.saveDraft')}
        </button>
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </form>
  );
}

/** The newest fiscal year that has begun: mostly the one that is meant. */
function newestBegun({ years }: BudgetAnswer): number {
  const today = new Date().toISOString().slice(0, 10);
  return (years.findLast(({ start }) => start <= today) ?? years[0])?.year ?? 0;
}
