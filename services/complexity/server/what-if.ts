import type { whatIf } from '@industry/complexity/contract';
import { basketSophistication, exportsForAdvantage, type Position } from '@industry/economic-complexity';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { Decimal, decimalString } from '@industry/values';
import type { Static } from 'typebox';
import { countryAt, goodAt, prodyOf, tradeOf } from './country-at.ts';
import { figure } from './figure.ts';
import type { Question, Studies } from './studies.ts';

type Answer = Static<typeof whatIf.response>;

/** What the country's figures would be with these goods, and how far that is on the programme's path. */
export async function whatIfAnswer(
  studies: Studies,
  pack: ProgrammePack,
  country: string,
  question: Question & { readonly add: string },
): Promise<Answer> {
  const study = await studies.study(question);
  const at = countryAt(study, country);
  const codes = [...new Set(question.add.split(','))];
  const goods = codes.map((code) => goodAt(study, code));
  const { countries, products, presence, pci, density, diversity, eci, coi } = study.complexity;
  const width = products.length;
  const answer = await studies.pool.run('complexityWhatIf', {
    now: { countries, products, presence, diversity, eci, coi },
    country: at,
    goods,
  });
  const { values } = tradeOf(study, country);
  const row = study.trade.countries.indexOf(country);
  const columns = codes.map((code) => study.trade.products.indexOf(code));
  const needed = exportsForAdvantage(study.trade, row, columns);
  const basket = values.slice();
  goods.forEach((good, i) => (basket[good] = Math.max(basket[good]!, needed[i]!)));
  const prody = Float64Array.from(prodyOf(study), (value) => value ?? 0);
  const expy = (sold: Float64Array) => {
    const value = study.sophistication === undefined ? undefined : basketSophistication(sold, prody);
    return value === undefined ? null : figure(value);
  };
  const outcome = (position: Position, sold: Float64Array): Answer['now'] => ({
    eci: figure(position.eci),
    rank: position.rank,
    coi: figure(position.coi),
    expy: expy(sold),
    diversity: position.diversity,
  });
  const names = await studies.reader.namesOf(study.classification);
  return {
    result: studies.identity(study),
    country,
    of: countries.length,
    now: outcome(answer.now, values),
    after: outcome(answer.after, basket),
    added: goods.map((good, i) => ({
      code: codes[i]!,
      names: names(codes[i]!),
      pci: figure(pci[good]!),
      density: figure(density[at * width + good]!),
      value: figure(needed[i]!),
      already: presence[at * width + good] === 1,
      eciAlone: figure(answer.eciAlone[i]! - answer.now.eci),
    })),
    path: country === pack.passport.country ? pathOf(pack, answer.after.eci - answer.now.eci) : null,
  };
}

/** The indicator whose actual is a published index of complexity, and the change that the programme plans for it. */
function pathOf(pack: ProgrammePack, change: number): Answer['path'] {
  const indicator = [...pack.indicators.values()].find(
    ({ binding }) => binding?.dataset === 'harvard-eci' && binding.fact.startsWith('eci_'),
  );
  const values = indicator?.plan.at(-1)?.values;
  const target = Object.keys(values ?? {})
    .sort()
    .at(-1);
  if (indicator === undefined || values === undefined || target === undefined) return null;
  const base =
    indicator.printedActual[String(indicator.baseYear)] ?? indicator.printedEstimate[String(indicator.baseYear)];
  if (base === undefined) return null;
  const planned = new Decimal(values[target]!).minus(base);
  return {
    indicator: indicator.id,
    plan: Object.entries(values).map(([year, value]) => ({ year: Number(year), value })),
    baseYear: indicator.baseYear,
    targetYear: Number(target),
    plannedChange: decimalString(planned),
    change: figure(change),
    shareOfPlanned: planned.isZero() ? '0' : figure(change / planned.toNumber()),
  };
}
