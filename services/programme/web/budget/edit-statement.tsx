import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice, Query, staleRecord, StaleSave, useFormat, UserTextView, useStep } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type BudgetStatement, getBudget, listBudgetWork, saveBudgetStatement } from '@industry/programme/contract';
import { useBodyChoices } from './body-choices.ts';
import { type Content, requestOf, StatementForm } from './statement-form.tsx';
import { useBudgetWords } from './words.ts';

function contentOf({ total, lines, act, source }: BudgetStatement): Content {
  return {
    total,
    lines: lines.map(({ body, measure, amount }) => ({ body: body.id, measure: measure?.id ?? null, amount })),
    act,
    source,
  };
}

/** A draft, or what was returned, in a form; a stale save shows both. */
export function EditStatement({ statement, onDone }: { statement: BudgetStatement; onDone: () => void }): ReactNode {
  const { t } = useTranslation('programme');
  const words = useBudgetWords(statement.unit);
  const { language } = useFormat();
  const step = useStep();
  const bodies = useBodyChoices();
  const [content, setContent] = useState(() => contentOf(statement));
  const [version, setVersion] = useState(statement.version);
  const save = async (from: number): Promise<void> => {
    const body = { version: from, ...requestOf(content, language) };
    if (await step.run(() => call(saveBudgetStatement, { params: { id: statement.id }, body }))) onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(version);
  };
  return (
    <Query
      name={['budget', 'form']}
      ask={async () => ({ budget: await call(getBudget), work: await call(listBudgetWork) })}
    >
      {({ budget, work }) => (
        <form className="stack" onSubmit={submit}>
          <StatementForm
            kind={statement.kind}
            body={statement.body.id}
            content={content}
            onChange={setContent}
            budget={budget}
            bodies={bodies}
            officialLanguages={work.officialLanguages}
            step={step}
          />
          <div className="button-row">
            <button type="submit" className="button" disabled={step.busy}>
              {t('decision.saveDraft')}
            </button>
            <button type="button" className="button secondary" onClick={onDone}>
              {t('decision.cancel')}
            </button>
          </div>
          <StaleSave<BudgetStatement>
            error={step.error}
            fields={[
              {
                label: t('budget.column.amount'),
                yours: content.total,
                theirs: (current) => words.amount(current.total),
              },
              {
                label: t('budget.form.lines'),
                yours: String(content.lines.length),
                theirs: (current) => String(current.lines.length),
              },
              {
                label: t('decision.act'),
                yours: content.act?.code ?? (content.source && <UserTextView text={content.source} />),
                theirs: (current) => current.act?.code ?? (current.source && <UserTextView text={current.source} />),
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
          {step.error && staleRecord(step.error) === null && <ProblemNotice error={step.error} />}
        </form>
      )}
    </Query>
  );
}
