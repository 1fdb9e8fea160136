import { expect, test } from './test';

const columns = 'thead th';

test('filters and search stay in the address, over a reload and over Back', async ({
  tab,
  shop,
}) => {
  await shop.open();
  await tab.textbox(/^Search/).fill('Europe');
  await tab.isAt(({ search }) => search === '?q=Europe');
  await tab.combobox(/^Sort by/).select('Name');
  await tab.isAt(({ searchParams }) => searchParams.get('sort') === 'name');
  await shop.plan('Japan 8 GB').isGone();
  await tab.reload();
  await tab.textbox(/^Search/).has('value', 'Europe');
  await shop.plan('Japan 8 GB').isGone();
  await tab.link('Details: Europe eSIM 5 GB').click();
  await tab.isAt(({ pathname }) => pathname === '/plans/pln_esim');
  await tab.back();
  await tab.textbox(/^Search/).has('value', 'Europe');
  await shop.plan('Japan 8 GB').isGone();
});

test('marks for comparison are still there on the way back', async ({ tab, shop }) => {
  const marks = ['Europe Both 10 GB', 'Europe eSIM 5 GB', 'Japan 8 GB'];
  await shop.open();
  for (const plan of marks) await tab.checkbox(`Compare: ${plan}`).click();
  await tab.button('Compare 3 plans').click();
  await tab.isAt(({ pathname }) => pathname === '/compare');
  await tab.shows(columns, 'Japan 8 GB');
  await tab.back();
  for (const plan of marks) await tab.checkbox(`Compare: ${plan}`).has('checked', true);
  await tab.button('Compare 3 plans').isThere();
});

test('on a phone two of three compared plans are side by side, by choice', async ({
  tab,
  shop,
}) => {
  await tab.resize(390);
  await shop.open('/compare?plans=pln_both,pln_esim,pln_other');
  const shown = () =>
    tab.run<string[]>(
      `return [...document.querySelectorAll(arguments[0])].filter((one) => one.offsetParent)
        .map((one) => one.innerText.split('\\n')[0])`,
      columns,
    );
  await tab.shows(columns, 'Europe eSIM 5 GB');
  expect(await shown()).toEqual(['Europe Both 10 GB', 'Europe eSIM 5 GB']);
  await tab.combobox(/^Right column/).select('Japan 8 GB');
  await tab.shows(columns, 'Japan 8 GB');
  expect(await shown()).toEqual(['Europe Both 10 GB', 'Japan 8 GB']);
});

test('another language keeps page and choice', async ({ tab, shop }) => {
  await shop.signedIn([{ iccid: '8942420000000775670' }]);
  await shop.open('/?q=Europe');
  await shop.choose('Europe Both 10 GB', 'ending 5670');
  await tab.button('Deutsch').click();
  await tab.isAt(({ pathname }) => pathname === '/de');
  await shop.plan('Europe Both 10 GB').has('checked', true);
  await shop.sim('5670').has('checked', true);
  await tab.textbox(/^Suche/).has('value', 'Europe');
});
