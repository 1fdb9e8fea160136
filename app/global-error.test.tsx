import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import en from '@/lib/i18n/messages/en.json';
import GlobalError from './global-error';

test('the last error page says what the messages say', () => {
  const html = renderToStaticMarkup(<GlobalError />);
  expect(html).toContain(`<h1>${en.error.wrongHeading}</h1>`);
  expect(html).toContain(`<p>${en.error.wrongText}</p>`);
  expect(html).toContain(`>${en.error.retry}</button>`);
});
