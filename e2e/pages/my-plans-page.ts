import { expect, type Locator, type Page } from '@playwright/test';
import type { IntentState } from '../../lib/connect/intent-state';
import { connectUrl } from '../stage/ports';

/** The state that the page after an intent shows, from its HTML. */
export function returnStateIn(html: string): string | undefined {
  return /<main[^>]*data-return-state="([\w-]+)"/.exec(html)?.[1];
}

/** My plans, and the page that Connect comes back to. */
export class MyPlansPage {
  readonly problem: Locator;

  constructor(private readonly page: Page) {
    this.problem = page.getByRole('alert', { name: 'We couldn’t open that' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/account/plans${query}`);
  }

  card(plan: string): Locator {
    return this.page.getByRole('article', { name: plan });
  }

  /** A button of a card, unfolding "Manage" when it is in there. */
  async press(plan: string, name: string): Promise<void> {
    const button = this.card(plan).getByRole('button', { name });
    if (!(await button.isVisible())) await this.card(plan).getByText('Manage').click();
    await button.click();
  }

  /** Waits for Connect's page of an intent. */
  async atConnect(heading: string): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.origin === connectUrl);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }

  async returned(state: IntentState, heading?: string): Promise<void> {
    const main = this.page.getByRole('main');
    await expect(main).toHaveAttribute('data-return-state', state);
    if (heading) await expect(main.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
}
