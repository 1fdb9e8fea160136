import 'server-only';
import { z } from 'zod';
import { seal, unseal } from '@/lib/platform/seal';
import { newNonce } from './code';

/** How long a page may stand open before its form is sent. */
const PAGE_LIFETIME_SECONDS = 24 * 60 * 60;

const FIELD = 'start';

const start = z.object({ nonce: z.string().min(1) });

/**
 * The hidden field of a form that asks for the first code. What is sent twice from one page, or
 * again because no answer came, is thereby one sign-in: no cookie can say so yet.
 */
export async function startField(): Promise<{ name: string; value: string }> {
  const value = await seal('sign-in-start', { nonce: newNonce() }, PAGE_LIFETIME_SECONDS);
  return { name: FIELD, value };
}

/** The nonce of the sign-in that this form starts; a new one if the form has none. */
export async function nonceOfForm(form: FormData): Promise<string> {
  const sealed = form.get(FIELD);
  const opened = typeof sealed === 'string' && (await unseal('sign-in-start', sealed, start));
  return opened ? opened.nonce : newNonce();
}
