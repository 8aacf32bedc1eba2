import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../export/chart-frame.tsx';
import { ListPicture } from './list-picture.tsx';

export interface Range {
  readonly id: string;
  /** What it is of, in words: for what leaves. */
  readonly name: string;
  /** What stands there on the page; the name when absent. */
  readonly label?: ReactNode;
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
  const { t } = useTranslation('design');
  const ends = ranges.flatMap(({ low, high }) => [low, high]);
  const [first, last] = domain ?? [Math.min(...ends, reference ?? Infinity), Math.max(...ends, reference ?? -Infinity)];
  const place = (value: number): number => (last === first ? 50 : (100 * (value - first)) / (last - first));
  return (
    <ChartFrame
      title={label}
      noKey
      rows={() => ranges.map(({ name, low, high, value, figure }) => [name, low, high, value, figure])}
      heads={[t('export.of'), t('export.low'), t('export.high'), t('export.value'), t('export.figure')]}
    >
      <ol className="ranges" aria-label={label}>
        {ranges.map((range) => {
          const [from, to] = [place(range.low), place(range.high)];
          return (
            <li key={range.id} className={range.chosen ? 'chosen' : undefined}>
              <span className="range-label">{range.label ?? range.name}</span>
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
      <ListPicture
        rows={ranges.map(({ name, low, high, value, figure, chosen = false }) => ({
          label: name,
          figure,
          from: place(low) / 100,
          to: place(high) / 100,
          mark: place(value) / 100,
          chosen,
        }))}
      />
    </ChartFrame>
  );
}
