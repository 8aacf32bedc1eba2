import type { Class } from '@industry/classifiers/contract';

export type Names = Class['names'];

/** Classes by code, and the codes below each; '' is the top. */
export interface ClassTree {
  readonly names: ReadonlyMap<string, Names>;
  readonly below: ReadonlyMap<string, readonly string[]>;
  readonly parent: ReadonlyMap<string, string>;
}

const SHOWN = 200;

/** Sections of ISIC rev. 4 and NACE rev. 2, on which OKED stands, by their divisions: code of the last one. */
const SECTIONS: readonly (readonly [section: string, last: string])[] = [
  ['A', '03'],
  ['B', '09'],
  ['C', '33'],
  ['D', '35'],
  ['E', '39'],
  ['F', '43'],
  ['G', '47'],
  ['H', '53'],
  ['I', '56'],
  ['J', '63'],
  ['K', '66'],
  ['L', '68'],
  ['M', '75'],
  ['N', '82'],
  ['O', '84'],
  ['P', '85'],
  ['Q', '88'],
  ['R', '93'],
  ['S', '96'],
  ['T', '98'],
  ['U', '99'],
];

/** The section that a division of OKED belongs to. */
export function sectionOf(division: string): string {
  return SECTIONS.find(([, last]) => division <= last)?.[0] ?? '';
}

/** A class stands below the longest code that its own begins with; `above` says what is above those that have none. */
export function classTree(names: ReadonlyMap<string, Names>, above: (code: string) => string = () => ''): ClassTree {
  const parent = new Map<string, string>();
  const below = new Map<string, string[]>();
  for (const code of [...names.keys()].toSorted()) {
    let end = code.length - 1;
    while (end > 0 && !names.has(code.slice(0, end))) end -= 1;
    const over = end > 0 ? code.slice(0, end) : above(code);
    const found = names.has(over) && over !== code ? over : '';
    parent.set(code, found);
    below.set(found, [...(below.get(found) ?? []), code]);
  }
  return { names, below, parent };
}

export function classOf({ names, below }: ClassTree, code: string): Class {
  return { code, names: names.get(code)!, parts: below.get(code)?.length ?? 0 };
}

/** The class and all above it, from the top. */
export function pathTo(tree: ClassTree, code: string): Class[] {
  const path: Class[] = [];
  for (let at = code; at !== ''; at = tree.parent.get(at) ?? '') path.unshift(classOf(tree, at));
  return path;
}

/** Classes whose code begins with the words or whose name has them, in the order of codes. */
export function search(tree: ClassTree, words: string): { readonly classes: Class[]; readonly found: number } {
  const sought = plain(words);
  const codes = [...tree.names].flatMap(([code, names]) =>
    code.startsWith(sought.toUpperCase()) || Object.values(names).some((name) => plain(name).includes(sought))
      ? [code]
      : [],
  );
  return {
    classes: codes
      .toSorted()
      .slice(0, SHOWN)
      .map((code) => classOf(tree, code)),
    found: codes.length,
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').trim();
}
