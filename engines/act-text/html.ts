import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What is no part of a text: code, styles, and what shows something else than words. */
const LEFT_OUT = new Set(
  'head script style template noscript iframe object embed svg math canvas audio video form button select textarea'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr caption blockquote pre hr center'.split(
    ' ',
  ),
);

/** Elements in each other, above which a page is not read deeper. */
const DEEPEST = 500;

/**
 * The words of an HTML page, one block a line: nothing of its markup stays, so nothing of it can act. Never throws.
 *
 * Example: `textOfHtml('<p>Статья <b>1</b>.</p><script>alert(1)</script>')` is "Статья 1."
 */
export function textOfHtml(html: string): string {
  const lines: string[] = [''];
  const block = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const visit = (nodes: readonly Node[], depth: number): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text') {
        lines[lines.length - 1] += (node as DefaultTreeAdapterTypes.TextNode).value.replaceAll(/\s+/g, ' ');
        continue;
      }
      if (LEFT_OUT.has(node.nodeName) || !('childNodes' in node) || depth > DEEPEST) continue;
      if (node.nodeName === 'br') block();
      const breaks = BLOCKS.has(node.nodeName);
      if (breaks) block();
      if (node.nodeName === 'td' || node.nodeName === 'th') lines[lines.length - 1] += ' ';
      visit(node.childNodes, depth + 1);
      if (breaks) block();
    }
  };
  visit(parse(html).childNodes, 0);
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
