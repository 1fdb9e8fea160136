import type { Locator, Page } from '@playwright/test';

/** The part of the store and of a plan's page that asks which device the plan is for. */
export class DeviceFields {
  readonly select: Locator;
  readonly imei: Locator;

  constructor(private readonly page: Page) {
    this.select = page.getByRole('combobox', { name: 'Which device is it for?' });
    this.imei = page.getByRole('textbox', { name: 'IMEI' });
  }

  async type(imei: string): Promise<void> {
    await this.select.selectOption('Another device');
    await this.imei.fill(imei);
  }

  /** Has it checked: as soon as it is typed, without JavaScript by a button. */
  async check(imei: string): Promise<void> {
    await this.type(imei);
    const button = this.page.getByRole('button', { name: 'Check device' });
    if (await button.isVisible()) await button.click();
    else await this.imei.blur();
  }
}
