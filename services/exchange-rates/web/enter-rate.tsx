import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSession } from '@industry/auth/contract.ts';
import { Field, Link, Notice, ProblemNotice, Section } from '@industry/design';
import { enterExchangeRate } from '@industry/exchange-rates/contract';
import { call } from '@industry/http/client.ts';

/** Form of a data officer: one rate, as a document states it. Others do not see it. */
export function EnterRate(): ReactNode {
  const { t } = useTranslation('exchange-rates');
  const queries = useQueryClient();
  const [error, setError] = useState<Error>();
  const [entered, setEntered] = useState<{ batch: string; already: boolean }>();
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  if (!session.data?.person?.actions.includes('batch.publish')) return null;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const written = new FormData(form);
    const field = (name: string) => String(written.get(name) ?? '').trim();
    setError(undefined);
    setEntered(undefined);
    try {
      const answer = await call(enterExchangeRate, {
        body: {
          date: field('date'),
          currency: field('currency').toUpperCase(),
          quantity: field('quantity'),
          // A comma is how Kazakh and Russian write the point.
          rate: field('rate')
            .replace(/[\s\u00a0]/gu, '')
            .replace(',', '.'),
          document: field('document'),
        },
      });
      setEntered(answer);
      form.reset();
      await queries.invalidateQueries({ queryKey: ['exchange-rates'] });
    } catch (problem) {
      setError(problem as Error);
    }
  };
  return (
    <Section title={t('enter.title')}>
      <p>{t('enter.lead')}</p>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Field label={t('column.date')} name="date" type="date" required />
        <Field label={t('currency')} name="currency" hint="USD, EUR, RUB" required pattern="[A-Za-z]{3}" />
        <Field
          label={t('column.quantity')}
          name="quantity"
          inputMode="numeric"
          defaultValue="1"
          required
          pattern="[1-9][0-9]{0,5}"
        />
        <Field
          label={t('column.rate')}
          hint={t('enter.rateHint')}
          name="rate"
          inputMode="decimal"
          required
          pattern="[0-9\s\u00a0]+([.,][0-9]+)?"
          title={t('enter.rateHint')}
        />
        <Field
          label={t('enter.document')}
          hint={t('enter.documentHint')}
          name="document"
          required
          minLength={5}
          maxLength={200}
        />
        <div>
          <button type="submit" className="button">
            {t('enter.submit')}
          </button>
        </div>
      </form>
      {error && <ProblemNotice error={error} />}
      {entered && (
        <Notice title={t(entered.already ? 'enter.already' : 'enter.done')}>
          <Link to={`/datasets/exchange-rates/batches/${entered.batch}`}>{t('enter.open')}</Link>
        </Notice>
      )}
    </Section>
  );
}
