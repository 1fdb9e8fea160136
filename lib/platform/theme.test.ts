import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { theme } from './theme';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
  // What is left where a brand has no colour of its own.
  .replace(/var\(--brand-[\w-]+, (#\w+)\)/g, '$1');

test.each(Object.entries(theme))(
  '--%s is the same colour in code and style sheet',
  (name, { light, dark }) => {
    expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
  },
);
