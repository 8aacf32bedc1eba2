import type { ReactNode } from 'react';

export interface PictureRow {
  readonly label: string;
  readonly figure: string;
  /** Ends of the bar, 0 to 1 of the width there is. */
  readonly from: number;
  readonly to: number;
  readonly mark?: number;
  readonly chosen?: boolean;
}

const WIDTH = 760;
const ROW = 26;
const LABEL = 280;
const FIGURE = 150;
/** Letters that fit before the bars. */
const LETTERS = 40;

/** A list of bars as one drawing: unseen on the page, where the list itself stands, it is what leaves as a picture. */
export function ListPicture({ rows }: { rows: readonly PictureRow[] }): ReactNode {
  const room = WIDTH - LABEL - FIGURE;
  const height = rows.length * ROW;
  return (
    <svg
      className="chart list-picture"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      aria-hidden="true"
    >
      {rows.map(({ label, figure, from, to, mark, chosen }, i) => {
        const middle = i * ROW + ROW / 2;
        const x = LABEL + room * Math.min(from, to);
        return (
          <g key={`${i} ${label}`}>
            <text x={LABEL - 12} y={middle} dy="0.35em" textAnchor="end" fontSize={13} fontWeight={chosen ? 650 : 400}>
              {label.length > LETTERS ? `${label.slice(0, LETTERS - 1).trimEnd()}…` : label}
            </text>
            <rect
              className={chosen ? 'list-bar chosen' : 'list-bar'}
              x={x}
              y={middle - 7}
              width={Math.max(1, room * Math.abs(to - from))}
              height={14}
            />
            {mark !== undefined && <circle className="list-mark" cx={LABEL + room * mark} cy={middle} r={5} />}
            <text x={WIDTH} y={middle} dy="0.35em" textAnchor="end" fontSize={13}>
              {figure}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
