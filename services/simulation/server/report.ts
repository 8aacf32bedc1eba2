import type { TallySums } from '@industry/simulated-economy';
import type { ProgrammePack } from '@industry/pack';
import type { LocalisedText } from '@industry/values';
import { baselineFigure, economyParameters, simulationOf } from '@industry/support-population/economy-parameters.ts';

/** A figure of the source beside what the simulated economy has. */
export interface Compared {
  readonly figure: string;
  readonly clause: string;
  readonly what: LocalisedText | null;
  readonly unit: string;
  /** In the unit of the source; a level is the part that an economy of this size has of it. */
  readonly stated: number;
  readonly simulated: number;
  /** Simulated over stated, less 1; null where the source's figure is a bound that is kept. */
  readonly difference: number | null;
}

export interface EconomyReport {
  readonly compared: readonly Compared[];
  readonly notSimulated: readonly { readonly figures: readonly string[]; readonly why: LocalisedText }[];
}

export interface Counts {
  readonly firms: number;
  readonly operating: number;
  readonly active: number;
}

/** Compares an economy with the figures of chapter 3 that it is made to have. */
export function reportOf(pack: ProgrammePack, tally: TallySums, counts: Counts): EconomyReport {
  const simulation = simulationOf(pack);
  const scale = counts.firms / economyParameters(pack).counts.registered;
  const facts = pack.baseline.flatMap(({ clause, figures }) => figures.map((figure) => ({ ...figure, clause })));
  const about = new Map(facts.map((figure) => [figure.id, figure]));

  function compare(id: string, simulated: number, { level = false, within = false }): Compared {
    const { clause, unit, of: what } = about.get(id)!;
    const stated = baselineFigure(pack, id) * (level ? scale : 1);
    // Twelve digits: 30 firms are 30, not 29.999999999999996.
    const shown = (value: number) =>
      Number(((value / baselineFigure(pack, id)) * Number(about.get(id)!.value)).toPrecision(12));
    const difference = within ? null : simulated / stated - 1;
    return {
      figure: id,
      clause,
      what: what ?? null,
      unit,
      stated: shown(stated),
      simulated: shown(simulated),
      difference,
    };
  }

  const { counts: names, levels } = simulation;
  const use = tally.capacityUse();
  const sez = tally.zones('SEZ');
  const iz = tally.zones('IZ');
  const between = use >= baselineFigure(pack, levels.capacityFrom) && use <= baselineFigure(pack, levels.capacityTo);
  const level = { level: true };
  return {
    compared: [
      compare(names.registered, counts.firms, level),
      compare(names.operating, counts.operating, level),
      compare(names.active, counts.active, level),
      compare(levels.output, tally.sum('output'), level),
      compare(levels.productivity, tally.sum('value-added') / tally.workers(), {}),
      compare(levels.investment, tally.sum('investment'), level),
      compare(levels.exports, tally.sum('exports'), level),
      compare(levels.capacityFrom, use, { within: between }),
      compare(levels.capacityTo, use, { within: between }),
      compare(levels.innovationActive, tally.innovating(), {}),
      compare(
        levels.digitalTwo,
        tally.digital((one) => one === 2),
        {},
      ),
      compare(
        levels.digitalThree,
        tally.digital((one) => one >= 3),
        {},
      ),
      compare(levels.economicZones, sez.zones, {}),
      compare(levels.economicZonePlants, sez.plants, level),
      compare(levels.industrialZones, iz.zones, {}),
      compare(levels.industrialZonePlants, iz.plants, level),
      ...simulation.zones.map(({ figure, kind, count, region }) =>
        compare(figure, tally.zones(kind, region)[count], { level: count === 'plants' }),
      ),
      ...simulation.shares.map(({ figure, of, within = {}, part, atLeast }) => {
        const share = tally.sum(of, { ...within, ...part }) / tally.sum(of, within);
        return compare(figure, share, { within: atLeast === true && share >= baselineFigure(pack, figure) });
      }),
    ],
    notSimulated: simulation.notSimulated,
  };
}
