import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviceOf } from './device.ts';
import { localPath } from './local-path.ts';

describe('where to go on after the sign-in', () => {
  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/inbox\r\nSet-Cookie: a=b',
    'inbox',
    '',
    null,
    undefined,
  ])('%j leads to the front page', (given) => {
    expect(localPath(given)).toBe('/');
  });
  test.each(['/', '/inbox', '/persons?state=locked#top', '/kk/account', '/clauses?q=%D0%B0'])('%s stays', (path) => {
    expect(localPath(path)).toBe(path);
  });
  test('whatever is given, a browser stays at this origin', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', 'evil.example', '@', ':', '\t', '%2f', 'a', '?', '#');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
        const path = localPath(parts.join(''));
        expect(new URL(path, 'https://industry.example').origin).toBe('https://industry.example');
      }),
    );
  });
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox/linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'edge/windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'chrome/android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'safari/ios',
  ],
  ['curl/8.5.0', 'other/other'],
  [undefined, 'other/other'],
])('of the user agent %s only %s is kept', (agent, device) => {
  expect(deviceOf(agent)).toBe(device);
});
