import { execFileSync } from 'node:child_process';
import { WebSocket } from 'undici';

/**
 * Asks a Node process, through its inspector, how much it holds after a full collection.
 * @param {number} port
 * @param {number} pid
 */
export async function watchMemory(port, pid) {
  const [{ webSocketDebuggerUrl }] = await (
    await fetch(`http://127.0.0.1:${port}/json/list`)
  ).json();
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  let last = 0;
  const call = (/** @type {string} */ method) =>
    new Promise((resolve) => {
      last += 1;
      const id = last;
      const hear = (/** @type {any} */ { data }) => {
        const answer = JSON.parse(data);
        if (answer.id !== id) return;
        socket.removeEventListener('message', hear);
        resolve(answer.result);
      };
      socket.addEventListener('message', hear);
      socket.send(JSON.stringify({ id, method }));
    });
  return {
    /** Live heap and resident memory, in MiB. */
    async sample() {
      await call('HeapProfiler.collectGarbage');
      const { usedSize } = /** @type {any} */ (await call('Runtime.getHeapUsage'));
      const resident = Number(
        execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' }),
      );
      return { at: Date.now(), heap: usedSize / 2 ** 20, resident: resident / 2 ** 10 };
    },
    close: () => socket.close(),
  };
}

/**
 * The medians of the three thirds of a row, and its slope by least squares in units a minute.
 * @param {{ at: number, value: number }[]} row
 */
export function trendOf(row) {
  const third = Math.ceil(row.length / 3);
  const thirds = [0, 1, 2].map((index) =>
    median(row.slice(index * third, (index + 1) * third).map(({ value }) => value)),
  );
  const minutes = row.map(({ at }) => (at - (row[0]?.at ?? 0)) / 60_000);
  const middle = mean(minutes);
  const level = mean(row.map(({ value }) => value));
  const spread = minutes.reduce((sum, minute) => sum + (minute - middle) ** 2, 0);
  const rise = row.reduce(
    (sum, { value }, index) => sum + ((minutes[index] ?? 0) - middle) * (value - level),
    0,
  );
  return { thirds, slope: spread === 0 ? 0 : rise / spread };
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
