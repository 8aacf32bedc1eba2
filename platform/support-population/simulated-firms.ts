import { type Share, stateShares } from '@industry/ownership';
import type { ProgrammePack } from '@industry/pack';
import type { FactDefinition } from '@industry/pack/schema-rules.ts';
import type { Facts, FactValue } from '@industry/policy-rules';
import { createEconomy } from '@industry/simulated-economy';
import type { CivilDate } from '@industry/values';
import { economyParameters } from './economy-parameters.ts';
import { quarterBefore, type RegisterView, viewOf } from './register-rows.ts';
import { numbersOf, requestsOf } from './requests.ts';

/** A firm of the simulated economy as the rules see it. */
export interface SimulatedFirm {
  readonly bin: string;
  readonly region: string;
  /** OKED division. */
  readonly sector: string;
  readonly size: string;
  readonly facts: Facts;
}

/** How far the making of a population is. */
export interface PopulationProgress {
  readonly step: 'firms' | 'columns' | 'money';
  readonly done: number;
  readonly total: number;
}

export interface PopulationRequest {
  readonly firms: number;
  readonly seed: number;
  readonly asOf: CivilDate;
  readonly report?: (progress: PopulationProgress) => void;
}

/**
 * Firms with what registers would say of them on a day, and with requests that are invented too. Of the firms that are registered
 * by then. Throws `NoSimulation` and, for a count or seed out of bounds, `RangeError`.
 */
export function simulatedFirms(pack: ProgrammePack, { firms, seed, asOf, report }: PopulationRequest): SimulatedFirm[] {
  const economy = createEconomy(economyParameters(pack), { firms, seed });
  const technology = new Map(economy.parameters.divisions.map((division) => [division.code, division.technology]));
  const quarters = Math.max(1, ...pack.rules.definitions.map((one) => ('quarters' in one ? one.quarters : 1)));
  const views: { readonly firm: number; readonly view: RegisterView }[] = [];
  for (let firm = 0; firm < firms; firm += 1) {
    if (firm % 1000 === 0) report?.({ step: 'firms', done: firm, total: firms });
    const view = viewOf(economy, firm, asOf, quarters);
    if (view !== undefined) views.push({ firm, view });
  }
  const shareOf = stateShares(views.flatMap(({ view }) => ownersIn(view)));
  return views.map(({ firm, view }) => {
    const next = numbersOf(seed, firm);
    const sector = view.oked.slice(0, 2);
    return {
      bin: view.bin,
      region: view.region,
      sector,
      size: view.size,
      facts: {
        ...registerFacts(pack, view, asOf, shareOf(view.bin).least),
        ...invented(next, technology.get(sector) === 'high'),
        ...requestsOf(next, view.yearly.get('firm-tax turnover') ?? 0, view.oked),
      },
    };
  });
}

function registerFacts(pack: ProgrammePack, view: RegisterView, asOf: CivilDate, share: number): Facts {
  const defined = pack.rules.definitions
    .filter(({ from, until }) => from <= asOf && (until === undefined || asOf < until))
    .flatMap((definition) => {
      const value = valueOf(definition, view, asOf);
      return value === undefined ? [] : [[definition.fact, value] as const];
    });
  return {
    'firm.stateShare': share.toFixed(6),
    'firm.registeredOn': view.registeredOn,
    'firm.activity': view.oked,
    ...Object.fromEntries(defined),
  };
}

/** A defined fact: the simulated registers tell every quarter, so there is no silence to weigh. */
function valueOf(definition: FactDefinition, view: RegisterView, asOf: CivilDate): FactValue | undefined {
  const { dataset, observed } = definition;
  switch (definition.how) {
    case 'quarters': {
      const first = quarterBefore(asOf, definition.quarters);
      const known = [...(view.quarters.get(`${dataset} ${observed}`) ?? [])].filter((start) => start >= first);
      return known.length >= definition.least;
    }
    case 'items':
      return [...view.goods].map((good) => {
        const [code = '', scheme = ''] = good.split(' ');
        return { code, scheme };
      });
    case 'in-force':
      return [...view.certificates].some((item) => definition.begins.some((code) => item.startsWith(code)));
    case 'value':
      return undefined;
  }
}

/** What no simulated register holds. */
function invented(next: () => number, highTech: boolean): Facts {
  const chance = (share: number) => next() < share;
  return {
    'firm.isSocialEntrepreneurshipCorporation': chance(0.002),
    'firm.foundedUnderPpp': chance(0.005),
    'firm.isStateBodyOrEnterprise': false,
    'firm.inDefault': chance(0.03),
    'firm.consentsToIntegration': chance(0.9),
    'firm.entersNewMarkets': chance(0.15),
    'firm.isStrategicOrHighTech': highTech,
    'project.isJointVentureOrForeignCapital': chance(0.02),
    'project.servesDefence': chance(0.002),
  };
}

function ownersIn({ bin, owners }: RegisterView): Share[] {
  return owners.map(({ owner, kind, ownerBin, share }) => ({
    firm: bin,
    owner: kind === 'firm' ? ownerBin : owner,
    kind: kind as Share['kind'],
    share,
  }));
}
