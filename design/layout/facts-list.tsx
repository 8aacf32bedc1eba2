import type { ReactNode } from 'react';

/** Pairs of a name and what it is, as a description list. Pairs without content are left out. */
export function FactsList({ rows }: { rows: readonly (readonly [string, ReactNode])[] }): ReactNode {
  return (
    <dl className="facts-list">
      {rows
        .filter(([, content]) => content !== null && content !== undefined && content !== '' && content !== false)
        .map(([name, content]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{content}</dd>
          </div>
        ))}
    </dl>
  );
}
