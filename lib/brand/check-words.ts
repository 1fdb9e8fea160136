import { flat, shapeOf } from '@/lib/i18n/icu';
import en from '@/lib/i18n/messages/en.json';
import { nearestOf } from '@/lib/platform/edits';
import { type BrandFinding, error } from './finding';
import { lineOf, readJson } from './json-place';

const english = new Map(flat(en));

/** What is wrong with the words of one language: `brand/words/<language>.json`. */
export function checkWords(file: string, text: string): BrandFinding[] {
  const read = readJson(text);
  if ('says' in read) return [error(file, read.line, read.says)];
  return leaves(read.value).flatMap(({ path, value }) => {
    const key = path.join('.');
    const says = problemOf(key, value);
    return says ? [error(file, lineOf(text, path), says)] : [];
  });
}

type Leaf = { path: string[]; value: unknown };

function leaves(value: unknown, path: string[] = []): Leaf[] {
  const isArea = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isArea || path.length > 8) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function problemOf(key: string, value: unknown): string | null {
  const own = english.get(key);
  if (own === undefined) {
    const nearest = nearestOf(key, [...english.keys()]);
    return `${key || 'the file'} is not a message of the store; did you mean ${nearest}?`;
  }
  if (typeof value !== 'string' || !value.trim()) return `${key} must be a text`;
  const shape = readShape(value);
  if (!shape) return `${key} cannot be read: look at its { } and < >`;
  const [wanted, given] = [namesOf(shapeOf(own)), namesOf(shape)];
  const lost = wanted.filter((name) => !given.includes(name));
  const strange = given.filter((name) => !wanted.includes(name));
  if (lost.length > 0) return `${key} has lost ${lost.join(', ')}`;
  if (strange.length > 0) return `${key} has ${strange.join(', ')}, which it does not get`;
  return null;
}

function readShape(message: string): string[] | null {
  try {
    return shapeOf(message);
  } catch {
    return null;
  }
}

/** The arguments and links of a message, as they are written. */
function namesOf(shape: string[]): string[] {
  const TAG = 8;
  const names = shape.map((part) => {
    const [type, name] = part.split(' ');
    return Number(type) === TAG ? `<${name}>` : `{${name}}`;
  });
  return [...new Set(names)];
}
