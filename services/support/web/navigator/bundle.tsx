import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFormat, useText } from '@industry/design';
import type { SupportAnswer, SupportEvaluation } from '@industry/support/contract';

interface BundleProps {
  bundle: NonNullable<SupportEvaluation['bundle']>;
  answers: readonly SupportAnswer[];
}

/** What can lawfully be had together, what it brings, and that nothing brings more. */
export function Bundle({ bundle, answers }: BundleProps): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const format = useFormat();
  const name = (measure: string) => {
    const found = answers.find((one) => one.measure === measure);
    return found === undefined ? measure : text(found.title);
  };
  const money = ({ amount, currency }: { amount: string; currency: string }) => `${format.number(amount)} ${currency}`;
  return (
    <>
      <ol>
        {bundle.chosen.map(({ measure, amount }) => (
          <li key={measure}>
            <Link to={`/support/measures/${measure}`}>{name(measure)}</Link>
            {Number(amount.amount) > 0 && <>: {money(amount)}</>}
          </li>
        ))}
      </ol>
      <p>
        <strong>{t('navigator.bundle.total', { total: money(bundle.total) })}</strong>{' '}
        {t(bundle.proved ? 'navigator.bundle.proved' : 'navigator.bundle.open', { branches: bundle.branches })}
      </p>
      {bundle.unpriced.length > 0 && (
        <p className="muted">{t('navigator.bundle.unpriced', { measures: bundle.unpriced.map(name).join('; ') })}</p>
      )}
    </>
  );
}
