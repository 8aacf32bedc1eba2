import type { Assignment, Scope, ScopeKind } from '@industry/http';
import type { Rights } from '@industry/pack/schema.ts';
import { type Caller, FOREIGN, OPERATOR_BODY, OWN, type World } from './world.ts';

/** Somebody who calls every route. */
export interface Actor {
  readonly name: string;
  /** Null: not signed in, or not any more. */
  readonly holds: readonly Assignment[] | null;
  readonly call: Caller;
}

type Person = readonly [name: string, holds: readonly Assignment[]];

const held = (role: string, kind: ScopeKind, id: string): Person => [
  `${role} of ${id}`,
  [{ role, scope: { [kind]: id } }],
];

/** Everybody the table knows, each role with its own and with a foreign scope, and those whom it does not know. */
export async function actorsOf(world: World, { roles }: Rights): Promise<readonly Actor[]> {
  const everything = roles.map(({ id, scope }) => ({
    role: id,
    scope: scope === 'none' ? {} : { [scope]: OWN[scope] },
  }));
  const persons: Person[] = roles.flatMap(({ id, scope }): Person[] => {
    if (scope === 'none') return [[id, [{ role: id, scope: {} }]]];
    return [
      held(id, scope, OWN[scope]),
      held(id, scope, FOREIGN[scope]),
      ...(scope === 'body' ? [held(id, scope, OPERATOR_BODY)] : []),
      [`${id} of nothing`, [{ role: id, scope: {} }]],
    ];
  });
  persons.push(['holder of no role', []], ['holder of an unknown role', [{ role: 'minister', scope: {} }]]);
  return [
    { name: 'nobody', holds: null, call: world.nobody },
    { name: 'closed account', holds: null, call: await world.closedAccount('closed', everything) },
    ...(await Promise.all(
      persons.map(async ([name, holds]) => ({ name, holds, call: await world.person(name, holds) })),
    )),
  ];
}

/**
 * What the table says, read row by row and not by the code under test: may somebody who holds this do the action to a
 * record of this scope? `null`: the action has no scope.
 */
export function tableSays(table: Rights, holds: readonly Assignment[], action: string, record: Scope | null): boolean {
  return table.rows.some(
    (row) =>
      row.actions.includes(action) &&
      holds.some(({ role, scope }) => {
        if (role !== row.role) return false;
        if (row.reach === 'all') return true;
        const kind = table.roles.find(({ id }) => id === role)!.scope;
        if (kind === 'none' || scope[kind] === undefined) return false;
        return record === null || record[kind] === scope[kind];
      }),
  );
}
