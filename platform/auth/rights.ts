import type { Permits, Scope, Viewer } from '@industry/http';
import type { RightsRow, Rights as RightsTable } from '@industry/pack';

/** Who may do what, from the pack's table of rights; what no row permits is denied. */
export interface Rights {
  readonly permits: Permits;
  /** For lists: `all`, or the scopes of the viewer's own in which the action is permitted; empty when it is not. */
  reach(viewer: Viewer, action: string): 'all' | readonly Scope[];
}

/**
 * The table of rights as a question.
 *
 * Example: `createRights(pack.rights).permits(viewer, 'actual.submit', { body: 'miid' })`
 */
export function createRights(table: RightsTable): Rights {
  const rows = new Map<string, RightsRow[]>();
  for (const row of table.rows) {
    for (const action of row.actions) rows.set(action, [...(rows.get(action) ?? []), row]);
  }
  const scopeOf = new Map(table.roles.map(({ id, scope }) => [id, scope]));

  function reach(viewer: Viewer, action: string): 'all' | readonly Scope[] {
    const own: Scope[] = [];
    for (const { role, reach: wide } of rows.get(action) ?? []) {
      for (const { scope } of viewer.assignments.filter((held) => held.role === role)) {
        if (wide === 'all') return 'all';
        const kind = scopeOf.get(role);
        // An assignment that does not say for what it is permits nothing of its own.
        if (kind !== undefined && kind !== 'none' && scope[kind] !== undefined) own.push(scope);
      }
    }
    return own;
  }

  return {
    reach,
    permits(viewer, action, scope) {
      const within = reach(viewer, action);
      if (within === 'all') return true;
      if (scope === undefined) return within.length > 0;
      return within.some((own) => Object.entries(own).every(([kind, id]) => scope[kind as keyof Scope] === id));
    },
  };
}
