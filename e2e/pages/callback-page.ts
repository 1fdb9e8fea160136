import { expect, type Page } from '@playwright/test';
import type { CheckoutState } from '../../lib/connect/checkout-state';

/** The return page. */
export class CallbackPage {
  constructor(private readonly page: Page) {}

  async shows(state: CheckoutState, within: { timeout?: number } = {}): Promise<void> {
    const main = this.page.getByRole('main');
    await expect(main).toHaveAttribute('data-checkout-state', state, within);
  }
}

/** The state that a return page shows, from its HTML. */
export function checkoutStateIn(html: string): string | undefined {
  return /<main[^>]*data-checkout-state="([\w-]+)"/.exec(html)?.[1];
}
