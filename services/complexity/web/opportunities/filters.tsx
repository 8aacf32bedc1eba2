import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Field, shortName, useName, useSearchPatch } from '@industry/design';
import { SECTIONS } from '@industry/trade/contract';
import type { Asked } from './asked.ts';

const MINIMA = [
  ['minimumDensity', 0.01, 0],
  ['minimumPci', 0.1, undefined],
  ['minimumDemand', 1_000_000, 0],
] as const;

/** What is shown at all; filters change no score. */
export function Filters({ filters }: { filters: Asked['filters'] }): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const patch = useSearchPatch();
  return (
    <fieldset className="filters">
      <legend>{t('filters.title')}</legend>
      <Choice
        label={t('filters.section')}
        value={filters.section ?? ''}
        none={t('filters.allSections')}
        choices={SECTIONS.map((one) => ({
          id: one.id,
          label: `${one.id}. ${shortName(name(one.names, one.id).text)}`,
        }))}
        onChange={(section) => patch({ section: section === '' ? undefined : section })}
      />
      {MINIMA.map(([key, step, min]) => (
        <Field
          key={`${key} ${filters[key] ?? ''}`}
          label={t(`filters.${key}`)}
          type="number"
          inputMode="decimal"
          step={step}
          min={min}
          defaultValue={filters[key] ?? ''}
          onBlur={(event) => patch({ [key]: event.target.value === '' ? undefined : event.target.value })}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={filters.withoutExchangeTraded ?? false}
          onChange={(event) => patch({ withoutExchangeTraded: event.target.checked ? 'true' : undefined })}
        />
        {t('filters.withoutExchangeTraded')}
      </label>
    </fieldset>
  );
}
