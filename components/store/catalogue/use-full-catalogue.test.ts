import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { packViews } from '@/lib/catalog/packed';
import { planView } from '@/lib/catalog/view';
import { translator } from '@/lib/i18n/translator';
import { aPlan } from '@/lib/testing/builders';
import { type CatalogueData, catalogueData } from './catalogue-data';
import { type FullCatalogue, useFullCatalogue } from './use-full-catalogue';

const intl = { locale: 'en', t: translator('en'), href: (path: string) => path } as const;

const planAt = (amount: number) => aPlan({ name: 'Ten', price: { amount, currency: 'EUR' } });

/** What the server says of a catalogue of one plan at this price. */
function dataAt(amount: number, query = {}) {
  return catalogueData({ plans: [planAt(amount)], query, choice: {}, sims: [] }, intl);
}

/** As much of a document as React wants to render nothing. */
function noDocument(): Element {
  const node = { addEventListener() {}, removeEventListener() {} };
  const window = { ...node, HTMLIFrameElement: class {} };
  vi.stubGlobal('window', window);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const document = { ...node, nodeType: 9, defaultView: window };
  return { ...node, nodeType: 1, tagName: 'DIV', ownerDocument: document } as unknown as Element;
}

type ProbeProps = { data: CatalogueData; see: (full: FullCatalogue) => void };

function Probe({ data, see }: ProbeProps) {
  see(useFullCatalogue(data));
  return null;
}

function stage() {
  const root = createRoot(noDocument());
  let full: FullCatalogue | undefined;
  const see = (now: FullCatalogue) => {
    full = now;
  };
  return {
    show: (data: CatalogueData) =>
      act(async () => root.render(createElement(Probe, { data, see }))),
    load: () => act(async () => full?.load()),
    prices: () => full?.index?.plans.map(({ price }) => price.amount),
  };
}

test('a refresh of the page brings new prices to what was loaded', async () => {
  const { show, load, prices } = stage();
  await show(dataAt(999));
  await show(dataAt(1_099));
  expect(prices()).toBeUndefined();
  await load();
  expect(prices()).toEqual([1_099]);
  await show(dataAt(1_499));
  await load();
  expect(prices()).toEqual([1_499]);
});

test('it asks past the cache of the browser, and without an answer shows what the page brought', async () => {
  const asked: unknown[] = [];
  const answers = [999, 1_099, null].map((amount) =>
    amount === null
      ? new Response(null, { status: 503 })
      : Response.json(packViews([planView(planAt(amount), 'en')])),
  );
  vi.stubGlobal('fetch', async (_: string, { cache }: RequestInit) => {
    asked.push(cache);
    return answers.shift();
  });
  const { show, load, prices } = stage();
  const elsewhere = { q: 'nothing is called so' };
  await show(dataAt(1, elsewhere));
  await load();
  expect(prices()).toEqual([999]);
  await show(dataAt(2, elsewhere));
  expect(prices()).toEqual([1_099]);
  await show(dataAt(3, elsewhere));
  expect(prices()).toBeUndefined();
  expect(asked).toEqual(['default', 'no-cache', 'no-cache']);
});
