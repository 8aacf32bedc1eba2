import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Exportable } from './exportable.tsx';

type Row = readonly (string | number | null)[];

interface ChartFrameProps {
  /** The chart's description: what a screen reader says of it, and the title of what leaves. */
  title: string;
  /** The figures that are drawn: series, what they are of, value; with `heads`, cells under these. */
  rows: () => readonly Row[];
  heads?: readonly string[];
  /** The keys that stand near are of another chart. */
  noKey?: boolean;
  children: ReactNode;
}

/** The frame of every chart: by it the drawing leaves as a picture and its figures as a table. */
export function ChartFrame({ title, rows, heads, noKey = false, children }: ChartFrameProps): ReactNode {
  const { t } = useTranslation('design');
  const table = () => {
    const found = rows();
    const given = heads ?? [t('export.series'), t('export.of'), t('export.value')];
    const columns = given.map((header, i) => ({ header, numeric: i > 0 && found.every((row) => isFigure(row[i])) }));
    return { columns, rows: found };
  };
  return (
    <Exportable kind="chart" title={firstSentence(title)} table={table} noKey={noKey}>
      {children}
    </Exportable>
  );
}

/** A description goes on to say where the same stands in words; what leaves is called by what it shows. */
export function firstSentence(text: string): string {
  return (/^[^。]+(?=。)|^.*?\p{L}{3,}(?=\.(\s|$))/u.exec(text)?.[0] ?? text).trim();
}

function isFigure(cell: string | number | null | undefined): boolean {
  return cell === null || typeof cell === 'number' || /^-?\d+(\.\d+)?$/.test(cell ?? '');
}
