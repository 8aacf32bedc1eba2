import type { FirmDimension, ProgrammePack } from '@industry/pack/schema.ts';

/** Region that is not in the list in which pages show the country: an abolished one, or a slip of the register. */
export const OTHER = 'other';

/** Codes of a dimension in the order of its rows; sectors stand in classes of technology. */
export interface Axis {
  readonly codes: readonly string[];
  readonly groups?: { readonly codes: readonly string[]; readonly of: readonly number[] };
}

/** The dimensions by which sums over firms are told apart, as the pack gives them. */
export function axisOf(pack: ProgrammePack, dimension: FirmDimension): Axis {
  const { sectors, technology, sizes, stateShare } = pack.manufacturing;
  switch (dimension) {
    case 'sector': {
      const codes = sectors.divisions.map(({ code }) => code);
      const classOf = (division: string) =>
        technology.classes.findIndex(({ divisions }) => divisions.some(({ code }) => code === division));
      return { codes, groups: { codes: technology.classes.map(({ id }) => id), of: codes.map(classOf) } };
    }
    case 'region': {
      const scheme = pack.regionSchemes.get(pack.passport.regionScheme)!;
      return { codes: [...scheme.regions.map(({ code }) => code), OTHER] };
    }
    case 'size':
      return { codes: sizes.map(({ id }) => id) };
    case 'state-share':
      return { codes: stateShare.map(({ id }) => id) };
  }
}
