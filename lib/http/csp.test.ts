import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentPolicy, policyOfPage } from './csp';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page names its inline scripts, each once and to the letter', () => {
  const html = [
    '<script src="/a.js" async=""></script>',
    '<script>one()</script><script id="_R_">one()</script>',
    '<script nonce="x">two("<b>",\n"ü")</script>',
    '<p>three()</p>',
  ].join('');
  expect(policyOfPage(html)).toBe(`script-src 'self' ${hash('one()')} ${hash('two("<b>",\n"ü")')}`);
});

test('nothing runs in a page that names nothing', () => {
  expect(policyOfPage('<p>Hello</p>')).toBe("script-src 'self'");
  expect(contentPolicy()).toContain("script-src 'self';");
  expect(contentPolicy()).not.toContain('form-action');
});

test('forms lead to the store and to Connect', () => {
  expect(contentPolicy("'nonce-x'", ['https://connect.example', 'https://b.example'])).toMatch(
    /script-src 'self' 'nonce-x';.* form-action 'self' https:\/\/connect\.example https:\/\/b\.example$/,
  );
});
