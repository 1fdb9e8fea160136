import { expect, type Locator, type Page } from '@playwright/test';

/** Search, filters, order and what they show, as a shopper addresses them. */
export class CataloguePage {
  readonly search: Locator;
  readonly plans: Locator;
  readonly count: Locator;
  readonly chips: Locator;

  constructor(
    private readonly page: Page,
    private readonly scripted: boolean,
  ) {
    this.search = page.getByRole('searchbox', { name: 'Search' });
    this.plans = page.getByRole('radiogroup', { name: 'Choose a plan' });
    this.count = this.plans.getByRole('status');
    this.chips = page.getByRole('list', { name: 'Active filters' });
  }

  filter(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  /** Opens the filters that are folded away. */
  async unfold(): Promise<void> {
    const details = this.page.locator('details').filter({ hasText: /^Filters/ });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  }

  check(name: string | RegExp): Locator {
    return this.page.getByRole('search').getByRole('checkbox', { name });
  }

  chip(filter: string): Locator {
    return this.chips.getByRole('link', { name: `Remove filter: ${filter}` });
  }

  /** Applies the form: automatically with JavaScript, by a button without. */
  async applyFilters(): Promise<void> {
    if (!this.scripted) await this.page.getByRole('button', { name: 'Show plans' }).click();
  }

  /** The names of the plans shown, in their order. */
  async shows(names: string[]): Promise<void> {
    await expect
      .poll(() =>
        this.plans
          .getByRole('radio')
          .evaluateAll((radios) =>
            radios.map((radio) => {
              const [name = ''] = radio.getAttribute('aria-labelledby')?.split(' ') ?? [];
              // The amount of data may stand behind it.
              return document.getElementById(name)?.firstChild?.textContent;
            }),
          )
          // A page that is just being left shows nothing.
          .catch(() => []),
      )
      .toEqual(names);
  }

  compareBox(plan: string): Locator {
    return this.plans.getByRole('checkbox', { name: `Compare: ${plan}` });
  }
}
