import 'server-only';
import { after } from 'next/server';
import { processWide } from '@/lib/platform/process-wide';

const unfinished = processWide('after-answer', () => new Set<Promise<void>>());

/** Runs a task once the answer is sent, and has a shutdown wait for it. */
export function afterAnswer(task: () => Promise<unknown>): void {
  const ended = new Promise<void>((resolve) => {
    after(() => task().finally(resolve));
  });
  unfinished.add(ended);
  ended.then(() => unfinished.delete(ended));
}

/** Resolves when no task is left. */
export async function tasksEnded(): Promise<void> {
  await Promise.all(unfinished);
}
