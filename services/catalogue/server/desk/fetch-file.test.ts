import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPublicAddress, publicLookup } from '@industry/http/public-address.ts';
import { fetchFile, readAddress } from './fetch-file.ts';

test.each([
  '127.0.0.1',
  '127.8.8.8',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '192.0.2.1',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2001::1',
  'not an address',
  '',
])('%j is not an address of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '172.15.255.255', '172.32.0.1', '193.0.0.1', '2a00:1450:4001::1', '2620:fe::fe'])(
  '%j is one',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  'ftp://stat.gov.kz/a.csv',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://user:secret@stat.gov.kz/a.csv',
  'http://127.0.0.1/a.csv',
  'http://2130706433/a.csv',
  'http://0x7f.1/a.csv',
  'http://[::1]:8080/a.csv',
  'http://[::ffff:7f00:1]/',
  'http://localhost/a.csv',
  'http://a.localhost/a.csv',
  'http://intranet/a.csv',
  'nothing',
])('%s is refused before anything is asked', (url) => {
  expect(() => readAddress(url, false)).toThrow(/address|private/);
});

test('a name that stands for this machine is found out when the connection is made', async () => {
  const failed = await new Promise((done) => publicLookup('localhost', {}, (error) => done(error?.name)));
  expect(failed).toBe('NotPublic');
});

test('a private address is reached only where the setting allows it, and a slow source is left', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/slow') response.writeHead(200).write('begun');
    else response.end('x');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const ask = (path: string, privateAllowed: boolean, milliseconds = 60_000) =>
    fetchFile({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
      to: join(tmpdir(), `industry-fetch-${process.pid}`),
      etag: null,
      lastModified: null,
      privateAllowed,
      maximumBytes: 1000,
      milliseconds,
    });
  await expect(ask('/', false)).rejects.toMatchObject({ reason: 'private' });
  expect(await ask('/', true)).toMatchObject({ kind: 'file', bytes: 1 });
  await expect(ask('/slow', true, 300)).rejects.toMatchObject({ reason: 'time' });
  server.closeAllConnections();
  server.close();
});
