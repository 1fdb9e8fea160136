import 'server-only';
import { headers } from 'next/headers';
import { type Query, readQuery } from '@/lib/catalog/search/query';
import { pathFromReferer } from '@/lib/http/return-path';

/** How the catalogue is looked at on the page that the form stands on: filters, order and page stay. */
export async function lookedAt(): Promise<Query> {
  const from = pathFromReferer((await headers()).get('referer'));
  const { searchParams } = new URL(from, 'http://here');
  return readQuery((name) => searchParams.get(name));
}
