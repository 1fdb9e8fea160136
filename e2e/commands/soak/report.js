/**
 * What a run has shown, as Markdown.
 * @param {{
 *   tally: import('./tally.js').Tally, duration: number, visitors: string, kindsOfFaults: number,
 *   heap: Trend, resident: Trend
 * }} run
 * @typedef {{ thirds: number[], slope: number }} Trend
 */
export function report({ tally, duration, visitors, kindsOfFaults, heap, resident }) {
  const seconds = duration / 1000;
  const rows = [...tally.counts].map(([kind, statuses]) => {
    const said = [...statuses].sort(([a], [b]) => a.localeCompare(b));
    return `| ${kind} | ${said.map(([status, count]) => `${status} × ${count}`).join(', ')} |`;
  });
  const memory = (/** @type {string} */ name, /** @type {Trend} */ { thirds, slope }) =>
    `| ${name} | ${thirds.map((value) => value.toFixed(1)).join(' | ')} | ${slope.toFixed(2)} |`;
  return [
    '| | |',
    '|---|---|',
    `| time | ${seconds} s, ${visitors} visitors at once, Node ${process.versions.node} |`,
    `| requests | ${tally.requests} (${Math.round(tally.requests / seconds)} a second), slowest ${tally.slowest} ms |`,
    `| faults | ${tally.faults.length} switched on and off, of ${kindsOfFaults} kinds; ${tally.duringFaults} requests met one or what it left behind |`,
    `| said on return of what was paid | ${[...tally.states].map(([state, count]) => `${state} × ${count}`).join(', ')} |`,
    `| unexplained errors | ${tally.unexplained.length} |`,
    '',
    '| memory (MiB), medians | first third | second | last | slope a minute |',
    '|---|---|---|---|---|',
    memory('alive on the heap', heap),
    memory('resident', resident),
    '',
    '| asked for | answered |',
    '|---|---|',
    ...rows,
    ...tally.unexplained.slice(0, 20).map((line) => `\n- ${line}`),
    '',
  ].join('\n');
}
