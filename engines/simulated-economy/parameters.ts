/** Technology class of a division. */
export type Technology = 'high' | 'medium' | 'low';

/** Cells of the table of divisions by regions: those that meet every condition given. */
export interface CellFilter {
  readonly regions?: readonly string[];
  readonly divisions?: readonly string[];
  /** Groups of divisions as a source counts them, `metallurgy`. */
  readonly groups?: readonly string[];
  readonly technologies?: readonly Technology[];
}

/** A share that a source states and the economy is made to have in the year of reference. */
export interface ShareTarget {
  /** Figure of the source. */
  readonly id: string;
  readonly of: 'firms' | 'output' | 'value-added';
  /** From 0 to 1. */
  readonly share: number;
  /** The whole; all cells when absent. */
  readonly within?: CellFilter;
  /** The part. */
  readonly part: CellFilter;
}

/** Levels of the year of reference, for an economy of `counts.registered` firms; smaller and larger ones have their part. */
export interface Levels {
  /** Tenge a year. */
  readonly output: number;
  /** Value added, tenge a worker and year. */
  readonly productivity: number;
  /** Tenge a year. */
  readonly investment: number;
  /** US dollars a year. */
  readonly exports: number;
  /** Between these lies the mean capacity use, 0 to 1. */
  readonly capacityUse: readonly [number, number];
  /** Share of active firms that innovate. */
  readonly innovationActive: number;
  /** Share of active firms at digital level two, and at three or above. */
  readonly digitalTwo: number;
  readonly digitalThree: number;
  /** Special economic zones and plants in them; industrial zones and plants in them. */
  readonly economicZones: number;
  readonly economicZonePlants: number;
  readonly industrialZones: number;
  readonly industrialZonePlants: number;
}

export interface Division {
  /** Two digits of OKED. */
  readonly code: string;
  readonly group?: string;
  readonly technology: Technology;
  /** Weights from which the tables start before the stated shares are met. */
  readonly output: number;
  readonly firms: number;
  /** Value added in output. */
  readonly valueAdded: number;
  /** Value added a worker, against the mean of all. */
  readonly productivity: number;
  /** Shares of output that an exporter sells abroad and an importer buys there. */
  readonly exports: number;
  readonly imports: number;
  /** MWh for a million tenge of output in the year of reference. */
  readonly energy: number;
  /** Activities, five digits of OKED. */
  readonly classes: readonly string[];
  /** Goods, four digits of HS. */
  readonly goods: readonly string[];
  /** Pairs of Kazakh and Russian words for what such firms make. */
  readonly words: readonly WordPair[];
}

export interface EconomyRegion {
  readonly code: string;
  readonly firms: number;
  readonly output: number;
  /** Of the centre, in degrees; plants lie around it. */
  readonly longitude: number;
  readonly latitude: number;
  /** Degrees within which most plants lie. */
  readonly spread: number;
  /** How much more of a division's or group's output is here than elsewhere. */
  readonly leaning: Readonly<Record<string, number>>;
  /** Zones of this region: special economic and industrial, and how strongly they draw plants. */
  readonly economicZones: number;
  readonly industrialZones: number;
  readonly zonePull: number;
  readonly centre: WordPair;
}

export interface EconomyYear {
  readonly year: number;
  /** Employment and nominal productivity against the year of reference. */
  readonly employment: number;
  readonly productivity: number;
  /** Tenge for a US dollar. */
  readonly dollar: number;
}

/** A measure of support whose effect is planted. */
export interface PlantedMeasure {
  /** Id of the clause. */
  readonly id: string;
  /** Share of the active firms that get it. */
  readonly share: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Mean effect on the logarithm of productivity and of exports, and the deviation between firms. */
  readonly productivity: number;
  readonly exports: number;
  readonly deviation: number;
  /** How strongly productive firms are preferred: what makes a plain comparison wrong. */
  readonly preference: number;
}

export interface Partner {
  /** ISO 3166-1, three letters. */
  readonly code: string;
  readonly exports: number;
  readonly imports: number;
}

export interface Certificate {
  readonly standard: string;
  readonly share: number;
  readonly divisions?: readonly string[];
}

export type WordPair = readonly [kk: string, ru: string];

export interface EconomyWords {
  /** Legal forms with their shares. */
  readonly forms: readonly { readonly id: string; readonly kk: string; readonly ru: string; readonly share: number }[];
  readonly first: readonly WordPair[];
  readonly second: readonly WordPair[];
  /** Says in every name that it is nobody's. */
  readonly mark: WordPair;
  readonly plant: WordPair;
  readonly streets: readonly WordPair[];
}

/** A firm that every economy has under one number, for a person who plays it: active, exporting, of some size. */
export interface KnownFirm {
  readonly bin: string;
  readonly division: string;
  readonly region: string;
  readonly name: WordPair;
  /** Its size in draws of other firms: 20 is large. */
  readonly size: number;
}

/** Everything the economy is made from; `inDecree` figures come from a pack, the rest are assumptions of the pack's own. */
export interface EconomyParameters {
  readonly referenceYear: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** On the first day after the year of reference. */
  readonly counts: { readonly registered: number; readonly operating: number; readonly active: number };
  readonly levels: Levels;
  readonly shares: readonly ShareTarget[];
  readonly years: readonly EconomyYear[];
  readonly regions: readonly EconomyRegion[];
  readonly divisions: readonly Division[];
  readonly partners: readonly Partner[];
  readonly certificates: readonly Certificate[];
  readonly measures: readonly PlantedMeasure[];
  readonly words: EconomyWords;
  readonly known?: KnownFirm;
}

/** The divisions and regions that a filter means, as a mask over `division * regions + region`. */
export function cellsOf(
  { divisions, regions }: Pick<EconomyParameters, 'divisions' | 'regions'>,
  filter: CellFilter,
): Uint8Array {
  const has = (list: readonly string[] | undefined, value: string | undefined) =>
    list === undefined || (value !== undefined && list.includes(value));
  const mask = new Uint8Array(divisions.length * regions.length);
  divisions.forEach(({ code, group, technology }, d) => {
    if (!has(filter.divisions, code) || !has(filter.groups, group) || !has(filter.technologies, technology)) return;
    regions.forEach((region, r) => {
      if (has(filter.regions, region.code)) mask[d * regions.length + r] = 1;
    });
  });
  return mask;
}
