import type { ChangedCell, Preview } from '@industry/facts';

const LINES = 10;

/** A preview as the command line says it: counts, then the largest changes. */
export function previewWords(preview: Preview): string {
  const { before, added, changed, gone, same, tenfold, older, lastInForce, largestChanges } = preview;
  return [
    `In force: ${before} rows, last batch ${lastInForce ?? 'none'}. Then: ${added} added, ${changed} changed, ${gone} gone, ${same} the same.`,
    ...(older ? ['A later release stays in force over this one.'] : []),
    ...(tenfold > 0
      ? [`warning: ${tenfold} figures become ten times as large or as small, or change their sign.`]
      : []),
    ...largestChanges.slice(0, LINES).map(words),
    ...(largestChanges.length > LINES ? [`... (--json names ${largestChanges.length})`] : []),
    '',
  ].join('\n');
}

function words({ keys, column, before, after, difference, relative }: ChangedCell): string {
  const share = relative === null ? '' : `, ${(Number(relative) * 100).toFixed(1)} %`;
  const subject = Object.values(keys).filter((key) => key !== null);
  return `  ${subject.join(' ')} ${column}: ${before ?? 'none'} -> ${after ?? 'none'}${difference === null ? '' : ` (${difference}${share})`}`;
}
