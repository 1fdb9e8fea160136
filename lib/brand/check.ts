import 'server-only';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { locales } from '@/lib/i18n/locales';
import { brandFolder, brandPath, MAX_BYTES } from '@/lib/platform/brand-folder';
import { nearestOf } from '@/lib/platform/edits';
import { legalDocumentNames } from '@/lib/platform/legal-names';
import { regionCountries, WORLD } from '@/lib/platform/m49';
import { regions } from '@/lib/platform/regions';
import { checkHelp, checkHome } from './check-home-and-help';
import { checkMarkdown } from './check-markdown';
import { checkSummary } from './check-summary';
import { checkTokens } from './check-tokens';
import { checkWords } from './check-words';
import { pictures } from './files';
import { type BrandFinding, error, warning } from './finding';
import { lineOfLetters, svgProblem } from './svg';
import { tokensFile } from './tokens';

/** Which files a brand may have, and what is looked at in each. */
const kinds: { pattern: RegExp; check: (file: string, text: string) => BrandFinding[] }[] = [
  { pattern: /^words\/([\w-]+)\.json$/, check: checkWords },
  {
    pattern: new RegExp(`^legal/([\\w-]+)/(?:${legalDocumentNames.join('|')})\\.md$`),
    check: checkMarkdown,
  },
  { pattern: /^help\/([\w-]+)\.md$/, check: checkHelp },
  { pattern: /^home\.([\w-]+)\.md$/, check: checkHome },
  { pattern: /^destinations\/(?:[a-z]{2}|\d{3})\.([\w-]+)\.md$/, check: checkPlace },
  { pattern: /^summary\.([\w-]+)\.json$/, check: checkSummary },
  { pattern: /^tokens\.json$/, check: checkTokens },
  { pattern: /^(?:logo|logo-dark|icon)\.svg$/, check: checkPicture },
];

const passed = /^(?:README\.md|[\w-][\w.-]*\.woff2|LICEN[CS]E.*|\..*|.*\/\..*)$/;
const examples = [
  ...pictures,
  ...[tokensFile, 'words/en.json', 'help/en.md', 'home.en.md', 'summary.en.json'],
  ...legalDocumentNames.map((name) => `legal/en/${name}.md`),
  'destinations/jp.en.md',
];

/** Everything that is wrong in the folder of the brand, in the order of its files. */
export function checkBrand(): BrandFinding[] {
  if (!existsSync(brandFolder())) return [];
  const files = readdirSync(brandFolder(), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(brandPath(file)).isFile() && !passed.test(file));
  return files.toSorted().flatMap(checkFile);
}

function checkFile(file: string): BrandFinding[] {
  const kind = kinds.find(({ pattern }) => pattern.test(file));
  if (!kind) {
    const nearest = nearestOf(file, examples);
    return [warning(file, 1, `is not read by the store; did you mean ${nearest}?`)];
  }
  const language = kind.pattern.exec(file)?.slice(1).find(Boolean);
  if (language && !locales.some((locale) => locale === language)) {
    const says = `is in a language that the store does not have; did you mean ${nearestOf(language, locales)}?`;
    return [warning(file, 1, says)];
  }
  if (statSync(brandPath(file)).size > MAX_BYTES) {
    return [error(file, 1, `is larger than ${MAX_BYTES / 1_000} kB`)];
  }
  const text = readFileSync(brandPath(file), 'utf8').replace(/^\uFEFF/, '');
  return kind.check(file, text.replaceAll('\r\n', '\n'));
}

/** Words about a place; pages ask for those of the same places (lib/catalog/destinations). */
function checkPlace(file: string, text: string): BrandFinding[] {
  const code = basename(file).split('.')[0]?.toUpperCase() ?? '';
  const isPlace = code === WORLD || regionCountries.has(code) || regions.includes(code);
  const says =
    'is about no place: countries have the codes of ISO 3166-1, such as gb, ' +
    'and regions those of UN M49, such as 150';
  return [...(isPlace ? [] : [warning(file, 1, says)]), ...checkMarkdown(file, text)];
}

function checkPicture(file: string, text: string): BrandFinding[] {
  const problem = svgProblem(text);
  if (problem) return [error(file, problem.line, problem.text)];
  const line = lineOfLetters(text);
  const says = 'has letters that every device draws in a font of its own: make them paths';
  return line === null ? [] : [warning(file, line, says)];
}
