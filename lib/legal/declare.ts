import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locale } from '@/lib/i18n/locale';
import { kv } from '@/lib/platform/kv/kv';
import { log } from '@/lib/platform/log/log';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type Declarer, mayDeclare } from '@/lib/shopper/limits';
import type { Declaration, Receipt } from './declaration';
import { mailToBrand, mailToShopper } from './mail';
import type { DeclarationProblem } from './problem';
import { fingerprint, receiptFor } from './receipt';

/** For how long the same declaration is the same one. */
const SAME_SECONDS = 10 * 60;

/** Longer than two mails can take. */
const UNDER_WAY_SECONDS = 20;
const LOOK_EVERY_MS = 200;

/**
 * Receives a declaration: it is received only once the mail server has accepted the mail to the
 * brand and the one to the shopper. The same one, sent again within ten minutes, is received once,
 * and what a first try has achieved is not repeated.
 */
export async function declare(
  declaration: Declaration,
  locale: Locale,
  by: Pick<Declarer, 'client' | 'isOwn'>,
): Promise<Result<Receipt, DeclarationProblem>> {
  const keys = keysOf(declaration);
  const claimed = await claim(declaration).catch(() => null);
  if (!claimed) return refused('unavailable');
  if (!claimed.isFirst) return claimed.receipt ? ok(claimed.receipt) : refused('mail-failed');
  try {
    const { email } = declaration;
    const may = await mayDeclare({ ...by, email }).catch(() => null);
    if (!may) return refused(may === null ? 'unavailable' : 'too-many');
    return await mailBoth(declaration, locale);
  } finally {
    await kv()
      .delete(keys.underWay)
      .catch(() => undefined);
  }
}

/** Whoever runs the store learns of it from this line alone. */
function refused(kind: 'mail-failed' | 'unavailable' | 'too-many') {
  log('declaration refused', { kind });
  return fail(kind);
}

function keysOf(declaration: Declaration) {
  const same = fingerprint(declaration);
  return {
    received: `declaration:${same}`,
    halfway: `declaration-half:${same}`,
    underWay: `declaration-now:${same}`,
  };
}

/** Claims the declaration, or returns the receipt of the same one that is received or under way. */
async function claim(
  declaration: Declaration,
): Promise<{ isFirst: boolean; receipt: Receipt | null }> {
  const keys = keysOf(declaration);
  const receipt = async () => {
    const receivedAt = await kv().get(keys.received);
    return receivedAt ? receiptFor(declaration, receivedAt) : null;
  };
  const known = await receipt();
  if (known) return { isFirst: false, receipt: known };
  if ((await kv().increment(keys.underWay, UNDER_WAY_SECONDS)) === 1) {
    // The other may have ended since.
    const since = await receipt();
    if (since) await kv().delete(keys.underWay);
    return { isFirst: since === null, receipt: since };
  }
  for (let waited = 0; waited < UNDER_WAY_SECONDS * 1000; waited += LOOK_EVERY_MS) {
    await wait(LOOK_EVERY_MS);
    const found = await receipt();
    if (found || !(await kv().get(keys.underWay))) return { isFirst: false, receipt: found };
  }
  return { isFirst: false, receipt: null };
}

async function mailBoth(
  declaration: Declaration,
  locale: Locale,
): Promise<Result<Receipt, DeclarationProblem>> {
  const keys = keysOf(declaration);
  const keep = (key: string, moment: string) =>
    kv()
      .set(key, moment, SAME_SECONDS)
      .catch(() => undefined);
  const begun = await kv()
    .get(keys.halfway)
    .catch(() => null);
  const receivedAt = begun ?? new Date().toISOString();
  const receipt = receiptFor(declaration, receivedAt);
  try {
    if (!begun) await mailToBrand(declaration, receipt, locale);
    await keep(keys.halfway, receivedAt);
    await mailToShopper(declaration, receipt, locale);
  } catch {
    return refused('mail-failed');
  }
  await keep(keys.received, receivedAt);
  return ok(receipt);
}
