import type { Block, Inline } from '@/lib/brand/markdown';

type Props = {
  blocks: Block[];
  /** Makes a path of the store one in the language of the page. */
  href: (path: string) => string;
};

/** The parts of a document that a brand wrote (lib/brand/markdown.ts). */
export function Prose({ blocks, href }: Props) {
  return (
    <div className="prose">
      <Blocks blocks={blocks} href={href} />
    </div>
  );
}

function Blocks({ blocks, href }: Props) {
  return keyed(blocks).map(([key, block]) => <Part key={key} block={block} href={href} />);
}

function Part({ block, href }: { block: Block; href: Props['href'] }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.depth}` as const;
      return <Heading id={block.id}>{inlines(block.children, href)}</Heading>;
    }
    case 'paragraph':
      return <p>{inlines(block.children, href)}</p>;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} href={href} />
        </blockquote>
      );
    case 'list': {
      const items = keyed(block.items).map(([key, item]) => (
        <li key={key}>
          <Blocks blocks={item} href={href} />
        </li>
      ));
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <Table {...block} href={href} />;
    case 'rule':
      return <hr />;
  }
}

function Table({ head, rows, href }: Extract<Block, { kind: 'table' }> & Pick<Props, 'href'>) {
  return (
    <table>
      <thead>
        <tr>
          {keyed(head).map(([key, cell]) => (
            <th key={key} scope="col">
              {inlines(cell, href)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows).map(([key, row]) => (
          <tr key={key}>
            {keyed(row).map(([at, cell]) => (
              <td key={at}>{inlines(cell, href)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The parts of a line. */
export function inlines(parts: Inline[], href: Props['href']): React.ReactNode {
  const only = parts.length === 1 ? parts[0] : undefined;
  // Beside other parts a text has an element of its own, for browsers that translate the page.
  return keyed(parts).map(([key, part]) =>
    part.kind === 'text' && part !== only ? (
      <span key={key}>{part.text}</span>
    ) : (
      <Words key={key} part={part} href={href} />
    ),
  );
}

function Words({ part, href }: { part: Inline; href: Props['href'] }) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{inlines(part.children, href)}</strong>;
    case 'emphasis':
      return <em>{inlines(part.children, href)}</em>;
    case 'link': {
      const isOwn = part.href.startsWith('/');
      const rel = /^https?:/.test(part.href) ? { rel: 'noopener' } : {};
      return (
        <a href={isOwn ? href(part.href) : part.href} className="link" {...rel}>
          {inlines(part.children, href)}
        </a>
      );
    }
  }
}

/** A document never changes while it is shown: the place of a part is its key. */
function keyed<T>(parts: T[]): [number, T][] {
  return parts.map((part, index) => [index, part]);
}
