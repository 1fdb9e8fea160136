import type { Nodes } from 'mdast';
import { type BrandFinding, error, warning } from './finding';
import { lineAt } from './line-at';
import { parseMarkdown, safeHref, treeOf } from './markdown';

/** What is wrong with a document, which shows without what is wrong in it. */
export function checkMarkdown(file: string, text: string): BrandFinding[] {
  if (!text.trim()) return [warning(file, 1, 'is empty, so it counts as missing')];
  const { title, changed } = parseMarkdown(text);
  const findings = [
    ...(title ? [] : [warning(file, 1, 'has no title: begin it with a line such as # Terms')]),
    ...(/^changed:/m.test(text.split('\n---')[0] ?? '') && !changed
      ? [error(file, lineAt(text, text.search(/^changed:/m)), 'has no day such as 2026-11-29')]
      : []),
    ...placeholders(file, text),
    ...once(
      nodesIn(treeOf(text)).flatMap((node) => {
        const says = problemOf(node);
        return says ? [warning(file, node.position?.start.line ?? 1, says)] : [];
      }),
    ),
  ];
  return findings.toSorted((a, b) => a.line - b.line);
}

/** An element has two tags, and a line may have several. */
function once(findings: BrandFinding[]): BrandFinding[] {
  return [...new Map(findings.map((found) => [`${found.line} ${found.says}`, found])).values()];
}

function placeholders(file: string, text: string): BrandFinding[] {
  return [...text.matchAll(/\[ *fill in[^\]]*\]?/gi)].map(({ index, 0: found }) =>
    warning(
      file,
      lineAt(text, index),
      `has ${found.replace(/\s+/g, ' ')} left, so it does not show`,
    ),
  );
}

function problemOf(node: Nodes): string | null {
  if (node.type === 'html') return 'has HTML, which is left out';
  if (node.type === 'image' || node.type === 'imageReference') {
    return 'has a picture, of which only the text shows';
  }
  if ((node.type === 'link' || node.type === 'definition') && safeHref(node.url) === null) {
    return `links to ${node.url.slice(0, 60)}, which is left out: https:, mailto:, tel: or /page`;
  }
  if (node.type === 'text' && /\]\(|\[[^\]]+\]\[/.test(node.value))
    return 'has a link that does not end';
  if (node.type === 'text' && /\*\*/.test(node.value)) return 'has ** that does not end';
  return null;
}

function nodesIn(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}
