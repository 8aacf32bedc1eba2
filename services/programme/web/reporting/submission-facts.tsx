import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, Notice, OriginBadge, useFormat, useText, UserTextView } from '@industry/design';
import type { Submission } from '@industry/programme/contract';
import { SubmissionTag } from './status.tsx';

/** The record as it is stored, beside what is published, planned and was a year before. */
export function SubmissionFacts({ submission }: { submission: Submission }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const { unit, comparison, revises, sum, regions, warnings } = submission;
  const figure = (value: string | null) =>
    value === null || unit === null ? null : `${format.number(value)} ${text(unit.symbol)}`;
  const instant = (at: string | null) => at && format.instant(at, 'Asia/Almaty');
  return (
    <div className="stack">
      <FactsList
        rows={[
          [t('column.state'), <SubmissionTag key="state" state={submission.state} />],
          [t('column.body'), text(submission.body.name)],
          [
            t('reporting.column.due'),
            `${format.date(submission.due)}${submission.dueCertain ? '' : ` ${t('reporting.due.uncertain')}`}`,
          ],
          [t('column.value'), figure(submission.value)],
          [t('reporting.field.unit'), unit && text(unit.name)],
          [t('reporting.field.source'), submission.source && <UserTextView key="source" text={submission.source} />],
          [t('reporting.field.text'), submission.text && <UserTextView key="text" text={submission.text} />],
          [
            t('reporting.column.publishedNow'),
            comparison.published && (
              <span key="published" className="row">
                {figure(comparison.published.value)}
                <OriginBadge compact origin={comparison.published.origin} />
              </span>
            ),
          ],
          [t('column.plan'), figure(comparison.plan)],
          [t('reporting.yearBefore'), figure(comparison.yearBefore)],
          [t('reporting.revises'), revises && <Revised key="revises" revises={revises} figure={figure} />],
          [t('reporting.field.reason'), submission.reason && <UserTextView key="reason" text={submission.reason} />],
          [
            t('reporting.field.confirmation'),
            submission.confirmation && <UserTextView key="confirmation" text={submission.confirmation} />,
          ],
          [t('reporting.column.submitted'), instant(submission.submittedAt)],
          [t('reporting.column.approved'), instant(submission.approvedAt)],
          [t('reporting.column.published'), instant(submission.publishedAt)],
          [
            t('reporting.batch'),
            submission.batch && (
              <Link key="batch" to={`/datasets/indicator-actuals/batches/${submission.batch}`}>
                {submission.batch}
              </Link>
            ),
          ],
        ]}
      />
      {regions.length > 0 && (
        <FactsList rows={regions.map(({ region, name, value }) => [`${text(name)} (${region})`, figure(value)])} />
      )}
      {sum && (
        <Notice kind={sum.complete && Number(sum.difference) !== 0 ? 'warning' : 'information'}>
          {t(
            sum.complete
              ? Number(sum.difference) === 0
                ? 'reporting.sum.equal'
                : 'reporting.sum.differs'
              : 'reporting.sum.incomplete',
            { sum: figure(sum.sum), difference: format.signed(sum.difference) },
          )}
        </Notice>
      )}
      {warnings.map(({ against, value, times }) => (
        <Notice key={against} kind="warning" title={t('reporting.warning.title')}>
          {t(`reporting.warning.${against}`, { value: figure(value), times: format.number(times) })}
        </Notice>
      ))}
    </div>
  );
}

interface RevisedProps {
  revises: NonNullable<Submission['revises']>;
  figure: (value: string | null) => string | null;
}

function Revised({ revises: { value, submission }, figure }: RevisedProps): ReactNode {
  const { t } = useTranslation('programme');
  const words = figure(value) ?? t('reporting.revisesReport');
  return submission === null ? words : <Link to={`/reporting/submissions/${submission}`}>{words}</Link>;
}
