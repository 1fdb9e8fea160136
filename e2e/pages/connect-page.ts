import { expect, type Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { connectUrl } from '../stage/ports';

type Payment =
  | 'Succeeds'
  | 'Card is declined'
  | 'Succeeds, network activates later'
  | 'Declined after the order (stays pending)';

/** Gigs' hosted checkout, as the shopper sees it. */
export class ConnectPage {
  constructor(private readonly page: Page) {}

  async isOpen(): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.origin === connectUrl);
  }

  async logIn(email: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Email' }).fill(email);
    const before = await gigs.mailCount(email);
    await this.page.getByRole('button', { name: 'Send code' }).click();
    await expect.poll(() => gigs.mailCount(email)).toBe(before + 1);
    await this.page.getByRole('textbox', { name: 'Code' }).fill(await gigs.code(email, /.*/));
    await this.page.getByRole('button', { name: 'Log in' }).click();
  }

  async takeNewEsim(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Choose your SIM' })).toBeVisible();
    await this.page.getByRole('radio', { name: 'New eSIM' }).check();
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async pay(payment: Payment = 'Succeeds'): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Payment', level: 1 })).toBeVisible();
    await this.page.getByRole('radio', { name: payment, exact: true }).check();
    await this.page.getByRole('button', { name: 'Pay' }).click();
  }

  async returnToStore(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Order complete' })).toBeVisible();
    await this.page.getByRole('link', { name: 'Continue' }).click();
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Cancel' }).click();
  }
}
