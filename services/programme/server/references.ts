import type { BodyRef, Unit } from '@industry/programme/contract';
import type { ProgrammePack } from '@industry/pack';

/** A body as answers name it. The pack's loader has checked that it exists. */
export function bodyRef(pack: ProgrammePack, id: string, byAgreement = false): BodyRef {
  const body = pack.bodies.get(id)!;
  return { id, name: body.name, shortName: body.shortName, byAgreement };
}

export function unitRef(pack: ProgrammePack, id: string): Unit {
  const { name, symbol, digits } = pack.units.get(id)!;
  return { id, name, symbol, digits };
}
