import type { CellFilter, EconomyParameters } from '@industry/simulated-economy';
import type { ProgrammePack, Simulation } from '@industry/pack';

/** Classes that the economy knows. */
const TECHNOLOGIES = ['high', 'medium', 'low'] as const;

/** The pack says nothing of a simulated economy. */
export class NoSimulation extends Error {
  override readonly name = 'NoSimulation';
}

/** A figure of the pack's baseline in its base unit: tenge, dollars, pieces; a percentage as a share. */
export function baselineFigure(pack: Pick<ProgrammePack, 'baseline' | 'units'>, id: string): number {
  const figure = pack.baseline.flatMap(({ figures }) => figures).find((one) => one.id === id);
  if (figure === undefined) throw new NoSimulation(`the baseline of the pack has no figure ${id}`);
  const unit = pack.units.get(figure.unit);
  // Read as one number, so that no machine rounds a product its own way.
  return Number(`${figure.value}e${figure.unit === 'percent' ? -2 : (unit?.magnitude ?? 0)}`);
}

/** The part of a pack about its simulated economy; throws `NoSimulation` where there is none. */
export function simulationOf(pack: Pick<ProgrammePack, 'simulation' | 'passport'>): Simulation {
  if (pack.simulation === undefined)
    throw new NoSimulation(`the pack ${pack.passport.id} has no simulation.yaml: it does not say what to simulate`);
  return pack.simulation;
}

/** What an economy is made from, by a pack: quoted figures from its baseline, all else from its simulation.yaml. */
export function economyParameters(pack: ProgrammePack): EconomyParameters {
  const simulation = simulationOf(pack);
  const figure = (id: string) => baselineFigure(pack, id);
  const { counts, levels, words, knownFirm } = simulation;
  const centres = new Map(
    pack.regionSchemes.get(simulation.regionScheme)!.regions.map((one) => [one.code, one.centre]),
  );
  return {
    referenceYear: simulation.referenceYear,
    firstYear: simulation.firstYear,
    lastYear: simulation.lastYear,
    counts: {
      registered: figure(counts.registered),
      operating: figure(counts.operating),
      active: figure(counts.active),
    },
    levels: {
      output: figure(levels.output),
      productivity: figure(levels.productivity),
      investment: figure(levels.investment),
      exports: figure(levels.exports),
      capacityUse: [figure(levels.capacityFrom), figure(levels.capacityTo)],
      innovationActive: figure(levels.innovationActive),
      digitalTwo: figure(levels.digitalTwo),
      digitalThree: figure(levels.digitalThree),
      economicZones: figure(levels.economicZones),
      economicZonePlants: figure(levels.economicZonePlants),
      industrialZones: figure(levels.industrialZones),
      industrialZonePlants: figure(levels.industrialZonePlants),
    },
    shares: simulation.shares.map(({ figure: id, of, within, part }) => ({
      id,
      of,
      share: figure(id),
      part: part as CellFilter,
      ...(within && { within: within as CellFilter }),
    })),
    years: simulation.years.map((one) => ({
      year: one.year,
      employment: Number(one.employment),
      productivity: Number(one.productivity),
      dollar: Number(one.dollar),
    })),
    regions: simulation.regions.map(({ code, leaning = {}, zonePull = '1', ...region }) => {
      const centre = centres.get(code)!;
      return {
        code,
        firms: Number(region.firms),
        output: Number(region.output),
        spread: Number(region.spread),
        longitude: Number(centre.longitude),
        latitude: Number(centre.latitude),
        leaning: Object.fromEntries(Object.entries(leaning).map(([key, value]) => [key, Number(value)])),
        economicZones: region.economicZones,
        industrialZones: region.industrialZones,
        zonePull: Number(zonePull),
        centre: [centre.name.kk, centre.name.ru] as const,
      };
    }),
    divisions: simulation.divisions.map((division) => ({
      ...division,
      technology: technologyOf(pack, division.code),
      output: Number(division.output),
      firms: Number(division.firms),
      valueAdded: Number(division.valueAdded),
      productivity: Number(division.productivity),
      exports: Number(division.exports),
      imports: Number(division.imports),
      energy: Number(division.energy),
    })),
    partners: simulation.partners.map(({ code, exports, imports }) => ({
      code,
      exports: Number(exports),
      imports: Number(imports),
    })),
    certificates: simulation.certificates.map(({ share, ...certificate }) => ({
      ...certificate,
      share: Number(share),
    })),
    measures: simulation.measures.map(({ clause, ...measure }) => ({
      id: clause,
      share: Number(measure.share),
      firstYear: measure.firstYear,
      lastYear: measure.lastYear,
      productivity: Number(measure.productivity),
      exports: Number(measure.exports),
      deviation: Number(measure.deviation),
      preference: Number(measure.preference),
    })),
    words: { ...words, forms: words.forms.map(({ share, ...form }) => ({ ...form, share: Number(share) })) },
    ...(knownFirm && { known: { ...knownFirm, size: Number(knownFirm.size) } }),
  };
}

/** Class of a division in the simulated economy, by manufacturing.yaml. Throws `NoSimulation` for one that the economy cannot have. */
function technologyOf({ manufacturing }: ProgrammePack, code: string): (typeof TECHNOLOGIES)[number] {
  const found = manufacturing.technology.classes.flatMap(({ id, divisions }) =>
    divisions.flatMap((one) => (one.code === code ? [one.simulated ?? id] : [])),
  )[0];
  const known = TECHNOLOGIES.find((one) => one === found);
  if (known === undefined)
    throw new NoSimulation(`manufacturing.yaml: division ${code} is in none of the classes ${TECHNOLOGIES.join(', ')}`);
  return known;
}
