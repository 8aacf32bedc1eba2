import type { ReportFact } from '@industry/programme/contract';
import { clausePath } from '@industry/legislation/contract';
import { createFormat } from '@industry/i18n';
import { findRegion, type ReportReference } from '@industry/pack';
import { unitRef } from '../references.ts';
import type { ReportData } from './data.ts';
import { budgetFact } from './resolve-budget.ts';
import { dutiesFact } from './resolve-duties.ts';
import { indicatorFact } from './resolve-indicator.ts';
import { figure, type Resolved, unknown, words } from './resolved.ts';
import type { SourceList } from './sources.ts';
import { fill, inAll, STATE_WORDS, W } from './words.ts';

/** What a reference stands for, resolved once; ids are canonical, with the year written out. */
export class FactResolver {
  readonly data: ReportData;
  readonly sources: SourceList;
  readonly #facts = new Map<string, ReportFact>();

  constructor(data: ReportData, sources: SourceList) {
    this.data = data;
    this.sources = sources;
  }

  get facts(): readonly ReportFact[] {
    return [...this.#facts.values()];
  }

  /** Answers the id of the fact. */
  add(reference: ReportReference): string {
    const { name } = reference;
    const args = [...reference.args];
    const place = YEAR_PLACE[name];
    if (place !== undefined) args[place] = String(this.#year(args[place], args[0]));
    return this.own([name, ...args].join(' '), () => this.#resolve(name, args));
  }

  /** A fact that only tables show, under an id of their own. */
  own(id: string, make: () => Resolved): string {
    if (!this.#facts.has(id)) this.#facts.set(id, { id, ...make() });
    return id;
  }

  #year(given: string | undefined, subject: string | undefined): number {
    const { year, indicators } = this.data;
    if (given === undefined) return year;
    if (given === 'base') return indicators.get(subject ?? '')?.baseYear ?? year;
    return /^[-+]/.test(given) ? year + Number(given) : Number(given);
  }

  #resolve(name: ReportReference['name'], args: readonly string[]): Resolved {
    const { data, sources } = this;
    const { pack, term } = data;
    const [first = '', second = ''] = args;
    switch (name) {
      case 'year':
        return words(inAll(() => first));
      case 'period':
        return words(inAll((language) => createFormat(language).period(term.start, term.end)));
      case 'programme':
        return words(pack.passport.title);
      case 'act':
        return words(inAll(() => pack.passport.act.code));
      case 'clause':
        return words(
          inAll(() => `${pack.passport.act.code}:${first}`),
          clausePath(first),
        );
      case 'count':
        return this.#count(first);
      case 'budget':
        return budgetFact(data, sources, first, Number(second));
      case 'duties':
        return dutiesFact(data, sources, first, null);
      case 'region':
        return this.#region(first, Number(second));
      default:
        return indicatorFact(data, sources, name, data.indicators.get(first)!, Number(second));
    }
  }

  #count(what: string): Resolved {
    const { indicators, year } = this.data;
    const years = [...indicators.values()].map((one) => one.years.find((of) => of.year === year));
    const counted = years.filter((one) =>
      what === 'all'
        ? true
        : what === 'known'
          ? one !== undefined && one.actual !== null
          : (one?.state ?? 'unknown') === what,
    ).length;
    const label = what === 'all' ? W.all : what === 'known' ? W.known : STATE_WORDS[what as keyof typeof STATE_WORDS];
    const source = this.sources.page('/methods/indicator-state', W.stateMethod);
    return figure({
      label: fill(W.count, { what: label }),
      value: String(counted),
      sources: [source],
      path: '/indicators',
    });
  }

  #region(code: string, year: number): Resolved {
    const { pack, regional } = this.data;
    const region = findRegion(pack, code)?.region.name ?? W.nation;
    const found = regional.findLast((one) => one.keys['region'] === code && one.year === year);
    const label = inAll((language) => `${region[language]}, ${year}`);
    const path = code === pack.passport.nation ? '/regions' : `/regions/${code}`;
    if (found?.value == null) return unknown({ label, text: W.unknown, sources: [], path });
    const sources = [this.sources.batch(found.origin)];
    return figure({ label, value: found.value, unit: unitRef(pack, pack.passport.regionalSeries.unit), sources, path });
  }
}

/** Where the year stands among the arguments. */
const YEAR_PLACE: Readonly<Partial<Record<ReportReference['name'], number>>> = {
  year: 0,
  state: 1,
  due: 1,
  plan: 1,
  actual: 1,
  gap: 1,
  budget: 1,
  region: 1,
};
