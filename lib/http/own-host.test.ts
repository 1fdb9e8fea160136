import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { isElsewhere } from './own-host';

type Sent = Record<string, string>;

const elsewhere = (sent: Sent) => isElsewhere((name) => sent[name]);

beforeEach(() => {
  Object.assign(settings, { SITE_URL: 'https://shop.example', OTHER_HOSTS: 'redirect' });
});

describe('a shopper is elsewhere', () => {
  test.each<Sent>([
    { host: 'www.shop.example' },
    { host: 'shop-abc123.vercel.app' },
    { host: 'shop.example:8443' },
    { host: 'evil.example' },
    { host: '10.0.0.5:3000', 'x-forwarded-host': 'www.shop.example' },
    { host: 'store:3000', forwarded: 'for=192.0.2.1;host="www.shop.example";proto=https' },
    { host: 'www.shop.example', via: '1.1 abc.cloudfront.net (CloudFront)' },
  ])('at %o', (sent) => expect(elsewhere(sent)).toBe(true));

  test('at the other name of a machine of one’s own', () => {
    settings.SITE_URL = 'http://localhost:3000';
    expect(elsewhere({ host: '127.0.0.1:3000' })).toBe(true);
    expect(elsewhere({ host: '[::1]:3000' })).toBe(true);
    settings.SITE_URL = 'http://127.0.0.1:3000';
    expect(elsewhere({ host: 'localhost:3000' })).toBe(true);
  });
});

test('a port of SITE_URL is part of the host, as the run book says of nginx', () => {
  settings.SITE_URL = 'https://shop.example:8443';
  expect(elsewhere({ host: 'shop.example:8443' })).toBe(false);
  expect(elsewhere({ host: 'shop.example' })).toBe(true);
  expect(readFileSync('docs/runbook.md', 'utf8')).toContain(
    '`Host $host:8443;` where `SITE_URL` has',
  );
});

describe('a shopper is at home, or a redirect could be without end', () => {
  test.each<Sent>([
    { host: 'shop.example' },
    { host: 'SHOP.example:443' },
    { host: 'shop.example.' },
    { host: '127.0.0.1:3000', 'x-forwarded-host': 'shop.example' },
    { host: 'origin.host.example', 'x-forwarded-host': 'origin.host.example, shop.example:443' },
    { host: 'origin.host.example', forwarded: 'host=shop.example' },
    { host: 'origin.host.example', origin: 'https://shop.example' },
    { host: 'origin.host.example', via: '1.1 abc.cloudfront.net (CloudFront)' },
    { host: '127.0.0.1:3000' },
    { host: 'localhost:3000' },
    { host: 'store:3000' },
    { host: '10.1.2.3' },
    { host: '[fd00::1]:3000' },
    { host: 'store.shop.svc.cluster.local' },
    { host: 'ip-10-0-0-5.eu-west-1.compute.internal' },
    { host: '' },
    {},
    { host: 'a b' },
    { host: 'shop.example@evil.example' },
  ])('at %o', (sent) => expect(elsewhere(sent)).toBe(false));

  test('at a machine of one’s own that others reach by another name', () => {
    settings.SITE_URL = 'http://localhost:3000';
    for (const host of ['192.168.1.5:3000', 'abc.github.dev', '127.0.0.1:9000', 'localhost:3000']) {
      expect([host, elsewhere({ host })]).toEqual([host, false]);
    }
  });

  test('where the operator says so', () => {
    settings.OTHER_HOSTS = 'serve';
    expect(elsewhere({ host: 'origin.host.example' })).toBe(false);
  });
});
