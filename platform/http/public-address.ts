import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are not of the public internet: IANA's special-purpose registries, multicast and reserved space. */
const SPECIAL = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  SPECIAL.addSubnet(network, prefix, 'ipv4');

/** Global unicast is 2000::/3; within it what carries another address, or is no host's. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  SPECIAL.addSubnet(network, prefix, 'ipv6');

/** Whether an address, `203.0.113.7` or `2a00:1450::1`, is a host of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !SPECIAL.check(address, 'ipv4');
  return family === 6 && GLOBAL.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6');
}

/**
 * Reads the address of another system that we are to ask: http or https without a user. A private or loopback host is `private`
 * unless allowed; what a name stands for is looked at when connecting (`publicLookup`).
 */
export function outboundAddress(
  text: string,
  privateAllowed: boolean,
): { readonly url: URL } | { readonly fault: 'address' | 'private'; readonly host: string } {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return { fault: 'address', host: '' };
  if (url.username !== '' || url.password !== '' || url.hostname === '') return { fault: 'address', host: '' };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!privateAllowed && (isIP(host) !== 0 ? !isPublicAddress(host) : isLocalName(host)))
    return { fault: 'private', host: url.hostname };
  return { url };
}

function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || !host.includes('.');
}

/** A name stands for an address that is not public. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic';
}

/** Name lookup of a connection: only addresses of the public internet come out. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, '', 0);
    const inside = found.find(({ address }) => !isPublicAddress(address));
    if (inside !== undefined || found.length === 0) return callback(new NotPublic(), '', 0);
    if (options.all) return (callback as unknown as (error: null, found: LookupAddress[]) => void)(null, found);
    return callback(null, found[0]!.address, found[0]!.family);
  });
};
