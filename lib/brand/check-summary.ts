import { nearestOf } from '@/lib/platform/edits';
import { type BrandFinding, error, warning } from './finding';
import { lineOf, readJson } from './json-place';
import { MAX_LETTERS, summaryFacts } from './summary';

/** What is wrong in `brand/summary.<language>.json`: without every fact there is no summary. */
export function checkSummary(file: string, text: string): BrandFinding[] {
  const json = readJson(text);
  if ('says' in json) return [error(file, json.line, json.says)];
  const read = summaryFacts.safeParse(json.value);
  return (read.success ? [] : read.error.issues).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const nearest = nearestOf(key, Object.keys(summaryFacts.shape));
        return error(
          file,
          lineOf(text, [key]),
          `${key} is not a summary field; did you mean ${nearest}?`,
        );
      });
    }
    const name = issue.path.join('.') || 'the file';
    const says = `${name} must be a text of 1 to ${MAX_LETTERS} characters, so there is no summary`;
    return [warning(file, lineOf(text, issue.path), says)];
  });
}
