import { createHash } from 'node:crypto';
import { deploymentOf } from '@/lib/platform/host';

/**
 * The key of cached data. A platform's cache outlives deployments and is one for all previews, so
 * it has the Gigs project, and the deployment, whose code may read other data.
 */
export function dataKey(name: string, variables = process.env): string[] {
  const { GIGS_API_URL, GIGS_PROJECT } = variables;
  const of = JSON.stringify([GIGS_API_URL, GIGS_PROJECT, deploymentOf(variables)]);
  return [name, createHash('sha256').update(of).digest('base64url').slice(0, 16)];
}
