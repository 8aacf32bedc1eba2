import { useParams } from '@tanstack/react-router';
import { LIST_KINDS, type ListKind, type ListSummary } from '@industry/complexity/contract';

/** The page of a list: its address begins with the kind. */
export const listPath = ({ kind, id }: Pick<ListSummary, 'kind' | 'id'>): string => `/${kind}/${id}`;

export const isListKind = (text: string | undefined): text is ListKind => LIST_KINDS.some((kind) => kind === text);

/** Ids that stand in the address of the page. */
export function useIds(): { readonly id: string; readonly other: string } {
  const { id = '', other = '' }: { id?: string; other?: string } = useParams({ strict: false });
  return { id, other };
}
