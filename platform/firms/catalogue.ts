import type { FirmFact, FirmRegister, ProgrammePack } from '@industry/pack/schema.ts';
import type { CivilDate } from '@industry/values';

/** The catalogue of the pack's `firm-facts.yaml`. */
type Catalogue = Pick<ProgrammePack, 'firmFacts'>;

/** A fact of firms with the register that delivers it. */
export interface FirmFactOfRegister extends FirmFact {
  readonly dataset: string;
  readonly secrecy: FirmRegister['secrecy'];
}

/**
 * The facts that are known of firms, the most important first as the catalogue ranks them.
 *
 * Example: `firmFacts(pack).find(({ id }) => id === 'employees')?.dataset` is `firm-labour`.
 */
export function firmFacts({ firmFacts: { facts, registers, importance = [] } }: Catalogue): FirmFactOfRegister[] {
  const byId = new Map(registers.map((register) => [register.id, register]));
  const rank = new Map(importance.map((id, i) => [id, i]));
  const rankOf = ({ id }: FirmFact): number => rank.get(id) ?? importance.length;
  return facts
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((fact) => {
      const { dataset, secrecy } = byId.get(fact.register)!;
      return { ...fact, dataset, secrecy };
    });
}

export function firmRegisters({ firmFacts }: Catalogue): readonly FirmRegister[] {
  return firmFacts.registers;
}

/** Days after the end of a consent until what was taken under it is erased, as ruled on the day on which it ended. */
export function erasedAfterDays({ firmFacts }: Catalogue, endedOn: CivilDate): number {
  const terms = firmFacts.consent.erasedAfterDays;
  return (terms.findLast(({ from }) => from <= endedOn) ?? terms[0]!).days;
}
