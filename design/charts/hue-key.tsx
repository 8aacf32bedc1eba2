import type { ReactNode } from 'react';

/** Which hue is which group: the key of treemaps, areas and networks. */
export function HueKey({
  groups,
}: {
  groups: readonly { readonly id: string; readonly label: string; readonly hue: number }[];
}): ReactNode {
  return (
    <ul className="chart-key">
      {groups.map((group) => (
        <li key={group.id} className={`hue-${group.hue}`}>
          <span className="hue-mark" aria-hidden="true" />
          {group.label}
        </li>
      ))}
    </ul>
  );
}
