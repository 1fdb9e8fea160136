import { matchHas } from 'next/dist/shared/lib/router/utils/prepare-destination';
import { describe, expect, test } from 'vitest';
import { platformRules } from './platform-rules';

const vercel = { VERCEL: '1', VERCEL_ENV: 'production', SITE_URL: 'https://shop.example' };

/** Where a request for the shared page of a language leads, by Next's own matching. */
function leads(headers: Record<string, string>, variables: Record<string, string>) {
  const { redirects } = platformRules('de|es', variables);
  return redirects.flatMap(({ source, missing, destination }) =>
    matchHas(Object.assign(Object.create(null), { headers }), {}, [], missing)
      ? [`${source} ${destination}`]
      : [],
  );
}

const home = ['/ https://shop.example', '/:locale(de|es) https://shop.example/:locale'];

describe('on Vercel the pages that all visitors share', () => {
  test.each(['www.shop.example', 'shop-abc123.vercel.app', 'shopxexample'])(
    'lead home from %s',
    (host) => expect(leads({ host }, vercel)).toEqual(home),
  );

  test('stay where they are at home', () => {
    expect(leads({ host: 'shop.example' }, vercel)).toEqual([]);
    expect(leads({ host: 'SHOP.example:443' }, vercel)).toEqual([]);
  });

  test('leave what is posted to proxy.ts, as no form can be led to another host', () => {
    const host = 'www.shop.example';
    expect(leads({ host, 'content-type': 'multipart/form-data' }, vercel)).toEqual([]);
    expect(leads({ host, 'next-action': 'a' }, vercel)).toEqual([]);
  });

  test('lead nowhere where other hosts are served, or the build knows no address', () => {
    const host = 'www.shop.example';
    expect(leads({ host }, { ...vercel, OTHER_HOSTS: 'serve' })).toEqual([]);
    expect(leads({ host }, { VERCEL: '1' })).toEqual([]);
    expect(leads({ host }, { VERCEL: '1', SITE_URL: 'shop' })).toEqual([]);
  });
});

test('STRICT_TRANSPORT_SECURITY takes the place of the platform’s own', () => {
  const value = 'max-age=63072000; includeSubDomains';
  const { headers } = platformRules('de', { ...vercel, STRICT_TRANSPORT_SECURITY: value });
  expect(headers).toEqual([{ key: 'Strict-Transport-Security', value }]);
  expect(platformRules('de', vercel).headers).toEqual([]);
});

test('on a machine of one’s own the server does all of this', () => {
  const variables = { SITE_URL: 'https://shop.example', STRICT_TRANSPORT_SECURITY: 'max-age=1' };
  expect(platformRules('de', variables)).toEqual({ redirects: [], headers: [] });
});
