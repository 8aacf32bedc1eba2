/** Today, for names of files. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A number by which a part of a page is found again: FNV-1a over its name. */
export function partId(name: string): string {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return `part-${hash.toString(36)}`;
}

/** The page with what the reader chose, as this system holds its figures now: the same figures whenever it is opened. */
export function permanentAddress(here: string, part: string, now = new Date()): string {
  const address = new URL(here);
  if (!address.searchParams.has('recordedAt')) address.searchParams.set('recordedAt', now.toISOString());
  address.hash = part;
  return address.href;
}

/** The part alone, without navigation, for other people's pages: `/ru/regions` becomes `/ru/embed/regions?part=...`. */
export function embedAddress(here: string, part: string): string {
  const address = new URL(here);
  address.pathname = address.pathname.replace(/^\/([a-z]{2})(?=\/|$)/, '/$1/embed');
  address.searchParams.set('part', part);
  address.hash = '';
  return address.href;
}

/** The page that an embedded part stands on. */
export function pageAddress(here: string): string {
  const address = new URL(here);
  address.pathname = address.pathname.replace(/^\/([a-z]{2})\/embed(?=\/|$)/, '/$1');
  address.hash = address.searchParams.get('part') ?? '';
  address.searchParams.delete('part');
  return address.href;
}

/** The code that puts the part on a page. */
export function embedCode(address: string, title: string, height: number): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** A name for files of a page: `/ru/indicators/ind.t4` gives "indicators-ind.t4". */
export function pageName(path: string): string {
  return path.replace(/^\/[a-z]{2}(\/|$)/, '').replaceAll(/[^\w.-]+/g, '-') || 'industry';
}
