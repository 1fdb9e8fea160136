/** The line of a text, from 1, that holds the letter at this place. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, Math.max(0, index)).split('\n').length;
}
