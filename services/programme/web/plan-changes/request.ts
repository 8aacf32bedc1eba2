import type { PlanChangeContent } from '@industry/programme/contract';
import { plainAmount } from '../budget/statement-form.tsx';
import type { ChangeContent } from './change-form.tsx';

/** The form's content as the request takes it: an answer without words is no answer. */
export function requestOf({
  act,
  clause,
  values,
  grounds,
  answers,
}: ChangeContent): Omit<PlanChangeContent, 'version'> {
  return {
    act,
    clause,
    values: values.map(({ year, value }) => ({ year, value: plainAmount(value).replace('\u2212', '-') })),
    grounds,
    assessment: Object.entries(answers)
      .filter(([, answer]) => Object.keys(answer.texts).length > 0)
      .map(([question, answer]) => ({ question, answer })),
  };
}
