import type { Scope } from '@industry/http';
import type { Recipient } from '@industry/notices/types.ts';
import type { ProgrammePack } from '@industry/pack';

/** What a record of a body is tied to: an operator's own officer and the officer of its region reach it too. */
export function scopeOfBody(pack: ProgrammePack, body: string): Scope {
  const { kind, region } = pack.bodies.get(body) ?? {};
  return { body, ...(kind === 'operator' && { operator: body }), ...(region !== undefined && { region }) };
}

/** Whoever may do an action on a record of this scope, as the pack's table of rights says it. */
export function holdersOf(pack: ProgrammePack, action: string, scope: Scope = {}): readonly Recipient[] {
  const roles = new Set(pack.rights.rows.filter(({ actions }) => actions.includes(action)).map(({ role }) => role));
  return recipientsOf(pack, [...roles], scope);
}

/** The holders of roles: of the record's body or region where a role is tied to one, everybody where it is not. */
export function recipientsOf(pack: ProgrammePack, roles: readonly string[], scope: Scope): readonly Recipient[] {
  return roles.flatMap((role): readonly Recipient[] => {
    const kind = pack.rights.roles.find(({ id }) => id === role)?.scope ?? 'none';
    if (kind === 'none') return [{ role }];
    const id = scope[kind];
    return id === undefined ? [] : [{ role, scope: { [kind]: id } }];
  });
}
