import type { IndicatorSummary } from '@industry/programme/contract';
import { planAt, type ProgrammePack } from '@industry/pack';
import type { ComputedFigure, ComputedTable } from '@industry/registry/types.ts';
import { type CivilDate, toCivilDate, year } from '@industry/values';
import { bindingOf } from './binding.ts';
import { plansAt } from './plan-changes/effective.ts';
import { summaryOf } from './summary.ts';
import { asked, knownDay } from './times.ts';

/** Plan in force, the act's own figures before it, and actual: what an indicator's page compares, one row a figure. */
export const indicatorTable: ComputedTable = {
  id: 'indicators',
  title: {
    kk: 'Бағдарлама көрсеткіштері: жоспар және нақты мән',
    ru: 'Показатели программы: план и факт',
    en: 'Indicators of the programme: plan and actual',
    ja: '計画の指標：計画値と実績値',
  },
  description: {
    kk: 'Көрсеткіштің өз бірлігіндегі жылдық мәндер: қолданыстағы жоспар, актіде басылған мән және нақты мән.',
    ru: 'Значения по годам в единице показателя: действующий план, напечатанное в акте и фактическое значение.',
    en: 'Figures by year in the unit of the indicator: the plan in force, what the act prints, and the actual.',
    ja: '指標の単位による年ごとの値：現行の計画値、法令に記載された値、実績値。',
  },
  owner: ({ passport }) => passport.act.supervisedBy,
  keys: ({ indicators }) => [
    {
      name: 'indicator',
      title: { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator', ja: '指標' },
      codes: [...indicators.values()].map(({ id, title }) => ({ code: id, title })),
    },
    {
      name: 'series',
      title: { kk: 'Қатар', ru: 'Ряд', en: 'Series', ja: '系列' },
      codes: [
        { code: 'plan', title: { kk: 'Жоспар', ru: 'План', en: 'Plan', ja: '計画値' } },
        {
          code: 'printed',
          title: { kk: 'Актіде басылған', ru: 'Напечатано в акте', en: 'Printed in the act', ja: '法令の記載値' },
        },
        { code: 'actual', title: { kk: 'Нақты мән', ru: 'Факт', en: 'Actual', ja: '実績値' } },
      ],
    },
  ],
  async figures(platform, query) {
    const times = asked(query, platform.pack, platform.now());
    const { pack } = await plansAt(platform, times.recordedAt);
    const found = await Promise.all(
      [...pack.indicators.values()].map(async (indicator) => {
        const path = planAt(indicator, times);
        const adopted = path === undefined ? null : toCivilDate(path.adopted);
        return figuresOf(await summaryOf(platform.facts, pack, indicator, times), pack, path?.act ?? null, adopted);
      }),
    );
    return found.flat();
  },
  async knownDays(platform) {
    const { pack } = await plansAt(platform);
    const bound = new Set([...pack.indicators.values()].map((indicator) => bindingOf(indicator, pack).dataset));
    const batches = (await platform.facts.batches()).filter(({ dataset }) => bound.has(dataset));
    const adopted = [...pack.indicators.values()].flatMap(({ plan }) => plan.map((path) => toCivilDate(path.adopted)));
    return [...new Set([...adopted, ...batches.map((one) => knownDay(one, pack.passport.timeZone))])].toSorted();
  },
};

function figuresOf(
  { id, unit, plan, printed, actual }: IndicatorSummary,
  { passport }: ProgrammePack,
  act: string | null,
  adopted: CivilDate | null,
): ComputedFigure[] {
  const written = (name: string): ComputedFigure['source'] => ({ kk: name, ru: name, en: name, ja: name });
  const row = (series: string, of: number, value: string, rest: Omit<ComputedFigure, RowPart>): ComputedFigure => {
    const { start, end } = year(of);
    return { keys: { indicator: id, series }, periodStart: start, periodEnd: end, value, unit: unit.id, ...rest };
  };
  const ofAct = { batch: null, simulated: false } as const;
  return [
    ...plan.map((one) => {
      const source = written(`${act ?? passport.act.code}:${one.clause}`);
      return row('plan', one.year, one.value, { ...ofAct, status: 'A', source, publishedOn: adopted });
    }),
    ...printed.map((one) => {
      const source = written(`${passport.act.code}:${one.clause}`);
      const status = one.kind === 'estimate' ? 'E' : 'A';
      return row('printed', one.year, one.value, {
        ...ofAct,
        status,
        source,
        publishedOn: toCivilDate(passport.act.adopted),
      });
    }),
    ...actual.map(({ year: of, value, status, origin }) =>
      row('actual', of, value, {
        status: status as ComputedFigure['status'],
        source: origin.sourceText,
        batch: origin.batch,
        publishedOn: origin.publishedOn as CivilDate | null,
        simulated: origin.simulated,
      }),
    ),
  ];
}

type RowPart = 'keys' | 'periodStart' | 'periodEnd' | 'value' | 'unit';
