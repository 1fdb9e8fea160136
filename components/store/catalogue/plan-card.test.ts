import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { planView } from '@/lib/catalog/view';
import { aPlan } from '@/lib/testing/builders';
import { catalogueLabels } from './catalogue-labels';
import { PlanCard } from './plan-card';

/** The name of a plan's radio: the texts of the elements that it refers to. */
function radioName(name: string): string {
  const view = planView(aPlan({ name }), 'en');
  const labels = catalogueLabels('en', { sims: false, pages: false });
  const states = { chosen: false, fit: null, fits: true, marked: false };
  const html = renderToStaticMarkup(
    createElement(PlanCard, { view, ...states, labels, path: '/plans', beside: '' }),
  );
  const ids = /aria-labelledby="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? [];
  const texts = ids.map((id) => {
    const [, after = ''] = html.split(`id="${id}"`);
    const [element = ''] = after.split(/<span id=|<\/label>/);
    return element.replace(/^[^>]*>/, '').replace(/<[^>]+>/g, '');
  });
  return texts.join(' ').replaceAll('\u00a0', ' ');
}

test('the radio of a plan says its name, its data and its price, and none of them twice', () => {
  expect(radioName('Travel Basic')).toMatch(/^Travel Basic 10 GB €9\.99 per month/);
  expect(radioName('Europe 10 GB')).toMatch(/^Europe 10 GB €9\.99 per month/);
});
