import { useTranslation } from 'react-i18next';
import { CodesChoice, type Column, Link, useFormat, useName, useSearchCodes } from '@industry/design';
import type { ReactNode } from 'react';
import { type Profile, useCountries } from './ask.ts';
import { useKeep } from './basis.ts';

/** What every table of countries tells of one. */
export interface CountryRow {
  readonly country: string;
  readonly names: Profile['names'];
  readonly total: string;
  readonly rank: number;
  readonly herfindahl: string;
  readonly top5: string;
  readonly diversity: number;
}

interface CountryChoiceProps {
  /** Part of the address in which the chosen countries stand. */
  parameter: 'peers' | 'countries';
  /** Shown while the address names none. */
  otherwise?: readonly string[];
  without?: string;
  most?: number;
}

/** Countries that the reader puts side by side. */
export function CountryChoice({ parameter, otherwise = [], without, most }: CountryChoiceProps): ReactNode {
  const { t } = useTranslation('trade');
  const [chosen, choose] = useSearchCodes(parameter);
  return (
    <CodesChoice
      label={t('peers.add')}
      chosenLabel={t('peers.chosen')}
      choices={useCountries()}
      value={chosen.length > 0 ? chosen : otherwise}
      onChange={choose}
      without={without}
      {...(most !== undefined && { most })}
    />
  );
}

/** Columns of a table of countries: which, how much, how concentrated, how many goods with advantage. */
export function useCountryColumns<Row extends CountryRow>(): readonly Column<Row>[] {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const keep = useKeep();
  return [
    {
      id: 'country',
      header: t('column.country'),
      value: (row) => name(row.names, row.country).text,
      cell: (row) => <Link to={keep(`/trade/countries/${row.country}`)}>{name(row.names, row.country).text}</Link>,
    },
    {
      id: 'total',
      header: t('column.exportsMln'),
      numeric: true,
      value: (row) => Number(row.total) / 1e6,
      cell: (row) => format.number(String(Number(row.total) / 1e6), 0),
    },
    { id: 'rank', header: t('column.rank'), numeric: true, value: (row) => row.rank },
    {
      id: 'herfindahl',
      header: t('column.herfindahl'),
      numeric: true,
      value: (row) => Number(row.herfindahl),
      cell: (row) => format.number(row.herfindahl, 3),
    },
    {
      id: 'top5',
      header: t('column.top5'),
      numeric: true,
      value: (row) => Number(row.top5),
      cell: (row) => format.percent(row.top5),
    },
    { id: 'diversity', header: t('column.diversity'), numeric: true, value: (row) => row.diversity },
  ];
}
