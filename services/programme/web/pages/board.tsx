import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Page, Query, Section, useFormat, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type Board, DUTY_STATUSES, getReportingBoard } from '@industry/programme/contract';
import { BoardMatrix } from '../reporting/board-matrix.tsx';
import { BoardTable } from '../reporting/board-table.tsx';
import { PeriodChoice } from '../reporting/period-choice.tsx';
import { STATUS } from '../reporting/status.tsx';

export default function BoardPage(): ReactNode {
  const { t } = useTranslation('programme');
  const [period] = useSearchState('period');
  return (
    <Page title={t('reporting.board.title')} lead={t('reporting.board.lead')}>
      <Query
        name={['reporting-board', period]}
        ask={() => call(getReportingBoard, { query: period === undefined ? {} : { period } })}
      >
        {(board) => <BoardOf board={board} />}
      </Query>
    </Page>
  );
}

function BoardOf({ board }: { board: Board }): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [, setPeriod] = useSearchState('period');
  const [status, setStatus] = useSearchState('status');
  const bodies = board.bodies
    .map((one) => ({ ...one, rows: one.rows.filter((row) => status === undefined || row.status === status) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <div className="row no-print">
        <PeriodChoice value={board.period.id} onChange={setPeriod} />
        <label className="row">
          {t('column.state')}
          <select
            className="input"
            style={{ width: 'auto' }}
            value={status ?? ''}
            onChange={(event) => setStatus(event.target.value || undefined)}
          >
            <option value="">{t('reporting.board.everything')}</option>
            {DUTY_STATUSES.map((one) => (
              <option key={one} value={one}>
                {t(`reporting.status.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Link to="/reporting">{t('reporting.own.title')}</Link>
      </div>
      <dl className="key-figures">
        {DUTY_STATUSES.map((one) => (
          <div key={one}>
            <dt>
              <span className={`state-sign ${STATUS[one].hue}`} aria-hidden="true">
                {STATUS[one].sign}
              </span>{' '}
              {t(`reporting.status.${one}`)}
            </dt>
            <dd>
              <span className="key-figure">{format.number(String(board.totals[one]))}</span>
            </dd>
          </div>
        ))}
      </dl>
      {bodies.length === 0 ? (
        <EmptyState title={t('reporting.board.empty')}>
          <p>{t('reporting.board.emptyRemedy')}</p>
        </EmptyState>
      ) : (
        <>
          <Section title={t('reporting.board.byBody', { period: format.period(board.period.start, board.period.end) })}>
            <BoardMatrix bodies={bodies} />
          </Section>
          <details className="fold">
            <summary>{t('reporting.board.duties', { count: bodies.flatMap(({ rows }) => rows).length })}</summary>
            <BoardTable board={board} bodies={bodies} />
          </details>
        </>
      )}
      <p className="small muted">{t('reporting.board.basis')}</p>
    </>
  );
}
