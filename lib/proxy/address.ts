import 'server-only';
import { pageAddressHeader } from '@/lib/http/page-address';
import type { Step } from './step';

/** Tells the page its own address, which no page can read by itself. */
export const setAddress: Step = ({ nextUrl }, { request }) => {
  request.set(pageAddressHeader, nextUrl.pathname + nextUrl.search);
  return undefined;
};
