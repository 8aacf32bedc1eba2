import type { ReactNode } from 'react';
import { textLines } from './text-width.ts';

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
const ROW = 34;
const LABEL = 280;
const FIGURE = 150;
const FONT = 13;

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
            <text textAnchor="end" fontSize={FONT} fontWeight={chosen ? 650 : 400}>
              {textLines(label, FONT, LABEL - 12, 2).map((line, at, lines) => (
                <tspan key={line} x={LABEL - 12} y={middle + 4.5 + (at - (lines.length - 1) / 2) * 15}>
                  {line}
                </tspan>
              ))}
            </text>
            <rect
              className={chosen ? 'list-bar chosen' : 'list-bar'}
              x={x}
              y={middle - 7}
              width={Math.max(1, room * Math.abs(to - from))}
              height={14}
            />
            {mark !== undefined && <circle className="list-mark" cx={LABEL + room * mark} cy={middle} r={5} />}
            <text x={WIDTH} y={middle} dy="0.35em" textAnchor="end" fontSize={FONT}>
              {figure}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
