import { createHash } from 'node:crypto';

// React evaluates strings in development only.
const evaluation = process.env.NODE_ENV === 'development' ? "'unsafe-eval'" : '';

/**
 * The Content Security Policy of a page (docs/adr/0003): every script is a file of this origin, or
 * an inline script that is named here.
 * @param {string} [inline] the source of inline scripts, if any are allowed
 * @param {readonly string[]} [formTargets] other origins that a form may lead to, where they are known
 */
export function contentPolicy(inline = '', formTargets = undefined) {
  return [
    "default-src 'self'",
    `script-src ${["'self'", inline, evaluation].filter(Boolean).join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(formTargets ? [`form-action 'self' ${formTargets.join(' ')}`] : []),
  ].join('; ');
}

/**
 * The policy that narrows another one down to the inline scripts of this page.
 * @param {string} html
 */
export function policyOfPage(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)];
  const hashes = inline.map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return ["script-src 'self'", ...new Set(hashes)].join(' ');
}
