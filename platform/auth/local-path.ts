/** A base that no path can leave unnoticed. */
const HERE = 'http://here.invalid';

/**
 * The path if it leads to a page of this installation, else `/`: what an address says about where to go on may come from
 * anybody.
 *
 * Example: `localPath('/inbox?unread=1')` is itself; `localPath('//evil.example')` is `/`
 */
export function localPath(given: string | null | undefined): string {
  // Browsers read a backslash as a slash and drop tabs and line ends.
  // oxlint-disable-next-line no-control-regex
  if (!given || given.length > 2000 || !/^\/(?!\/)/.test(given) || /[\\\u0000-\u001f\u007f]/.test(given)) return '/';
  if (!URL.canParse(given, HERE)) return '/';
  const url = new URL(given, HERE);
  // A path of dots may end in a second slash: `/..//evil.example`.
  if (url.origin !== HERE || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
