import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Prose } from '@/components/site/prose';
import { hostileText } from '@/lib/testing/hostile';
import { parseMarkdown } from './markdown';

const show = (text: string) => {
  const { blocks } = parseMarkdown(text);
  return renderToStaticMarkup(createElement(Prose, { blocks, href: (path) => `/de${path}` }));
};

const elements =
  /^\/?(?:div|h[234]|p|ul|ol|li|blockquote|pre|code|table|thead|tbody|tr|th|td|hr|br|a|strong|em|span)$/;
const attributes: Record<string, RegExp> = {
  class: /^(?:prose|link)$/,
  href: /^(?:https?:\/\/|mailto:|tel:|#|\/de\/(?!\/))/i,
  rel: /^noopener$/,
  id: /^[\p{L}\p{N}-]+$/u,
  start: /^\d+$/,
  scope: /^col$/,
};

/** Everything in the HTML that is not on the list of what a document may have. */
function strangers(html: string): string[] {
  return [...html.matchAll(/<([^\s>]+)([^>]*)>/g)].flatMap(([tag, name = '', rest = '']) => {
    const known = elements.test(name.replace(/\/$/, ''));
    const given = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)];
    const left = rest.replace(/ ?[\w-]+="[^"]*"/g, '').replace('/', '');
    const fine = given.every(([, key = '', value = '']) => attributes[key]?.test(value));
    return known && fine && left.trim() === '' ? [] : [tag];
  });
}

const hostile = [
  '<script>alert(1)</script>',
  'a <script>alert(1)</script> b',
  '<img src=x onerror=alert(1)>',
  'a <img src=x onerror=alert(1)> b',
  '<iframe src="https://evil.example"></iframe>',
  '<svg/onload=alert(1)>',
  '<style>*{display:none}</style>',
  '<!-- comment -->',
  '<![CDATA[x]]>',
  '<?php echo 1 ?>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\u0000script:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:image/svg+xml;base64,PHN2Zz4=)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](\\\\evil.example)',
  '[x](https://name:secret@evil.example)',
  '[x](https://)',
  '[x](blob:https://evil.example/1)',
  '[x](view-source:https://evil.example)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '[x][__proto__]\n\n[__proto__]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![<script>](https://evil.example/p.png "onload=alert(1)")',
  '[x](https://a.example "\\" onmouseover=alert(1) ")',
  '```js" onload="alert(1)\nx\n```',
  '# <script>alert(1)</script>" onclick="alert(1)',
  '## "><script>alert(1)</script>',
  '| <script> | [x](javascript:1) |\n|---|---|\n| <img onerror=1> | "><b> |',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  '<https://evil.example/"onmouseover="alert(1)>',
  '[![x](javascript:1)](javascript:2)',
];

describe('a document has nothing but words', () => {
  test.each(hostile)('after %j', (text) => {
    const html = show(text);
    expect(strangers(html)).toEqual([]);
    expect(html).not.toMatch(/href="[^"]*(?:script|data):/i);
  });

  test('whatever is written', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...hostile, '\n', '\n\n', '> ', '- ', '1. ', '**', '_', '`', '|', '# '),
      hostileText,
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        expect(strangers(show(parts.join('')))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('however deep it is', () => {
    expect(strangers(show('> '.repeat(3_000)))).toEqual([]);
    expect(strangers(show(`${'*a **b '.repeat(3_000)}`))).toEqual([]);
    expect(strangers(show(`${'['.repeat(3_000)}x${'](/a)'.repeat(3_000)}`))).toEqual([]);
  });
});

test('links lead to pages in the language, to the web, to mail and to phones', () => {
  const html = show(
    '[a](/help) [b](https://a.example/x?y=1#z) <mailto:a@a.example> [c](tel:+49301)',
  );
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/de/help',
    'https://a.example/x?y=1#z',
    'mailto:a@a.example',
    'tel:+49301',
  ]);
  expect(show('[a](https://a.example)')).toContain('rel="noopener"');
});

test('title, day, contents and anchors are those of the text', () => {
  const text =
    '---\nchanged: 2026-11-29\n---\n# Terms *of* use\n\n## Who we are\n\nx\n\n## Who we are\n';
  expect(parseMarkdown(text)).toMatchObject({
    title: 'Terms of use',
    changed: '2026-11-29',
    contents: [
      { id: 'who-we-are', title: 'Who we are' },
      { id: 'who-we-are-2', title: 'Who we are' },
    ],
    isUnfinished: false,
  });
  expect(show(text)).not.toContain('Terms');
  expect(show('# A\n\n### B')).toContain('<h3 id="b">B</h3>');
});

test.each(['2026-13-01', '2026-02-30', 'yesterday', '29.11.2026'])('%s is no day', (day) => {
  expect(parseMarkdown(`---\nchanged: ${day}\n---\nx`).changed).toBeNull();
});

test('a template that was not filled in is known', () => {
  expect(parseMarkdown('Our address: [fill in]').isUnfinished).toBe(true);
  expect(parseMarkdown('Our address: [fill in: street]').isUnfinished).toBe(true);
});

test('tables, lists and code keep their parts', () => {
  expect(show('| a | b |\n|---|---|\n| 1 | **2** |')).toContain(
    '<tr><td>1</td><td><strong>2</strong></td></tr>',
  );
  expect(show('3. a\n4. b')).toContain('<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>');
  expect(show('```\n<b>\n```')).toContain('<pre><code>&lt;b&gt;</code></pre>');
});
