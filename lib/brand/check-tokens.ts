import { existsSync } from 'node:fs';
import { z } from 'zod';
import { brandPath } from '@/lib/platform/brand-folder';
import { nearestOf } from '@/lib/platform/edits';
import { contrastsOf } from './contrasts';
import { type BrandFinding, error } from './finding';
import { lineOf, readJson } from './json-place';
import { theme } from './theme';
import { parseTokens, type Tokens } from './tokens';

const known = ['font', 'radius', 'light', 'dark', 'accent', 'family', 'file', 'fallback'];

/** What is wrong with `brand/tokens.json`, every pair of colours included. */
export function checkTokens(file: string, text: string): BrandFinding[] {
  const read = readJson(text);
  if ('says' in read) return [error(file, read.line, read.says)];
  try {
    const tokens = parseTokens(text);
    return [...checkFont(file, text, tokens), ...checkPairs(file, text, tokens)];
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    return cause.issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') {
        const name = issue.path.join('.') || 'the file';
        return [error(file, lineOf(text, issue.path), `${name} ${issue.message}`)];
      }
      return issue.keys.map((key) => {
        const nearest = nearestOf(key, [...known, ...Object.keys(theme)]);
        const says = `${key} is not a token; did you mean ${nearest}?`;
        return error(file, lineOf(text, [...issue.path, key]), says);
      });
    });
  }
}

function checkFont(file: string, text: string, { font }: Tokens): BrandFinding[] {
  if (!font?.file || existsSync(brandPath(font.file))) return [];
  const says = `font.file: brand/${font.file} does not exist`;
  return [error(file, lineOf(text, ['font', 'file']), says)];
}

function checkPairs(file: string, text: string, tokens: Tokens): BrandFinding[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const found = contrastsOf(tokens, scheme).filter(({ contrast, least }) => contrast < least);
    return found.map(({ name, ground, contrast, least }) => {
      const place = tokens.own[scheme][name as keyof typeof theme] ? name : ground;
      const on = `${scheme}: ${name} on ${ground}`;
      const says = `${on} has a contrast of ${contrast.toFixed(2)}, not ${least}`;
      return error(file, lineOf(text, [scheme, place]), says);
    });
  });
}
