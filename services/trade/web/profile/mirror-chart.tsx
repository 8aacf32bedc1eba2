import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useName } from '@industry/design';
import { BandChart } from '@industry/design/charts/band-chart.tsx';
import { RangeList } from '@industry/design/charts/range-list.tsx';
import type { MirrorRow } from '@industry/trade/contract';
import type { Mirror } from '../parts/ask.ts';

const LARGEST = 12;

interface MirrorChartProps {
  answer: Mirror;
  /** One partner over years; else the largest partners of a year. */
  byYear: boolean;
}

/** Both sides of the same flow: over years as two lines, among partners as a range from the one to the other. */
export function MirrorChart({ answer, byYear }: MirrorChartProps): ReactNode {
  return byYear ? <OverYears answer={answer} /> : <AmongPartners answer={answer} />;
}

const billions = (value: string | null): number | null => (value === null ? null : Number(value) / 1e9);

function OverYears({ answer }: { answer: Mirror }): ReactNode {
  const { t } = useTranslation('trade');
  const points = (of: (row: MirrorRow) => string | null) =>
    answer.rows.flatMap((row) => {
      const value = billions(of(row));
      return value === null ? [] : [{ year: row.year, value, origin: answer.source }];
    });
  return (
    <>
      <BandChart
        description={t('mirror.chart')}
        digits={2}
        series={[
          { id: 'exported', label: t('mirror.exported'), main: true, points: points((row) => row.exported) },
          { id: 'mirrored', label: t('mirror.mirrored'), points: points((row) => row.mirrored) },
        ]}
      />
      <p className="small muted">{t('years.unitAmount')}</p>
    </>
  );
}

function AmongPartners({ answer }: { answer: Mirror }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const both = answer.rows.filter(({ exported, mirrored }) => exported !== null && mirrored !== null).slice(0, LARGEST);
  if (both.length === 0) return <p>{t('mirror.oneSide')}</p>;
  return (
    <>
      <RangeList
        label={t('mirror.chart')}
        domain={[0, Math.max(...both.flatMap(({ exported, mirrored }) => [Number(exported), Number(mirrored)]))]}
        ranges={both.map((row) => ({
          id: row.partner,
          name: name(row.names, row.partner).text,
          low: Math.min(Number(row.exported), Number(row.mirrored)),
          high: Math.max(Number(row.exported), Number(row.mirrored)),
          value: Number(row.exported),
          figure: row.ratio === null ? '' : `× ${format.number(row.ratio, 2)}`,
        }))}
      />
      <p className="small muted">{t('mirror.rangeRead')}</p>
    </>
  );
}
