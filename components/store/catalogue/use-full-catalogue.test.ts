import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { translator } from '@/lib/i18n/translator';
import { aPlan } from '@/lib/testing/builders';
import { type CatalogueData, catalogueData } from './catalogue-data';
import { type FullCatalogue, useFullCatalogue } from './use-full-catalogue';

const intl = { locale: 'en', t: translator('en'), href: (path: string) => path } as const;

/** What the server says of a catalogue of one plan at this price. */
function dataAt(amount: number) {
  const plans = [aPlan({ price: { amount, currency: 'EUR' } })];
  return catalogueData({ plans, query: {}, choice: {}, sims: [] }, intl);
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

test('a refresh of the page brings new prices to what was loaded', async () => {
  const root = createRoot(noDocument());
  let full: FullCatalogue | undefined;
  const see = (now: FullCatalogue) => {
    full = now;
  };
  const show = (amount: number) =>
    act(async () => root.render(createElement(Probe, { data: dataAt(amount), see })));
  const load = () => act(async () => full?.load());
  const prices = () => full?.index?.plans.map(({ price }) => price.amount);
  await show(999);
  await show(1_099);
  expect(prices()).toBeUndefined();
  await load();
  expect(prices()).toEqual([1_099]);
  await show(1_499);
  await load();
  expect(prices()).toEqual([1_499]);
});
