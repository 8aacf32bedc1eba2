import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import type { BudgetFinding, BudgetStatement, Unit } from '@industry/programme/contract';

/** Amounts and sentences about them in the reader's language. */
export function useBudgetWords(unit: Unit): {
  amount(value: string): string;
  orUnknown(value: string | null): string;
  share(value: string | null): string;
  finding(finding: BudgetFinding): string;
  subject(statement: Pick<BudgetStatement, 'kind' | 'year' | 'quarter'>): string;
} {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const text = useText();
  const amount = (value: string): string => format.number(value, Math.max(unit.digits, decimals(value)));
  return {
    amount,
    orUnknown: (value) => (value === null ? t('budget.unknown') : amount(value)),
    share: (value) => (value === null ? t('budget.unknown') : format.percent(value)),
    finding: ({ check, amount: found, limit, body, measure, quarter }) => {
      const of = [body && text(body.name), measure && text(measure.title)].filter((part) => part !== null);
      const sentence = t(`budget.check.${check}`, {
        amount: amount(found),
        limit: amount(limit),
        quarter: String(quarter ?? ''),
      });
      return of.length > 0 ? `${of.join(', ')}: ${sentence}` : sentence;
    },
    subject: ({ kind, year, quarter }) =>
      t(`budget.subject.${kind}`, { year: String(year), quarter: String(quarter ?? '') }),
  };
}

/** Exact digits are shown: no rounding hides a difference that a check found. */
function decimals(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}
