import { type BrandFinding, error } from './finding';
import { summaryFacts } from './summary';

/** What is wrong in `brand/summary.<language>.json`: without every fact there is no summary. */
export function checkSummary(file: string, text: string): BrandFinding[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [error(file, 1, 'is not JSON')];
  }
  const read = summaryFacts.safeParse(value);
  const issues = read.success ? [] : read.error.issues;
  return issues.map(({ path, message }) => error(file, 1, `${path.join('.') || 'it'}: ${message}`));
}
