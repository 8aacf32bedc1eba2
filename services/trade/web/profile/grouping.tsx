import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, useSearchState } from '@industry/design';
import type { Grouping } from '@industry/trade/contract';
import type { Loaded } from '../parts/ask.ts';

const CHOICES: readonly Grouping[] = ['section', 'technology', 'bec', 'chapter'];

/** How goods are put together on this page; stands in the address. */
export function useGrouping(): Grouping {
  const [asked] = useSearchState('by');
  return CHOICES.find((one) => one === asked) ?? 'section';
}

export function GroupingChoice(): ReactNode {
  const { t } = useTranslation('trade');
  const [, setBy] = useSearchState('by');
  return (
    <Choice
      label={t('grouping.label')}
      value={useGrouping()}
      choices={CHOICES.map((id) => ({ id, label: t(`grouping.${id}`) }))}
      onChange={(id) => setBy(id === 'section' ? undefined : id)}
    />
  );
}

/** Classes that follow from a concordance cannot be shown without it. */
export const groupable = (by: Grouping, loaded: Loaded | undefined): boolean =>
  by === 'section' || by === 'chapter' || loaded?.beside.includes('concordances') === true;
