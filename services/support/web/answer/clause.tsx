import type { ReactNode } from 'react';
import { Link } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';

/** A clause as rules name it, with or without its act, as a link. */
export function Clause({ clause }: { clause: string | null }): ReactNode {
  if (clause === null) return null;
  const own = clause.slice(clause.indexOf(':') + 1);
  return (
    <Link to={clausePath(own)} className="small nowrap">
      {own}
    </Link>
  );
}
