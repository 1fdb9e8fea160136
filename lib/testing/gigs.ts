import { regionalTag } from '@/lib/i18n/locale';
import { locales } from '@/lib/i18n/locales';
import { wirePlan } from './builders';
import { wireSubscription } from './malformed-responses';
import { type Answer, json, list, startUpstream } from './upstream';

export const wireProject = {
  object: 'project',
  id: 'shop',
  type: 'live',
  payments: { currency: 'EUR' },
  billing: null,
  locales: locales.map(regionalTag),
};

/** A Gigs with one plan and one subscription, some of whose calls answer otherwise. */
export async function startGigs() {
  const upstream = await startUpstream();
  return {
    ...upstream,
    /** @param changes answers by call, e.g. `GET plans`; `GET subscriptions?user` with a filter */
    willBe(changes: Record<string, Answer> = {}) {
      let callbackUrl: unknown;
      upstream.willAnswer((response, heard) => {
        const { pathname, searchParams } = heard.url;
        const path = pathname.replace(/^\/projects\/shop(?:\/|$)|^\//, '');
        const call = `${heard.method} ${path || 'project'}`;
        const filtered = searchParams.has('user') ? `${call}?user` : call;
        if (call === 'POST connectSessions') callbackUrl = JSON.parse(heard.body).callbackUrl;
        const session = {
          id: 'csn_1',
          url: 'https://connect.gigs.com/checkout/entry?session=csn_1&token=secret',
          callbackUrl,
          intent: { type: 'checkoutNewSubscription' },
        };
        const usual: Record<string, object> = {
          'GET project': wireProject,
          'GET projects': list([wireProject]),
          'GET plans': list([wirePlan()]),
          'GET subscriptions': list([wireSubscription]),
          'POST connectSessions': session,
          'GET connectSessions/csn_1': session,
        };
        const answer = changes[filtered] ?? json(200, usual[filtered] ?? list([]));
        answer(response, heard);
      });
    },
  };
}

/** The documented error of this type. */
export function refusal(status: number, type: string, code?: string, hint?: string): Answer {
  return json(status, { object: 'error', type, code, message: 'ada@example.com may not', hint });
}
