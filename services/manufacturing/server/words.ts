import { OTHER } from '@industry/firm-statistics';
import { firmFacts } from '@industry/firms';
import type { MeasureAnswer } from '@industry/manufacturing/contract';
import { findRegion } from '@industry/pack';
import type { FirmDimension, ProgrammePack, Unit } from '@industry/pack/schema.ts';
import { Decimal, type DecimalString, decimalString, type LocalisedText } from '@industry/values';

const WHOLE: LocalisedText = { kk: 'Барлығы', ru: 'Всего', en: 'All', ja: '合計' };
const OTHER_REGION: LocalisedText = {
  kk: 'Тізімде жоқ өңір',
  ru: 'Регион не из списка',
  en: 'Region not in the list',
  ja: '一覧にない地域',
};

/** What a code of a dimension is called. */
export function titleOf(pack: ProgrammePack, dimension: FirmDimension, kind: 'code' | 'group' | 'total', code: string) {
  if (kind === 'total') return WHOLE;
  const { sectors, technology, sizes, stateShare } = pack.manufacturing;
  const among = <T extends { readonly title: LocalisedText }>(list: readonly T[], is: (one: T) => boolean) =>
    list.find(is)?.title ?? { kk: code, ru: code, en: code, ja: code };
  if (kind === 'group') return among(technology.classes, ({ id }) => id === code);
  if (dimension === 'sector') return among(sectors.divisions, (one) => one.code === code);
  if (dimension === 'size') return among(sizes, ({ id }) => id === code);
  if (dimension === 'state-share') return among(stateShare, ({ id }) => id === code);
  if (code === OTHER) return OTHER_REGION;
  return findRegion(pack, code)?.region.shortName ?? { kk: code, ru: code, en: code, ja: code };
}

/** A measure with the unit in which people read it: money in millions or, where the pack has none, milliards. */
export interface ShownMeasure {
  readonly answer: MeasureAnswer;
  /** Power of ten by which a sum is divided before it is shown. */
  readonly shift: number;
}

export function shownMeasure(pack: ProgrammePack, id: string): ShownMeasure {
  const fact = firmFacts(pack).find((one) => one.id === id)!;
  const own = pack.units.get(fact.unit)!;
  const unit = own.dimension === 'money' ? (larger(pack, own) ?? own) : own;
  const { symbol, magnitude } = unit;
  const digits = own.dimension === 'money' ? (magnitude === 9 ? 3 : 0) : own.dimension === 'share' ? 3 : 0;
  return {
    answer: {
      id,
      title: fact.title,
      unit: { symbol, digits, magnitude },
      mean: fact.aggregation === 'mean' && own.dimension === 'share',
    },
    shift: own.dimension === 'money' ? magnitude - own.magnitude : 0,
  };
}

function larger(pack: ProgrammePack, own: Unit): Unit | undefined {
  const same = [...pack.units.values()].filter(
    ({ dimension, currency }) => dimension === 'money' && currency === own.currency,
  );
  return same.find(({ magnitude }) => magnitude === 6) ?? same.find(({ magnitude }) => magnitude === 9);
}

/** A sum, or the mean of firms, as it is shown. */
export function shownValue(
  { answer, shift }: ShownMeasure,
  value: number | null,
  firms: number | null,
): DecimalString | null {
  if (value === null || firms === null) return null;
  const figure = answer.mean ? (firms === 0 ? null : value / firms) : value / 10 ** shift;
  return figure === null ? null : decimalString(new Decimal(figure).toDecimalPlaces(6));
}
