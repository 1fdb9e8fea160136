import 'server-only';
import { headers } from 'next/headers';
import { type Query, readQuery } from '@/lib/catalog/search/query';
import { pathFromReferer } from '@/lib/http/return-path';

/**
 * The catalogue query of the page that a form was sent from, so that filters, order and page
 * survive.
 */
export async function queryFromReferer(): Promise<Query> {
  const from = pathFromReferer((await headers()).get('referer'));
  const { searchParams } = new URL(from, 'http://here');
  return readQuery((name) => searchParams.get(name));
}
