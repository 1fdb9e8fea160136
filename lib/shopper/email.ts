import 'server-only';
import { domainToASCII, domainToUnicode } from 'node:url';
import { plainText } from '@/lib/platform/typed-text';

/** RFC 5321, 4.5.3.1. */
const MAX_NAME_LENGTH = 64;
const MAX_LENGTH = 254;

/** RFC 5322, 3.2.3: a dot-atom. */
const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** What only quotation marks allow; without the marks that software takes for the end of a name. */
const QUOTABLE = /^(?! )[\w!#$%&'*+/=?^`{|}~. -]+(?<! )$/;

/** The last label is letters or the ASCII form of another alphabet, never a number. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * The normalized form of an e-mail address as people and mail programs give it: lower case, the
 * domain in ASCII as browsers send it. Null for anything else, including what the standards allow
 * but few servers take: letters outside ASCII before the @.
 */
export function readEmail(typed: unknown): string | null {
  if (typeof typed !== 'string' || typed.length > 512) return null;
  const [, quoted, plain, after] =
    /^(?:"([^"\\]+)"|([^@"]+))@([^@]+)$/.exec(withoutWrapping(plainText(typed))) ?? [];
  const name = nameOf(quoted ?? plain ?? '');
  // domainToASCII would turn other characters into a valid domain.
  if (!name || !after || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(after)) return null;
  const domain = domainToASCII(after);
  const isPlain = quoted !== undefined || DOT_ATOM.test(plain ?? '');
  if (!isPlain || !DOMAIN.test(domain) || !isReadable(domain)) return null;
  const address = `${name.toLowerCase()}@${domain}`;
  return address.length <= MAX_LENGTH ? address : null;
}

/**
 * The normalized form of an address that somebody vouches for. They verified these very characters,
 * so unlike a typed one it is not mended: only white space around it, letter case and the form of
 * the domain may differ.
 */
export function readVouchedEmail(claim: unknown): string | null {
  const email = readEmail(claim);
  if (email === null) return null;
  const [name, domain = ''] = email.split('@');
  // In ASCII alone no other letter has one of these as its lower case.
  const [, givenName = '', givenDomain = ''] =
    /^([\t\n\r -~]+)@([^@\s]+)[\t\n\r ]*$/.exec(String(claim)) ?? [];
  const isExact =
    givenName.trim().toLowerCase() === name &&
    [domain, domainToUnicode(domain)].includes(givenDomain.toLowerCase());
  return isExact ? email : null;
}

/** Whether each label stands for letters: from Node 24 on any text behind xn-- passes. */
function isReadable(domain: string): boolean {
  const readable = domainToUnicode(domain);
  return !/(?:^|\.)xn--/.test(readable) && domainToASCII(readable) === domain;
}

/** What stands before the @, with quotation marks only where it needs them. */
function nameOf(name: string): string | null {
  if (name.length > MAX_NAME_LENGTH) return null;
  if (DOT_ATOM.test(name)) return name;
  return QUOTABLE.test(name) ? `"${name}"` : null;
}

/** One address without its link, its angle brackets with a name before, and marks behind. */
export function withoutWrapping(text: string): string {
  const [, linked] = /^mailto:([^?]*)/i.exec(text) ?? [];
  const [, inside] = /^[^<>@,;\r\n]*<([^<>]+)>[.,;]*$/.exec(linked ?? text) ?? [];
  return (inside?.trim() ?? linked ?? text)
    .replaceAll('\u3002', '.')
    .replaceAll('\uff61', '.')
    .replace(/(?<![\s.,;])[\s.,;]+$/, '');
}
