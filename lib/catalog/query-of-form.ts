import 'server-only';
import type { Query } from '@/lib/catalog/search/query';
import { readQuery } from '@/lib/catalog/search/read-query';
import { addressOfForm } from '@/lib/http/page-address';

/**
 * The catalogue query of the page that a form was sent from, so that filters, order and page
 * survive.
 */
export async function queryOfForm(): Promise<Query> {
  const { searchParams } = new URL(await addressOfForm(), 'http://here');
  return readQuery((name) => searchParams.getAll(name));
}
