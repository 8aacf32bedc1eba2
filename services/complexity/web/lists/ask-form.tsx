import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askGoodsList, type ListKind, type Membership } from '@industry/complexity/contract';
import { FactsList, Field, Link, ProblemNotice, useFormat, UserTextView, useStep, useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { ReasonList } from './reason-list.tsx';

/** The question that rules ask: was this good on the list on this day, and in which class. */
export function AskForm({ kind }: { kind: ListKind }): ReactNode {
  const { t } = useTranslation('complexity');
  const step = useStep();
  const [good, setGood] = useState('');
  const [date, setDate] = useState('');
  const [answer, setAnswer] = useState<Membership>();
  const ask = async (): Promise<void> => {
    const query = { kind, good: good.trim(), ...(date && { date }) };
    setAnswer(await step.run(() => call(askGoodsList, { query })));
  };
  return (
    <>
      <form
        className="choices no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Field
          label={t('lists.ask.good')}
          hint={t('lists.ask.goodHint')}
          required
          inputMode="numeric"
          pattern="[0-9A-Z]{2,10}"
          maxLength={10}
          value={good}
          onChange={(event) => setGood(event.target.value)}
        />
        <Field
          label={t('lists.ask.date')}
          hint={t('lists.ask.dateHint')}
          type="date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <div>
          <button type="submit" className="button secondary" disabled={step.busy}>
            {t('lists.ask.button')}
          </button>
        </div>
      </form>
      {step.error && <ProblemNotice error={step.error} />}
      <div role="status">{answer && <Answer answer={answer} />}</div>
    </>
  );
}

const LOOK = { yes: ['met', '✓'], no: ['behind', '✗'], 'cannot-say': ['unknown', '?'] } as const;

function Answer({ answer }: { answer: Membership }): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const format = useFormat();
  const { list, line, prodyClass, pciClass, valueAddedIndex, override } = answer;
  const [tone, sign] = LOOK[answer.answer];
  return (
    <div className="card stack">
      <p>
        <span className={`tag state-${tone}`}>
          <span aria-hidden="true">{sign}</span>
          {t(`lists.answer.${answer.answer}`)}
        </span>{' '}
        {t('lists.ask.of', { good: answer.good, date: format.date(answer.date) })}
      </p>
      {answer.missing.map((missing) => (
        <p key={missing.en}>{text(missing)}</p>
      ))}
      {list !== null && line === null && <p>{t('lists.ask.notJudged', { classification: list.classification })}</p>}
      <FactsList
        rows={[
          [
            t('lists.ask.list'),
            list && (
              <Link key="list" to={`/${answer.kind}/${list.id}`}>
                {t('lists.ask.listNumber', { number: list.number, from: format.date(list.validFrom) })}
              </Link>
            ),
          ],
          [t('lists.column.prody'), prodyClass],
          [t('lists.column.pci'), pciClass],
          [t('lists.column.index'), valueAddedIndex],
          [t('lists.override.title'), override && <UserTextView key="override" text={override.reason} />],
        ]}
      />
      {line !== null && (
        <ReasonList
          reasons={answer.reasons}
          countries={answer.countries}
          criteria={answer.reasons.map(({ criterion, ...rest }) => ({ ...rest, id: criterion }))}
        />
      )}
    </div>
  );
}
