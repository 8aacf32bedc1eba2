import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Exportable, Link, useFormat, useText } from '@industry/design';
import type { Board, BoardRow } from '@industry/programme/contract';
import { STATUS } from './status.tsx';

type Length = 'month' | 'quarter' | 'year';
const LENGTHS: readonly Length[] = ['year', 'quarter', 'month'];

function lengthOf({ id }: BoardRow['period']): Length {
  return id.length === 4 ? 'year' : id.includes('Q') ? 'quarter' : 'month';
}

/** Bodies by what they owe, one sign a duty and period: what a minister reads at a glance. */
export function BoardMatrix({ bodies }: { bodies: Board['bodies'] }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const lengths = LENGTHS.filter((length) =>
    bodies.some(({ rows }) => rows.some((row) => lengthOf(row.period) === length)),
  );
  return (
    <Exportable
      kind="table"
      title={t('reporting.board.matrix')}
      fileName="reporting-board"
      table={() => ({
        columns: ['column.body', 'reporting.column.duty', 'reporting.column.period', 'column.state'].map((key) => ({
          header: t(key),
          numeric: false,
        })),
        rows: bodies.flatMap(({ body, rows }) =>
          rows.map((row) => [text(body.name), text(row.title), row.period.id, t(`reporting.status.${row.status}`)]),
        ),
      })}
    >
      <div className="table-box" tabIndex={0} role="region" aria-label={t('reporting.board.matrix')}>
        <table className="matrix">
          <caption className="visually-hidden">{t('reporting.board.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.body')}</th>
              {lengths.map((length) => (
                <th key={length} scope="col">
                  {t(`reporting.every.${length}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bodies.map(({ body, rows }) => (
              <tr key={body.id}>
                <th scope="row" title={text(body.name)}>
                  {text(body.shortName)}
                </th>
                {lengths.map((length) => (
                  <td key={length}>
                    <Signs rows={rows.filter((row) => lengthOf(row.period) === length)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Exportable>
  );
}

/** A year of months to a line. */
function Signs({ rows }: { rows: readonly BoardRow[] }): ReactNode {
  const columns = `repeat(${Math.min(rows.length, 12)}, 1.25rem)`;
  return (
    <span style={{ display: 'grid', gridTemplateColumns: columns, gap: 'var(--space-1)', justifyContent: 'center' }}>
      {rows.map((row) => (
        <Sign key={`${row.duty} ${row.indicator} ${row.period.id}`} row={row} />
      ))}
    </span>
  );
}

function Sign({ row }: { row: BoardRow }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const { sign, hue } = STATUS[row.status];
  const period = format.period(row.period.start, row.period.end);
  const label = `${text(row.title)}, ${period}: ${t(`reporting.status.${row.status}`)}`;
  if (row.path === null)
    return (
      <span className={`state-sign ${hue}`} role="img" aria-label={label} title={label}>
        {sign}
      </span>
    );
  return (
    <Link
      to={row.path}
      className={`state-sign ${hue}`}
      aria-label={label}
      title={label}
      style={{ textDecoration: 'none' }}
    >
      {sign}
    </Link>
  );
}
