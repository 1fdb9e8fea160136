import 'server-only';
import { after } from 'next/server';
import { processWide } from '@/lib/platform/process-wide';

const unfinished = processWide('after-answer', () => new Set<Promise<void>>());

/** Runs a task once the answer is sent, and has a shutdown wait for it. */
export function afterAnswer(task: () => Promise<unknown>): void {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  after(() => task().finally(end));
  unfinished.add(ended);
  ended.then(() => unfinished.delete(ended));
}

/** Resolves when no task is left. */
export async function tasksEnded(): Promise<void> {
  await Promise.all(unfinished);
}
