import { useTranslation } from 'react-i18next';
import { useFormat, useText } from '@industry/design';
import type { FirmCell, FirmSeries, MeasureAnswer } from '@industry/manufacturing/contract';

/** A measure's figure as text, with its unit when asked for; a reason where there is none. */
export function useFigure(): (measure: MeasureAnswer, cell: Partial<FirmCell> | undefined, unit?: boolean) => string {
  const { t } = useTranslation('manufacturing');
  const format = useFormat();
  const text = useText();
  return (measure, cell, unit = false) => {
    if (cell === undefined) return t('figure.none');
    if (cell.value === null || cell.value === undefined)
      return cell.firms === 0
        ? t('figure.noFirms')
        : t(cell.state === 'unprotected' ? 'figure.unprotected' : 'figure.hidden');
    if (measure.mean) return format.percent(cell.value);
    const figure = format.number(cell.value, measure.unit.digits);
    return unit ? `${figure} ${text(measure.unit.symbol)}` : figure;
  };
}

/** Heading of a column: the measure with its unit. */
export function useHead(): (measure: MeasureAnswer) => string {
  const { t } = useTranslation('manufacturing');
  const text = useText();
  return ({ title, unit, mean }) => `${text(title)}, ${mean ? t('unit.mean') : text(unit.symbol)}`;
}

export const newest = ({ years }: FirmSeries) => years.at(-1);

/** Change of the newest year against the year before, as a share; null where one of both is not shown. */
export function growthOf({ years }: FirmSeries): string | null {
  const [last, before] = [years.at(-1), years.at(-2)];
  if (!last?.value || !before?.value || last.year !== before.year + 1 || Number(before.value) === 0) return null;
  return String(Number(last.value) / Number(before.value) - 1);
}
