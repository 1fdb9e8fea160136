/** One measured value: the median of all turns. */
export type Figure = {
  what: string;
  /** Of which storefront or page. */
  of: string;
  unit: string;
  median: number;
  all: number[];
  /** How many times the floor's median, where there is a floor. */
  ratio?: number | undefined;
  /** What it is to keep, and whether it does. */
  goal?: { text: string; met: boolean } | undefined;
};

/** The middle of these values; the mean of the two middle ones of an even number. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** A figure of these turns. */
export function figure(
  what: string,
  of: string,
  unit: string,
  all: number[],
  more: Pick<Figure, 'ratio' | 'goal'> = {},
): Figure {
  return { what, of, unit, median: median(all), all, ...more };
}

/** A goal in words, and whether the value keeps it. */
export function goal(text: string, met: boolean): Figure['goal'] {
  return { text, met };
}

/** What everything of the larger shop costs beside the same of the smaller one: CPU and bytes. */
export function growth(figures: Figure[], small: string, large: string): Figure[] {
  return figures
    .filter(({ what, of }) => /^(?:CPU|HTML|transfer)/.test(what) && of.endsWith(large))
    .flatMap((one) => {
      const of = one.of.slice(0, -large.length) + small;
      const before = figures.find((other) => other.what === one.what && other.of === of);
      if (!before || /^empty/.test(of)) return [];
      const times = one.median / before.median;
      const name = `${one.of.slice(0, -large.length)}${large} beside ${small}`;
      return figure(one.what, name, '×', [times], { goal: goal('at most 1.5', times <= 1.5) });
    });
}

/** All figures as a table for the terminal. */
export function table(figures: Figure[]): string {
  const rows = figures.map((one) => [
    one.what,
    one.of,
    `${round(one.median)} ${one.unit}`,
    one.ratio === undefined ? '' : `${one.ratio.toFixed(2)}×`,
    one.goal ? `${one.goal.met ? '✓' : '✗'} ${one.goal.text}` : '',
  ]);
  const all = [['what', 'of', 'median', 'of the floor', 'goal'], ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return all.map(line).join('\n');
}

function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value % 1 === 0 ? 0 : 2);
}
