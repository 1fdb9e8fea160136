import { createHash } from 'node:crypto';
import { deploymentOf } from '../platform/host.js';

/**
 * What begins the keys of a platform's cache, which outlives deployments and is one for all
 * previews: the Gigs project, and the deployment, whose code may read other data.
 * @param {Record<string, string | undefined>} [variables] of the build
 */
export function cacheKeyPrefix(variables = process.env) {
  const of = [variables.GIGS_API_URL, variables.GIGS_PROJECT, deploymentOf(variables)];
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 16);
}
