import { eventually } from './tab';
import { expect, test } from './test';

test('what goes wrong on a page is seen', async ({ tab, shop, watch }) => {
  await shop.open();
  await shop.continueButton.isThere();
  await tab.run(`
    const foreign = new Image();
    foreign.src = 'http://elsewhere.example/picture.png';
    document.body.append(foreign);
    const missing = new Image();
    missing.src = '/missing.png';
    document.body.append(missing);
    console.error('printed');
    // What is thrown here is not the page's own in Firefox.
    window.dispatchEvent(new ErrorEvent('error', { message: 'thrown' }));
    const promise = Promise.resolve();
    window.dispatchEvent(
      new PromiseRejectionEvent('unhandledrejection', { promise, reason: 'rejected' }));
  `);
  const expected = [
    /refused by policy: img-src/,
    /404 \/missing\.png/,
    /printed/,
    /rejected/,
    /thrown/,
  ];
  await eventually(async () => {
    for (const what of expected) expect(watch.problems.join('\n')).toMatch(what);
  });
  watch.problems.length = 0;
});
