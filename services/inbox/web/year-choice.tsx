import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '@industry/design';

/** Any year may be asked for; those without data are marked. */
export function YearChoice({ years, year }: { years: readonly number[]; year: number }): ReactNode {
  const { t } = useTranslation('inbox');
  const id = useId();
  const [, choose] = useSearchState('year');
  const first = Math.min(year, ...years) - 1;
  const last = Math.max(year, ...years) + 1;
  const offered = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div className="field">
      <label htmlFor={id}>{t('year')}</label>
      <select id={id} className="input" value={year} onChange={(event) => choose(event.target.value)}>
        {offered.map((one) => (
          <option key={one} value={one}>
            {years.includes(one) ? one : t('yearWithoutData', { year: String(one) })}
          </option>
        ))}
      </select>
    </div>
  );
}
