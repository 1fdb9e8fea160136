import { mkdirSync } from 'node:fs';
import { root } from '../commands/prepare.js';
import { eventually } from './tab';
import { expect, test } from './test';

const folder = `${root}e2e/.results/engines`;
mkdirSync(folder, { recursive: true });

const papers = { light: 'rgb(247, 246, 242)', dark: 'rgb(16, 20, 18)' };

for (const theme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ dark: theme === 'dark' });

    test(`every page fits a phone and a desktop, ${theme}`, async ({ tab, shop, engine }) => {
      await shop.signedIn([{ iccid: '8942420000000777892' }, {}]);
      const paths = {
        store: '/?plan=pln_both',
        plan: '/plans/pln_long',
        compare: '/compare?plans=pln_long,pln_both,pln_endless',
        'my-plans': '/account/plans',
        'my-sims': '/account/sims',
        install: `/account/sims/${shop.sims[0]}/install`,
        callback: '/checkout/callback',
      };
      for (const width of [390, 1280]) {
        await tab.resize(width);
        for (const [name, path] of Object.entries(paths)) {
          await shop.open(path);
          await tab.shows('footer', 'help@example.com');
          await eventually(async () =>
            expect(await tab.run('return document.fonts.status')).toBe('loaded'),
          );
          await tab.screenshot(`${folder}/${engine}-${name}-${width}-${theme}.png`);
          const [overflow, paper, small] = await tab.run<[number, string, string[]]>(`
            const { scrollWidth, clientWidth } = document.documentElement;
            const fields = document.querySelectorAll(
              'select, textarea, input:not([type=radio], [type=checkbox], [type=hidden])');
            const small = [...fields].filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16);
            return [
              scrollWidth - clientWidth,
              getComputedStyle(document.body).backgroundColor,
              small.map(({ name }) => name),
            ];
          `);
          expect(overflow, `${path} at ${width} px`).toBe(0);
          expect(paper).toBe(papers[theme]);
          // Safari on an iPhone zooms in on smaller ones.
          expect(small).toEqual([]);
        }
      }
    });
  });
}
