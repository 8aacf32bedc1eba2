/** In this order: Edge and Opera also say Chrome, Chrome also says Safari. */
const BROWSERS = [
  ['edge', /\bEdgA?\//],
  ['opera', /\bOPR\//],
  ['yandex', /\bYaBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS|Chromium)\//],
  ['safari', /\bSafari\//],
] as const;

/** In this order: Android also says Linux, iPhones also say Mac OS X. */
const SYSTEMS = [
  ['android', /\bAndroid\b/],
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMac OS X\b/],
  ['linux', /\bLinux\b/],
] as const;

function first(names: readonly (readonly [string, RegExp])[], text: string): string {
  return names.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/**
 * Browser and system of a user agent, and nothing else of it: enough to know one's own sessions apart.
 *
 * Example: `deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')` is `firefox/linux`
 */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  return `${first(BROWSERS, text)}/${first(SYSTEMS, text)}`;
}
