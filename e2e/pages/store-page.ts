import { expect, type Locator, type Page } from '@playwright/test';

/** The store page as a shopper addresses it. */
export class StorePage {
  readonly plans: Locator;
  readonly sims: Locator;
  readonly continueButton: Locator;
  readonly problem: Locator;
  /** Of a number that was typed for a SIM or a device. */
  readonly simProblem: Locator;
  readonly imeiProblem: Locator;

  constructor(private readonly page: Page) {
    this.plans = page.getByRole('radiogroup', { name: 'Choose a plan' });
    this.sims = page.getByRole('radiogroup', { name: 'Choose a SIM' });
    this.continueButton = page.getByRole('button', { name: 'Continue to checkout' });
    this.problem = page.getByRole('alert', { name: 'We couldn’t open checkout' });
    this.simProblem = page.getByRole('alert', { name: 'We couldn’t use this SIM' });
    this.imeiProblem = page.getByRole('alert', { name: 'We couldn’t check this device' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/${query}`);
    await expect(this.plans).toBeVisible();
  }

  plan(name: string): Locator {
    return this.plans.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  sim(name: string): Locator {
    return this.sims.getByRole('radio', { name });
  }

  async choose(plan: string, sim?: string): Promise<void> {
    await this.plan(plan).check();
    if (sim) await this.sim(sim).check();
  }
}
