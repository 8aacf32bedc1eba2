import type { ReactNode } from 'react';

export interface Range {
  readonly id: string;
  readonly label: ReactNode;
  readonly low: number;
  readonly high: number;
  /** Where the mark stands between the two, or at an end of them. */
  readonly value: number;
  /** The same in words. */
  readonly figure: string;
  readonly chosen?: boolean;
}

interface RangeListProps {
  label: string;
  ranges: readonly Range[];
  /** Ends of the scale, the left one first; absent: the outermost values. */
  domain?: readonly [number, number];
  /** A line through all rows: zero, the declared result. */
  reference?: number;
}

/** Intervals below each other, each with its mark and its figure in words: ranks with their range, moves from a reference. */
export function RangeList({ label, ranges, domain, reference }: RangeListProps): ReactNode {
  const ends = ranges.flatMap(({ low, high }) => [low, high]);
  const [first, last] = domain ?? [Math.min(...ends, reference ?? Infinity), Math.max(...ends, reference ?? -Infinity)];
  const place = (value: number): number => (last === first ? 50 : (100 * (value - first)) / (last - first));
  return (
    <ol className="ranges" aria-label={label}>
      {ranges.map((range) => {
        const [from, to] = [place(range.low), place(range.high)];
        return (
          <li key={range.id} className={range.chosen ? 'chosen' : undefined}>
            <span className="range-label">{range.label}</span>
            <span className="range-track" aria-hidden="true">
              {reference !== undefined && (
                <span className="range-reference" style={{ insetInlineStart: `${place(reference)}%` }} />
              )}
              <span
                className="range-band"
                style={{ insetInlineStart: `${Math.min(from, to)}%`, inlineSize: `${Math.abs(to - from)}%` }}
              />
              <span className="range-mark" style={{ insetInlineStart: `${place(range.value)}%` }} />
            </span>
            <span className="range-figure numeric">{range.figure}</span>
          </li>
        );
      })}
    </ol>
  );
}
