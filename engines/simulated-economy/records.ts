import type { Economy } from './economy.ts';
import { fraction } from './decimals.ts';
import { misspell } from './misspell.ts';
import { firmName } from './names.ts';
import { NEVER } from './population.ts';
import { PURPOSE, Random } from './random.ts';
import { registered } from './registration.ts';

/** A firm as another register writes it: without its number, under a name that a clerk typed. */
export interface RegisterRecord {
  readonly record: string;
  /** Register of the fact catalogue. */
  readonly register: string;
  readonly name: string;
  readonly region: string;
  readonly oked: string;
  /** Of the plant, where the register has it; empty otherwise. */
  readonly latitude: string;
  readonly longitude: string;
}

/** A record with what it truly is: the number of the firm, null for one that no register of firms has. */
export interface RecordPair {
  readonly record: RegisterRecord;
  readonly bin: string | null;
}

const REGISTERS = ['statistics', 'customs', 'permits', 'labour'] as const;
/** Share of the firms that ever worked which stand in other registers so, and of records of nobody beside them. */
const RECORDED = 0.3;
const STRANGERS = 0.25;
/** Chances that a record lacks its activity, has another of the same division, has a wrong region, has coordinates. */
const WITHOUT_ACTIVITY = 0.2;
const OTHER_ACTIVITY = 0.15;
const WRONG_REGION = 0.03;
const WITH_PLACE = 0.4;

/**
 * Records of firms in other registers under misspelt names, with the true pairs: for the calibration of matching. Records of
 * strangers have names of the same words and belong to no firm of the economy.
 */
export function* registerRecords({ parameters, population }: Economy): Generator<RecordPair> {
  const { size, seed, start } = population;
  for (let firm = 0; firm < size; firm += 1) {
    if (start[firm] === NEVER) continue;
    const random = new Random(seed, firm, PURPOSE.records);
    if (!random.chance(RECORDED)) continue;
    const bin = population.bins.bin(firm);
    const copies = 1 + random.below(2);
    for (let copy = 0; copy < copies; copy += 1) yield { record: recordOf(firm, firm, random), bin };
    if (random.chance(STRANGERS)) yield { record: recordOf(firm, firm + size, random), bin: null };
  }

  /** `named` is another number for strangers: a name of its own in the place and trade of a firm that exists. */
  function recordOf(firm: number, named: number, random: Random): RegisterRecord {
    const { oked } = registered(parameters, population, firm);
    const division = parameters.divisions[population.division[firm]!]!;
    const { ru, kk } = firmName(parameters, population, firm, named);
    const other = random.below(division.classes.length);
    const activity = random.chance(WITHOUT_ACTIVITY)
      ? ''
      : random.chance(OTHER_ACTIVITY)
        ? division.classes[other]!
        : oked;
    const moved = random.below(parameters.regions.length);
    const region = parameters.regions[random.chance(WRONG_REGION) ? moved : population.region[firm]!]!;
    const placed = random.chance(WITH_PLACE);
    const degrees = (centre: number) => fraction(Math.round((centre + region.spread * random.normal()) * 100_000), 5);
    const [latitude, longitude] = [degrees(region.latitude), degrees(region.longitude)];
    return {
      // The key of a register says nothing of the firm.
      record: `R-${hex(random)}${hex(random)}`,
      register: REGISTERS[random.below(REGISTERS.length)]!,
      name: misspell(random.chance(0.3) ? kk : ru, random),
      region: region.code,
      oked: activity,
      latitude: placed ? latitude : '',
      longitude: placed ? longitude : '',
    };
  }
}

function hex(random: Random): string {
  return random.bits().toString(16).padStart(8, '0');
}
