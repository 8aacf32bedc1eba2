import { expect, test } from 'vitest';
import { encodedAddress } from './client-errors.ts';

const asked = (line: string): string | null => encodedAddress(Buffer.from(`${line}\r\nHost: x\r\n\r\n`));

test('letters beyond ASCII in an address are written as the rules of addresses want them', () => {
  expect(asked('GET /api/v1/search?q=лизинг&language=ru HTTP/1.1')).toBe(
    '/api/v1/search?q=%D0%BB%D0%B8%D0%B7%D0%B8%D0%BD%D0%B3&language=ru',
  );
  expect(asked('GET /search?q=リース HTTP/1.0')).toBe('/search?q=%E3%83%AA%E3%83%BC%E3%82%B9');
});

test.each([
  ['nothing to write differently', 'GET /api/v1/search?q=leasing HTTP/1.1'],
  ['a change is not asked twice', 'POST /api/v1/ж HTTP/1.1'],
  ['another host', 'GET //evil.example/ж HTTP/1.1'],
  ['another host, written backwards', 'GET /\\\\evil.example/ж HTTP/1.1'],
  ['no path', 'GET http://evil.example/ж HTTP/1.1'],
  ['a line of its own', 'GET /ж\nSet-Cookie:x HTTP/1.1'],
])('%s: no second address', (_what, line) => {
  expect(asked(line)).toBeNull();
});

test('bytes that are no UTF-8 are no letters', () => {
  expect(encodedAddress(Buffer.from([...Buffer.from('GET /'), 0xff, ...Buffer.from(' HTTP/1.1\r\n')]))).toBeNull();
});
