import { lineAt } from './line-at';

/** The line in which the value at this path stands, or that of what it would be in. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  let at = 0;
  for (const key of path) {
    const found = new RegExp(`"${escaped(String(key))}"\\s*:`).exec(text.slice(at));
    if (found) at += found.index + 1;
  }
  return lineAt(text, at);
}

/** A JSON text as a value, or what is wrong with it and where. */
export function readJson(text: string): { value: unknown } | { line: number; says: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const column = position - text.lastIndexOf('\n', position - 1);
    const says = `is not valid JSON (column ${column})`;
    return { line: lineAt(text, position), says };
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&');
}
