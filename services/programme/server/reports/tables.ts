import type { ReportBlockAnswer, ReportCell } from '@industry/programme/contract';
import { createFormat } from '@industry/i18n';
import { findRegion } from '@industry/pack';
import { decimal, decimalString, type LocalisedText } from '@industry/values';
import { dutiesFact } from './resolve-duties.ts';
import type { FactResolver } from './resolve.ts';
import { figure, unknown } from './resolved.ts';
import { fill, inAll, W } from './words.ts';

type Table = Extract<ReportBlockAnswer, { kind: 'table' }>;
export type TableName = 'indicators' | 'budget' | 'regions' | 'discipline' | 'owed';

const say = (words: LocalisedText): ReportCell => ({ words });
const column = (header: LocalisedText, figures = false) => ({ header, figure: figures });

/** The tables of reports: every figure in them is a fact with its sources. */
export function reportTable(name: TableName, facts: FactResolver): Table {
  return { kind: 'table', id: name, ...TABLES[name](facts) };
}

const TABLES: Readonly<Record<TableName, (facts: FactResolver) => Omit<Table, 'kind' | 'id'>>> = {
  indicators(facts) {
    const { indicators, year } = facts.data;
    const of = (name: 'plan' | 'actual' | 'gap' | 'state', id: string) => ({
      fact: facts.add({ name, args: [id, String(year)] }),
    });
    return {
      title: fill(W.tables.indicators, { year: String(year) }),
      columns: [
        column(W.indicator),
        column(W.unit),
        column(W.plan, true),
        column(W.actual, true),
        column(W.gap, true),
        column(W.state),
      ],
      rows: [...indicators.values()].map(({ id, unit, asChange, baseYear }) => [
        { fact: facts.add({ name: 'indicator', args: [id] }) },
        say(asChange ? fill(W.changeUnit, { unit: unit.symbol, base: String(baseYear) }) : unit.symbol),
        of('plan', id),
        of('actual', id),
        of('gap', id),
        of('state', id),
      ]),
    };
  },

  budget(facts) {
    const { budget } = facts.data;
    const amounts = ['planned', 'revised', 'spent', 'share'] as const;
    return {
      title: fill(W.tables.budget, { unit: budget.unit.symbol }),
      columns: [column(W.year), ...amounts.map((one) => column(W.budget[one], true))],
      rows: budget.years.map(({ year }) => [
        say(inAll(() => String(year))),
        ...amounts.map((one) => ({ fact: facts.add({ name: 'budget', args: [one, String(year)] }) })),
      ]),
    };
  },

  regions(facts) {
    const { pack, regional, year } = facts.data;
    const { nation, regionalSeries } = pack.passport;
    const own = regional.filter((one) => one.year === year && one.keys['region'] !== nation);
    const schemes = [...pack.regionSchemes.keys()].map((scheme) =>
      own.filter((one) => one.scheme['region'] === scheme),
    );
    // In the newest scheme that has the year: figures of one year may stand in two.
    const rows = schemes.findLast((inScheme) => inScheme.length > 0) ?? [];
    const series = facts.data.pack.units.get(regionalSeries.unit)!;
    const codes = rows.toSorted((a, b) => Number(b.value) - Number(a.value)).map(({ keys }) => keys['region']!);
    const amount = (code: string, of: number) => ({ fact: facts.add({ name: 'region', args: [code, String(of)] }) });
    return {
      title: fill(W.tables.regions, { series: facts.data.regionalTitle, unit: series.symbol }),
      columns: [
        column(W.region),
        column(
          inAll(() => String(year - 1)),
          true,
        ),
        column(
          inAll(() => String(year)),
          true,
        ),
        column(W.share, true),
      ],
      rows:
        codes.length === 0
          ? [[say(W.noRegions), say(NOTHING), say(NOTHING), say(NOTHING)]]
          : [...codes, nation].map((code) => [
              say(findRegion(pack, code)?.region.name ?? W.nation),
              amount(code, year - 1),
              amount(code, year),
              { fact: shareOf(facts, code, year) },
            ]),
    };
  },

  discipline(facts) {
    const { pack, duties } = facts.data;
    const statuses = ['all', 'on-time', 'late', 'missing', 'awaited', 'not-yet-due'] as const;
    return {
      title: W.tables.discipline,
      columns: [column(W.body), ...statuses.map((one) => column(W.duties[one], true))],
      rows: [...new Set(duties.map(({ body }) => body))].toSorted().map((body) => [
        say(pack.bodies.get(body)!.shortName),
        ...statuses.map((status) => ({
          fact: facts.own(`duties ${status} ${body}`, () => dutiesFact(facts.data, facts.sources, status, body)),
        })),
      ]),
    };
  },

  owed(facts) {
    const { pack, indicators, year } = facts.data;
    const owed = [...indicators.values()].flatMap((indicator) => {
      const missing = indicator.years.filter(
        (one) => one.year <= year && (one.delivery === 'late' || one.delivery === 'awaited'),
      );
      const [oldest] = missing;
      return oldest === undefined ? [] : [{ indicator, oldest, years: missing.map((one) => one.year).join(', ') }];
    });
    return {
      title: W.tables.owed,
      columns: [column(W.indicator), column(W.years), column(W.body), column(W.due), column(W.standing)],
      rows:
        owed.length === 0
          ? [[say(W.nothingOwed), say(NOTHING), say(NOTHING), say(NOTHING), say(NOTHING)]]
          : owed.map(({ indicator, oldest, years }) => [
              { fact: facts.add({ name: 'indicator', args: [indicator.id] }) },
              say(inAll(() => years)),
              say(pack.bodies.get(pack.indicators.get(indicator.id)!.delivery.body)!.shortName),
              say(inAll((language) => createFormat(language).date(oldest.due))),
              say(oldest.delivery === 'late' ? W.late : W.awaited),
            ]),
    };
  },
};

const NOTHING = inAll(() => '');

function shareOf(facts: FactResolver, code: string, year: number): string {
  const { pack, regional } = facts.data;
  const value = (region: string) => regional.findLast((one) => one.keys['region'] === region && one.year === year);
  const [own, whole] = [value(code), value(pack.passport.nation)];
  const name = findRegion(pack, code)?.region.name ?? W.nation;
  const label = inAll((language) => `${W.share[language]}: ${name[language]}, ${year}`);
  return facts.own(`region-share ${code} ${year}`, () => {
    if (own?.value == null || whole?.value == null || decimal(whole.value).isZero())
      return unknown({ label, text: W.unknown, sources: [], path: '/regions' });
    const share = decimalString(decimal(own.value).div(decimal(whole.value)).toDecimalPlaces(6));
    const sources = [...new Set([own, whole].map(({ origin }) => facts.sources.batch(origin)))];
    return figure({ label, value: share, percent: true, sources, path: '/regions' });
  });
}
