import type { Money } from '@/lib/i18n/money';

/** A plan as a figure names it. */
export type Item = { id: string; name: string; price: Money | null };

/** What happened in the store, as GA4 calls it. Nothing of a shopper is in it. */
export type Figure = {
  name: 'view_item_list' | 'view_item' | 'begin_checkout' | 'purchase';
  /** When (ISO 8601). */
  at: string;
  /** The page, with no more of its query than where the visit came from (`utm_…`). */
  page: string;
  items: Item[];
  /** What was paid or is to be paid. */
  value: Money | null;
  /** Of a purchase: what the store quotes, not an id of Gigs. */
  reference: string | null;
};

/** A request to a sink, in the form that it documents. */
export type SinkRequest = { url: string; body: string; type?: 'form' };

/** How a figure is told to one kind of sink, at the address of the settings. */
export type Sink = (address: URL, figure: Figure) => SinkRequest;
