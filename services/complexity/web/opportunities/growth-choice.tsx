import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, useSearchPatch, useSearchState } from '@industry/design';
import type { Opportunities } from '../answers.ts';

/** Years of a source, newest first, of which pairs are offered. */
const NEWEST = 6;

/** Between which two years of one source growth of world demand is told; the choice stands in the address. */
export function GrowthChoice({ answer }: { answer: Opportunities }): ReactNode {
  const { t } = useTranslation('complexity');
  const patch = useSearchPatch();
  const [asked] = useSearchState('growthYears');
  const { growth, growthChoices } = answer;
  if (growthChoices.length === 0) return null;
  const choices = growthChoices.flatMap(({ source, classification, years }) => {
    const newest = years.slice(-NEWEST);
    return newest
      .flatMap((from, at) => newest.slice(at + 1).map((to) => ({ from, to })))
      .toReversed()
      .map(({ from, to }) => ({
        id: [source, classification, from, to].join(' '),
        label: `${from} – ${to} · ${t(`source.${source}`)} · ${classification}`,
      }));
  });
  const told = growth && [growth.source, growth.classification, growth.from, growth.to].join(' ');
  return (
    <Choice
      label={t('growth.years')}
      value={asked ?? told ?? ''}
      none={t('growth.none')}
      choices={choices}
      onChange={(growthYears) => patch({ growthYears: growthYears === '' ? undefined : growthYears })}
    />
  );
}

/** The choice as the route asks for it; what makes no sense is left out. */
export function growthQuery(text: string | undefined) {
  const [source, classification, from, to] = text?.split(' ') ?? [];
  const years = [Number(from), Number(to)] as const;
  if (source === undefined || classification === undefined || !years.every((year) => year >= 1960 && year <= 2100))
    return {};
  const growthSource = source as NonNullable<Opportunities['growth']>['source'];
  return { growthSource, growthClassification: classification, growthFrom: years[0], growthTo: years[1] };
}
