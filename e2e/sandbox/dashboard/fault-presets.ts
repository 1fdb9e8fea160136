import type { Fault } from '../faults/fault';

type Preset = { value: string; label: string; fault: Fault };

/** The faults with a button; the control route accepts any other. */
export const faultPresets: Preset[] = [
  { value: 'down', label: 'Down: 503', fault: { type: 'status', status: 503 } },
  { value: 'error', label: 'Broken: 500', fault: { type: 'status', status: 500 } },
  {
    value: 'half',
    label: 'Handled, then 500',
    fault: { type: 'status', status: 500, afterHandling: true },
  },
  {
    value: 'limited',
    label: 'Too many requests: 429, Retry-After 2',
    fault: { type: 'status', status: 429, retryAfter: 2 },
  },
  { value: 'slow', label: 'Slow: 2 seconds', fault: { type: 'latency', ms: 2000 } },
  {
    value: 'uneven',
    label: 'Uneven: half 80 ms, some 800 ms, a few 4 s',
    fault: { type: 'latency', distribution: { p50: 80, p95: 800, p99: 4000 } },
  },
  { value: 'hang', label: 'Hangs forever', fault: { type: 'hang' } },
  { value: 'reset', label: 'Connection reset', fault: { type: 'reset' } },
  { value: 'reset-body', label: 'Reset inside the body', fault: { type: 'reset-body' } },
  { value: 'html', label: 'HTML instead of JSON', fault: { type: 'html' } },
  { value: 'truncated', label: 'Truncated JSON', fault: { type: 'truncated' } },
  {
    value: 'missing',
    label: 'Missing names',
    fault: { type: 'mutate', remove: ['name', 'items.*.name'] },
  },
  {
    value: 'null',
    label: 'Null prices',
    fault: { type: 'mutate', nullify: ['price', 'items.*.price'] },
  },
  { value: 'extra', label: 'Extra fields', fault: { type: 'mutate', addUnknownFields: true } },
  {
    value: 'enum',
    label: 'Unknown statuses',
    fault: { type: 'mutate', unknownEnum: ['status', 'items.*.status'] },
  },
  {
    value: 'duplicates',
    label: 'Duplicate items',
    fault: { type: 'mutate', duplicateItems: true },
  },
  { value: 'shift', label: 'Shifting pages', fault: { type: 'mutate', shiftPages: 1 } },
  { value: 'loop', label: 'Pages in a loop', fault: { type: 'mutate', loopPages: true } },
  {
    value: 'skew',
    label: 'Clock an hour ahead',
    fault: { type: 'mutate', clockSkewSeconds: 3600 },
  },
];
