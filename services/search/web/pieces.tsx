import type { ReactNode } from 'react';
import type { SearchResult } from '@industry/search/contract';

/** A text with the words of the query marked. */
export function Pieces({ pieces }: { pieces: SearchResult['titlePieces'] }): ReactNode {
  return pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));
}
