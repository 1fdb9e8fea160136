import type { RootContent } from 'mdast';
import { checkMarkdown } from './check-markdown';
import { type BrandFinding, warning } from './finding';
import { treeOf } from './markdown';

/** What is wrong with the words above the plans, of which a title and a paragraph show. */
export function checkHome(file: string, text: string): BrandFinding[] {
  const parts = partsOf(text);
  const shown = parts.find(({ type }) => type === 'paragraph');
  const rest = parts.find((part) => part !== shown);
  const says = 'does not show: above the plans are a heading and a sentence';
  return [...checkMarkdown(file, text), ...(rest ? [warning(file, lineOf(rest), says)] : [])];
}

/** What is wrong with questions and answers: what stands before the first one shows nowhere. */
export function checkHelp(file: string, text: string): BrandFinding[] {
  const [first] = partsOf(text);
  const isLost = first && !(first.type === 'heading' && first.depth <= 2);
  const says = 'does not show: it is before the first question, such as ## How do I cancel?';
  return [...checkMarkdown(file, text), ...(isLost ? [warning(file, lineOf(first), says)] : [])];
}

/** What follows the title. */
function partsOf(text: string): RootContent[] {
  const { children } = treeOf(text);
  const title = children.find((node) => node.type === 'heading' && node.depth === 1);
  return children.filter((node) => node !== title && node.type !== 'definition');
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}
