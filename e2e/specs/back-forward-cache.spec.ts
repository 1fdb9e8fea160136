import { findBrowser } from '../commands/browser.js';
import { expect, test } from '../fixtures/test';

const executablePath = findBrowser();

// Playwright switches the cache off; shoppers have it.
test.use({
  launchOptions: {
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a page restored from the back-forward cache opens checkout again', async ({
  page,
  store,
  connect,
}) => {
  await store.open();
  await store.choose('Europe eSIM 5 GB');
  await store.continueButton.click();
  await connect.isOpen();
  // A restored page fires no load event to wait for.
  await page.goBack({ waitUntil: 'commit' });
  await expect(store.plan('Europe eSIM 5 GB')).toBeChecked();
  await store.continueButton.click();
  await connect.isOpen();
});
