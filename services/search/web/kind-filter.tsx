import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import type { SearchAnswer } from '@industry/search/contract';

interface KindFilterProps {
  readonly kinds: SearchAnswer['kinds'];
  readonly kind: string | undefined;
  readonly choose: (kind: string | undefined) => void;
}

/** What was found by kind of page, each with its count: one kind or all. */
export function KindFilter({ kinds, kind, choose }: KindFilterProps): ReactNode {
  const { t } = useTranslation('search');
  const format = useFormat();
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const choices = [{ kind: undefined, count: all }, ...kinds];
  return (
    <div role="group" aria-label={t('filter')} className="row">
      {choices.map((choice) => (
        <button
          key={choice.kind ?? ''}
          type="button"
          className="button secondary"
          aria-pressed={choice.kind === kind}
          onClick={() => choose(choice.kind)}
        >
          {choice.kind === undefined ? t('filter.all') : t(`kind.${choice.kind}`, { defaultValue: choice.kind })}{' '}
          {format.number(String(choice.count), 0)}
        </button>
      ))}
    </div>
  );
}
