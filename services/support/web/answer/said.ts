import { type FigureValue } from '@industry/support/contract';
import { useSearchPatch, useSearchState } from '@industry/design';

export type Said = Readonly<Record<string, FigureValue>>;

/** What a person said lives in the page's address alone: it is nowhere kept, and a link carries it. */
export function useSaid() {
  const [facts] = useSearchState('facts');
  const [skipped] = useSearchState('skipped');
  const [asOf] = useSearchState('asOf');
  const [bin] = useSearchState('bin');
  const patch = useSearchPatch();
  const said = readSaid(facts);
  const left = (skipped ?? '').split(',').filter((id) => /^[a-z]+\.[A-Za-z]+$/.test(id));
  return {
    said,
    skipped: left,
    question: {
      facts: said,
      ...(asOf !== undefined && /^\d{4}-\d\d-\d\d$/.test(asOf) && { asOf }),
      ...(bin !== undefined && { bin }),
    },
    answer: (fact: string, value: FigureValue) => patch({ facts: JSON.stringify({ ...said, [fact]: value }) }),
    skip: (fact: string) => patch({ skipped: [...left, fact].join(',') }),
    takeBack: (fact: string) => {
      const rest = Object.entries(said).filter(([id]) => id !== fact);
      patch({ facts: rest.length === 0 ? undefined : JSON.stringify(Object.fromEntries(rest)) });
    },
    again: () => patch({ facts: undefined, skipped: undefined }),
  };
}

function readSaid(text: string | undefined): Said {
  if (text === undefined) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Said) : {};
  } catch {
    return {};
  }
}
