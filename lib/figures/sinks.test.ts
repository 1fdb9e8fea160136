import { expect, test } from 'vitest';
import { ga4 } from './sinks/ga4';
import { matomo } from './sinks/matomo';
import { plausible } from './sinks/plausible';
import { posthog } from './sinks/posthog';
import { webhook } from './sinks/webhook';
import type { Figure } from './types';

const price = { amount: 990, currency: 'EUR' };
const purchase: Figure = {
  name: 'purchase',
  at: '2026-11-29T12:00:00.000Z',
  page: 'https://shop.example/checkout/callback',
  items: [{ id: 'pln_1', name: 'Ten', price }],
  value: price,
  reference: '1234-5678-9ABC',
};

test('plausible gets an event with revenue', () => {
  const { url, body } = plausible(new URL('https://stats.example/shop.example'), purchase);
  expect(url).toBe('https://stats.example/api/event');
  expect(JSON.parse(body)).toEqual({
    domain: 'shop.example',
    name: 'purchase',
    url: purchase.page,
    props: { plan: 'Ten', reference: '1234-5678-9ABC' },
    revenue: { currency: 'EUR', amount: '9.90' },
  });
});

test('matomo gets an order, with another visitor each time', () => {
  const address = new URL('https://stats.example/matomo/3');
  const [first, second] = [matomo(address, purchase), matomo(address, purchase)].map(
    ({ body }) => new URLSearchParams(body),
  );
  expect(matomo(address, purchase).url).toBe('https://stats.example/matomo/matomo.php');
  expect(Object.fromEntries(first ?? [])).toMatchObject({
    idsite: '3',
    rec: '1',
    idgoal: '0',
    ec_id: '1234-5678-9ABC',
    revenue: '9.90',
    ec_items: '[["pln_1","Ten","","9.90",1]]',
  });
  expect(first?.get('_id')).toMatch(/^[\da-f]{16}$/);
  expect(first?.get('_id')).not.toBe(second?.get('_id'));
});

test('GA4 gets its own names, consent denied, and another client each time', () => {
  const address = new URL('https://ga.example/G-1/s3cret');
  const { url, body } = ga4(address, purchase);
  expect(url).toBe('https://ga.example/mp/collect?measurement_id=G-1&api_secret=s3cret');
  const said = JSON.parse(body);
  expect(said).toMatchObject({
    consent: { ad_user_data: 'DENIED', ad_personalization: 'DENIED' },
    events: [
      {
        name: 'purchase',
        params: { currency: 'EUR', value: 9.9, transaction_id: '1234-5678-9ABC' },
      },
    ],
  });
  expect(said.client_id).not.toBe(JSON.parse(ga4(address, purchase).body).client_id);
});

test('PostHog gets an event without a person', () => {
  const { url, body } = posthog(new URL('https://ph.example/phc_1'), purchase);
  expect(url).toBe('https://ph.example/i/v0/e/');
  expect(JSON.parse(body)).toMatchObject({
    api_key: 'phc_1',
    event: 'purchase',
    properties: { $process_person_profile: false, value: 9.9, currency: 'EUR' },
  });
});

test('a webhook gets exact decimals', () => {
  const { url, body } = webhook(new URL('https://your.example/figures'), purchase);
  expect(url).toBe('https://your.example/figures');
  expect(JSON.parse(body)).toMatchObject({ name: 'purchase', value: '9.90', currency: 'EUR' });
});
