import type { ReactNode } from 'react';
import { Link } from '../link.tsx';

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly to: string;
  /** Length of the bar; null = no figure, no bar. */
  readonly value: number | null;
  readonly figure: string;
  readonly chosen?: boolean;
}

/** Amounts side by side, largest first: what a map shows, for those who would rather read. */
export function BarList({ bars, label }: { bars: readonly Bar[]; label: string }): ReactNode {
  const largest = Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  return (
    <ol className="bars" aria-label={label}>
      {bars
        .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
        .map((bar) => (
          <li key={bar.id}>
            <Link to={bar.to}>{bar.label}</Link>
            <span
              className={bar.chosen ? 'bar chosen' : 'bar'}
              style={{ width: `${Math.max(0, (100 * (bar.value ?? 0)) / largest)}%` }}
            />
            <span className="numeric">{bar.figure}</span>
          </li>
        ))}
    </ol>
  );
}
