import type { ReactNode } from 'react';
import type { ListSummary } from '@industry/complexity/contract';
import { Link } from '@industry/design';

/** The code of a good of a list, leading to its complexity in the year and the list of goods that the list was made from. */
export function CodeLink({
  code,
  list,
}: {
  code: string;
  list: Pick<ListSummary, 'year' | 'classification'>;
}): ReactNode {
  const basis = new URLSearchParams({ year: String(list.year), classification: list.classification });
  return <Link to={`/complexity/products/${code}?${basis}`}>{code}</Link>;
}
