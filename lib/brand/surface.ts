import { flat, shapeOf } from '@/lib/i18n/icu';
import en from '@/lib/i18n/messages/en.json';
import { apiRoutes, pages } from '@/lib/platform/pages';
import { settingNames } from '@/lib/platform/settings/env';
import { icons, pictures } from './files';
import { theme } from './theme';

/** The files of a brand, as brand/README.md describes them. */
const files = [
  ...pictures,
  ...['tokens.json', 'words/<language>.json', 'home.<language>.md', 'help/<language>.md'],
  ...['legal/<language>/<name>.md', 'destinations/<code>.<language>.md', 'summary.<language>.json'],
];

/**
 * What a brand may rely on from one version to the next, a line each (CHANGELOG.md): settings,
 * words with their placeholders, tokens, files, addresses.
 */
export function publicSurface(): string[] {
  return [
    ...settingNames.map((name) => `setting ${name}`),
    ...files.map((name) => `file ${name}`),
    ...['font', 'radius', 'accent', ...Object.keys(theme)].map((name) => `token ${name}`),
    ...Object.keys(pages).map((path) => `page ${path}`),
    ...Object.keys(apiRoutes).map((path) => `route ${path}`),
    ...Object.keys(icons).map((name) => `route /${name}`),
    ...flat(en).map(([key, message]) => ['word', key, ...namesIn(message)].join(' ')),
  ].toSorted();
}

function namesIn(message: string): string[] {
  return [...new Set(shapeOf(message).map((part) => `{${part.split(' ')[1]}}`))];
}
