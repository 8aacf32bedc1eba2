import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { getProgramme } from '@industry/programme/contract';

interface Choice {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

function spanOf(id: string, year: number, month: number, length: number): Choice {
  const end = month + length > 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(month + length)}-01`;
  return { id, start: `${year}-${twoDigits(month)}-01`, end };
}

function choicesOf(year: number): readonly Choice[] {
  return [
    spanOf(String(year), year, 1, 12),
    ...[1, 2, 3, 4].map((quarter) => spanOf(`${year}-Q${quarter}`, year, 3 * quarter - 2, 3)),
    ...Array.from({ length: 12 }, (_, i) => spanOf(`${year}-${twoDigits(i + 1)}`, year, i + 1, 1)),
  ];
}

/** Years, quarters and months of the programme. */
export function PeriodChoice({ value, onChange }: { value: string; onChange: (id: string) => void }): ReactNode {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { data } = useQuery({ queryKey: ['programme'], queryFn: () => call(getProgramme) });
  const first = data?.period.firstYear ?? Number(value.slice(0, 4));
  const last = data?.period.lastYear ?? first;
  const years = Array.from({ length: last - first + 1 }, (_, i) => last - i);
  return (
    <label className="row">
      {t('reporting.column.period')}
      <select
        className="input"
        style={{ width: 'auto', maxWidth: '100%' }}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {years.map((year) => (
          <optgroup key={year} label={String(year)}>
            {choicesOf(year).map(({ id, start, end }) => (
              <option key={id} value={id}>
                {format.period(start, end)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
