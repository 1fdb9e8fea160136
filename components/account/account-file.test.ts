import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { AccountFileCard } from './account-file';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/connect/action', () => ({ openConnectAction: vi.fn() }));
vi.mock('@/components/ui/action-form', () => ({ ActionForm: 'form' }));

test.each([true, false])(
  'leads to the plans at our partner where there are some: %s',
  async (has) => {
    const href = (path: string) => path;
    vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
    const file = { fullName: null, addresses: null, methods: null, payments: null };
    const card = createElement(AccountFileCard, { file, email: 'ada@example.com', hasPlans: has });
    const { prelude } = await prerender(card);
    const html = await new Response(prelude).text();
    expect(html.includes('value="viewSubscriptions"')).toBe(has);
    expect(html).toContain('value="updatePaymentMethod"');
  },
);
