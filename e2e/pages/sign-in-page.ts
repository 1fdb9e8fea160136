import { expect, type Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';

/** Signing in by e-mailed code, the way a shopper does. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  async open(query = ''): Promise<void> {
    await this.page.goto(`/sign-in${query}`);
  }

  async askForCode(email: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Email' }).fill(email);
    await this.page.getByRole('button', { name: 'Email me a code' }).click();
    await expect(this.page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Code' }).fill(code);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** From the sign-in page to wherever it leads. */
  async complete(email: string): Promise<void> {
    await this.askForCode(email);
    await this.enterCode(await gigs.code(email, 'Demo Mobile'));
    await expect(this.page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  }

  async signIn(email: string): Promise<void> {
    await this.open();
    await this.complete(email);
  }

  async signOut(): Promise<void> {
    if (this.page.url() === 'about:blank') await this.page.goto('/');
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await expect(this.page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
  }
}
