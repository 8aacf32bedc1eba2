import type { PlanChangeContent } from '@industry/programme/contract';
import type { Language } from '@industry/values';
import { readFigure } from '../reporting/read-figure.ts';
import type { ChangeContent } from './change-form.tsx';

/** The form's content as the request takes it: an answer without words is no answer. */
export function requestOf(
  { act, clause, values, grounds, answers }: ChangeContent,
  language: Language,
): Omit<PlanChangeContent, 'version'> {
  return {
    act,
    clause,
    values: values.map(({ year, value }) => ({ year, value: readFigure(value, language) ?? '' })),
    grounds,
    assessment: Object.entries(answers)
      .filter(([, answer]) => Object.keys(answer.texts).length > 0)
      .map(([question, answer]) => ({ question, answer })),
  };
}
