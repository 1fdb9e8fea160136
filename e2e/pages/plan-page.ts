import { expect, type Locator, type Page, type Response } from '@playwright/test';

/** The page of one plan. */
export class PlanPage {
  readonly heading: Locator;
  readonly sims: Locator;
  readonly continueButton: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.sims = page.getByRole('radiogroup', { name: 'Choose a SIM' });
    this.continueButton = page.getByRole('button', { name: 'Continue to checkout' });
  }

  async open(id: string, query = ''): Promise<Response | null> {
    const answer = await this.page.goto(`/plans/${id}${query}`);
    await expect(this.heading).toBeVisible();
    return answer;
  }

  /** The value of a label such as "Per GB". */
  fact(label: string): Locator {
    return this.page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${label}$`) })
      .locator('xpath=following-sibling::dd');
  }

  /** One part of the page, by its heading. */
  part(heading: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: heading, level: 2 }) });
  }

  sim(name: string): Locator {
    return this.sims.getByRole('radio', { name });
  }
}
