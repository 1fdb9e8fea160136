import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isDay } from '@/lib/platform/is-day';

/** A part of a line. There is no other: what is not listed here never reaches a page. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] };

/** A part of a document. */
export type Block =
  | { kind: 'heading'; depth: 2 | 3 | 4; id: string; children: Inline[] }
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; start: number | null; items: Block[][] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' };

/** A document as a page shows it. */
export type Document = {
  /** Its first heading of the first level, which is not repeated in `blocks`. */
  title: string | null;
  /** The day it was last changed, as its first lines say: `---`, `changed: 2026-11-29`, `---`. */
  changed: string | null;
  /** Its headings of the second level, to be linked by `#id`. */
  contents: { id: string; title: string }[];
  blocks: Block[];
  /** Whether a template's `[fill in …]` is left in it. */
  isUnfinished: boolean;
};

/** Deeper than anybody writes: what is nested further is left out. */
const DEEPEST = 12;

const frontMatter = /^---\n((?:[a-z]+:[^\n]*\n)*)---(?:\n|$)/;
const changedLine = /^changed: *(\d{4}-\d{2}-\d{2}) *$/m;

/** The syntax tree of a Markdown text, for those who need its positions. */
export function treeOf(text: string): Root {
  return fromMarkdown(text.replace(frontMatter, blankLines), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/**
 * Reads CommonMark with tables. Raw HTML is left out, a picture becomes its text, and a link to
 * anything but a page, an address of the web, a mail address or a phone number becomes its text.
 */
export function parseMarkdown(text: string): Document {
  const tree = treeOf(text);
  const { read, contents } = reader(definitionsOf(tree));
  const at = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const heading = tree.children[at];
  const blocks = read(tree.children.filter((_, index) => index !== at));
  const day = changedLine.exec(frontMatter.exec(text)?.[1] ?? '')?.[1];
  return {
    title: heading ? plain(heading) || null : null,
    changed: day && isDay(day) ? day : null,
    contents,
    blocks,
    isUnfinished: /\[ *fill in/i.test(text),
  };
}

/** An address that a document may link to, or null. */
export function safeHref(address: string): string | null {
  const trimmed = address.trim();
  if (/[\p{Cc}\\]/u.test(trimmed)) return null;
  if (/^(?:#|\/(?!\/))/.test(trimmed)) return trimmed;
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return url.username || url.password ? null : url.href;
}

/** The words of a node, without what they look like. */
export function plain(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** An anchor of a heading: its words in small letters, with a number where it is not the first. */
export function anchorOf(title: string, taken: Set<string>): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const base = words.join('-').slice(0, 60) || 'section';
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

type Definitions = Map<string, Definition>;

function reader(definitions: Definitions) {
  const contents: Document['contents'] = [];
  const anchors = new Set<string>(['content']);

  function read(nodes: RootContent[], depth = 0): Block[] {
    return depth > DEEPEST ? [] : nodes.flatMap((node) => block(node, depth) ?? []);
  }

  function block(node: RootContent, depth: number): Block | null {
    switch (node.type) {
      case 'heading': {
        const title = plain(node);
        const id = anchorOf(title, anchors);
        const level = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4;
        if (level === 2 && depth === 0) contents.push({ id, title });
        return { kind: 'heading', depth: level, id, children: line(node.children) };
      }
      case 'paragraph':
        return { kind: 'paragraph', children: line(node.children) };
      case 'blockquote':
        return { kind: 'quote', children: read(node.children, depth + 1) };
      case 'list':
        return {
          kind: 'list',
          start: node.ordered ? (node.start ?? 1) : null,
          items: node.children.map((item) => read(item.children, depth + 1)),
        };
      case 'code':
        return { kind: 'code', text: node.value };
      case 'thematicBreak':
        return { kind: 'rule' };
      case 'table': {
        const [head = [], ...rows] = node.children.map((row) =>
          row.children.map((cell) => line(cell.children)),
        );
        return { kind: 'table', head, rows };
      }
      default:
        return null;
    }
  }

  function line(nodes: PhrasingContent[], depth = 0): Inline[] {
    return depth > DEEPEST ? [] : nodes.flatMap((node) => inline(node, depth));
  }

  function inline(node: PhrasingContent, depth: number): Inline | Inline[] {
    switch (node.type) {
      case 'text':
        return { kind: 'text', text: node.value };
      case 'inlineCode':
        return { kind: 'code', text: node.value };
      case 'break':
        return { kind: 'break' };
      case 'strong':
      case 'emphasis':
        return { kind: node.type, children: line(node.children, depth + 1) };
      case 'image':
      case 'imageReference':
        return node.alt ? { kind: 'text', text: node.alt } : [];
      case 'link':
      case 'linkReference': {
        const address =
          node.type === 'link' ? node.url : (definitions.get(node.identifier)?.url ?? '');
        const href = safeHref(address);
        const children = line(node.children, depth + 1);
        return href === null ? children : { kind: 'link', href, children };
      }
      default:
        return [];
    }
  }

  return { read, contents };
}

function definitionsOf(tree: Root): Definitions {
  return new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node]] : [])),
  );
}

/** As many empty lines, so that the lines below keep their numbers. */
function blankLines(text: string): string {
  return text.replace(/[^\n]/g, '');
}
