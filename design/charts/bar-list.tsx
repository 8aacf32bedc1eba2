import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../export/chart-frame.tsx';
import { Link } from '../link.tsx';
import { ListPicture } from './list-picture.tsx';

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
  const { t } = useTranslation('design');
  const largest = Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  const sorted = bars.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const length = (bar: Bar): number => Math.max(0, (bar.value ?? 0) / largest);
  return (
    <ChartFrame
      title={label}
      noKey
      rows={() => sorted.map((bar) => [bar.label, bar.value, bar.figure])}
      heads={[t('export.of'), t('export.value'), t('export.figure')]}
    >
      <ol className="bars" aria-label={label}>
        {sorted.map((bar) => (
          <li key={bar.id}>
            <Link to={bar.to}>{bar.label}</Link>
            <span className={bar.chosen ? 'bar chosen' : 'bar'} style={{ width: `${100 * length(bar)}%` }} />
            <span className="numeric">{bar.figure}</span>
          </li>
        ))}
      </ol>
      <ListPicture
        rows={sorted.map((bar) => ({
          label: bar.label,
          figure: bar.figure,
          from: 0,
          to: length(bar),
          chosen: bar.chosen ?? false,
        }))}
      />
    </ChartFrame>
  );
}
