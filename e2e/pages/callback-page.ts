import { expect, type Page } from '@playwright/test';

type State =
  | 'active'
  | 'activating'
  | 'checking'
  | 'not-completed'
  | 'aborted'
  | 'expired'
  | 'misconfigured'
  | 'not-found'
  | 'unavailable';

/** The return page. */
export class CallbackPage {
  constructor(private readonly page: Page) {}

  async shows(state: State, timeout = 10_000): Promise<void> {
    await expect(this.page.getByRole('main')).toHaveAttribute('data-checkout-state', state, {
      timeout,
    });
  }
}
