import 'server-only';
import { rewriteStaleAction } from '@/lib/http/version-skew';
import { reads, type Step } from './step';

/** Answers the form of a page of another build with a page of this one. */
export const rewriteStale: Step = async (request) =>
  reads(request) ? undefined : ((await rewriteStaleAction(request)) ?? undefined);
