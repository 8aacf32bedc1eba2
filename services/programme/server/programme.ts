import type { Programme } from '@industry/programme/contract';
import type { ProgrammePack } from '@industry/pack';
import { Decimal, decimal, decimalString } from '@industry/values';
import { unitRef } from './references.ts';

/** The programme's passport, budget and baseline: the pack itself. */
export function programmeAnswer(pack: ProgrammePack, mode: Programme['mode']): Programme {
  const { passport, budget } = pack;
  const indicatorsOf = (of: string): string[] =>
    [...pack.indicators.values()].filter((indicator) => indicator.of === of).map(({ id }) => id);
  return {
    id: passport.id,
    version: passport.version,
    packHash: pack.hash,
    country: passport.country,
    mode,
    title: passport.title,
    goal: passport.goal,
    tasks: passport.tasks.map((task) => ({ ...task, indicators: indicatorsOf(task.id) })),
    goalIndicators: indicatorsOf('goal'),
    act: {
      code: passport.act.code,
      title: passport.act.title,
      adopted: passport.act.adopted,
      inForce: passport.act.inForce,
    },
    period: { firstYear: passport.period.firstYear, lastYear: passport.period.lastYear },
    textsNotice: passport.texts.notice,
    textsStatus: passport.texts.status,
    budget: {
      unit: unitRef(pack, budget.unit),
      years: Object.entries(budget.years).map(([year, value]) => ({ year: Number(year), value })),
      total: budget.total,
      sum: decimalString(Object.values(budget.years).reduce((sum, value) => sum.plus(decimal(value)), new Decimal(0))),
      clause: budget.clause,
      note: budget.note,
    },
    baseline: pack.baseline.map(({ id, clause, text, figures }) => ({
      id,
      clause,
      text,
      figures: figures.map((figure) => ({
        id: figure.id,
        value: figure.value,
        unit: unitRef(pack, figure.unit),
        year: figure.year ?? null,
        of: figure.of ?? null,
      })),
    })),
  };
}
