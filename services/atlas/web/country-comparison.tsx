import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Choice,
  CodesChoice,
  type Column,
  DataTable,
  LineChart,
  Notice,
  OriginBadge,
  Section,
  useFormat,
  useName,
  useSearchCodes,
  useSearchState,
  useText,
} from '@industry/design';
import { MOST_COUNTRIES, type WorldDevelopment, type WorldSeries } from '@industry/atlas/contract';

interface CountryComparisonProps {
  answer: WorldDevelopment;
  indicator: NonNullable<WorldDevelopment['indicator']>;
}

/** The choice of indicator and countries, a line each, and every figure as a table of years. */
export function CountryComparison({ answer, indicator }: CountryComparisonProps): ReactNode {
  const { t } = useTranslation('atlas');
  const text = useText();
  const name = useName();
  const format = useFormat();
  const [, chooseIndicator] = useSearchState('indicator');
  const [chosen, choose] = useSearchCodes('countries');
  const { home, series, indicators, countries, absent, origins } = answer;
  const codes = chosen.length > 0 ? chosen : [home];
  const title = (one: CountryComparisonProps['indicator']): string => (one.title === null ? one.id : text(one.title));
  const unit = indicator.unit === null ? '' : text(indicator.unit.symbol);
  const digits = indicator.unit?.digits ?? 1;
  const collator = new Intl.Collator(format.language);
  const label = (one: WorldSeries): string => name(one.names, one.country).text;
  return (
    <>
      <Choice
        label={t('countries.indicator')}
        value={indicator.id}
        choices={indicators.map((one) => ({ id: one.id, label: title(one) }))}
        onChange={(id) => chooseIndicator(id === indicators[0]?.id ? undefined : id)}
      />
      <CodesChoice
        label={t('countries.add')}
        chosenLabel={t('countries.chosen')}
        choices={countries
          .map(({ code, names }) => ({ id: code, label: name(names, code).text }))
          .toSorted((a, b) => collator.compare(a.label, b.label))}
        value={codes}
        onChange={choose}
        most={MOST_COUNTRIES}
      />
      {absent.length > 0 && <Notice>{t('countries.absent', { countries: format.list(absent) })}</Notice>}
      <Section title={title(indicator)} aside={<span className="muted small">{unit}</span>}>
        <LineChart
          description={t('countries.chart', { indicator: title(indicator) })}
          digits={digits}
          series={series.map((one) => ({
            id: one.country,
            label: label(one),
            main: one.country === home,
            points: one.points,
          }))}
        />
        <span className="row">
          {Object.values(origins).map((origin) => (
            <OriginBadge key={origin.batch} origin={origin} />
          ))}
        </span>
        <YearTable answer={answer} title={title(indicator)} unit={unit} digits={digits} label={label} />
      </Section>
    </>
  );
}

interface YearTableProps {
  answer: WorldDevelopment;
  title: string;
  unit: string;
  digits: number;
  label: (series: WorldSeries) => string;
}

function YearTable({ answer: { series, origins }, title, unit, digits, label }: YearTableProps): ReactNode {
  const { t } = useTranslation('atlas');
  const format = useFormat();
  const years = new Set(series.flatMap(({ points }) => points.map(({ year }) => year)));
  const rows = [...years].toSorted((a, b) => b - a).map((year) => ({ year }));
  const value = (one: WorldSeries, year: number) => one.points.find((point) => point.year === year)?.value;
  const columns: readonly Column<{ readonly year: number }>[] = [
    { id: 'year', header: t('column.year'), value: ({ year }) => year },
    ...series.map((one): Column<{ readonly year: number }> => ({
      id: one.country,
      header: label(one),
      numeric: true,
      value: ({ year }) => (value(one, year) === undefined ? null : Number(value(one, year))),
      cell: ({ year }) => {
        const found = value(one, year);
        return found === undefined ? t('figure.none') : format.number(found, digits);
      },
    })),
  ];
  return (
    <DataTable
      caption={unit === '' ? title : `${title}, ${unit}`}
      columns={columns}
      rows={rows}
      fileName="world-development"
      origins={Object.values(origins)}
    />
  );
}
