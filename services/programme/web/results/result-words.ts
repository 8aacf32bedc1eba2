import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import type { BodyResult } from '@industry/programme/contract';

/** Scores, shares and grades in the reader's language. */
export function useResultWords(): {
  score(result: BodyResult): string;
  grade(result: BodyResult): string;
  share(value: string | null): string;
} {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const text = useText();
  return {
    score: ({ score }) => (score === null ? t('results.unknown') : format.number(score, 2)),
    grade: ({ grade, score }) =>
      grade ? text(grade.title) : t(score === null ? 'results.nothingKnown' : 'results.tooFew'),
    share: (value) => (value === null ? t('results.unknown') : format.percent(value, 0)),
  };
}
