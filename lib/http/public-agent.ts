import 'server-only';
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent } from './undici';

/** Whether an address is one of the public internet: not private, local, reserved or mapped. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Resolves a name to its public addresses alone; an error where it has another one. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const isFine = !error && found.length > 0 && found.every((one) => isPublicAddress(one.address));
    const [first] = found ?? [];
    if (!isFine || !first) return callback(error ?? new Error('not a public address'), '');
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};

const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Connects to hosts of the public internet alone, for addresses that somebody else wrote. The
 * address that is checked is the one that is connected to. IP addresses in a URL are not looked up:
 * `isNamedHttps` refuses those.
 */
export const publicAgent = new Agent({
  connect: { timeout: CONNECT_TIMEOUT_MS, lookup: lookUpPublic },
  connections: 4,
});

/** Whether this is an https address of a named host, on the usual port and without a password. */
export function isNamedHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  const isNamed = /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]*$/.test(hostname);
  return protocol === 'https:' && port === '' && !username && !password && isNamed;
}
