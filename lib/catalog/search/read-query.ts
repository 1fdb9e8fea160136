import 'server-only';
import type { Query } from './query';
import { queryPatterns } from './query-patterns.js';

const MAX_SEARCH_LENGTH = 80;

/**
 * The query in an address or a form, read by name; what is malformed, unknown or repeated with
 * another value is ignored.
 */
export function readQuery(read: (name: string) => unknown): Query {
  const query: Record<string, string> = {};
  for (const [name, pattern] of Object.entries(queryPatterns)) {
    const values = [read(name)].flat().flatMap((raw) => {
      if (typeof raw !== 'string') return [];
      const value = name === 'q' ? raw.trim().slice(0, MAX_SEARCH_LENGTH) : raw;
      return pattern.test(value) ? [value] : [];
    });
    const [value, ...others] = new Set(values);
    if (value !== undefined && others.length === 0) query[name] = value;
  }
  return query;
}

/** A query without a network that no plan names: addresses of advertisements say theirs so. */
export function withKnownNetwork(query: Query, networks: string[]): Query {
  const { network, ...rest } = query;
  return network === undefined || networks.includes(network) ? query : rest;
}
