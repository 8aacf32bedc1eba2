import type { ReportData } from './data.ts';
import { figure, type Resolved } from './resolved.ts';
import type { SourceList } from './sources.ts';
import { inAll, W } from './words.ts';

/** How many duties to report of the period stand so, of one body or of all. */
export function dutiesFact(
  { pack, term, duties }: ReportData,
  sources: SourceList,
  status: string,
  body: string | null,
): Resolved {
  const path = `/reporting/board?period=${term.id}`;
  const name = W.duties[status as keyof typeof W.duties];
  const of = body === null ? null : pack.bodies.get(body)!.name;
  const counted = duties.filter(
    (one) => (body === null || one.body === body) && (status === 'all' || one.status === status),
  );
  return figure({
    label: of === null ? name : inAll((language) => `${name[language]}: ${of[language]}`),
    value: String(counted.length),
    sources: [sources.page(path, W.boardSource)],
    path,
  });
}
