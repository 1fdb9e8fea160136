import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locale } from '@/lib/i18n/locale';
import { kv } from '@/lib/platform/kv/kv';
import { log } from '@/lib/platform/log/log';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type Declarer, mayDeclare, uncountDeclaration } from '@/lib/shopper/limits';
import type { Answer, Declaration, Receipt } from './declaration';
import { mailToBrand, mailToShopper } from './mail';
import type { DeclarationProblem } from './problem';
import { fingerprint, receiptFor } from './receipt';

/** For how long the same declaration is the same one. */
const SAME_SECONDS = 10 * 60;

/** Longer than two mails can take. */
const UNDER_WAY_SECONDS = 20;
const LOOK_EVERY_MS = 200;

/**
 * Receives a declaration: it is received once the mail server has accepted the mail to the brand,
 * and the answer says whether it has accepted the one to the shopper, too. The same one, sent again
 * within ten minutes, is received once, and what a first try has achieved is not repeated.
 */
export async function declare(
  declaration: Declaration,
  locale: Locale,
  by: Pick<Declarer, 'client' | 'isOwn'>,
): Promise<Result<Answer, DeclarationProblem>> {
  const keys = keysOf(declaration);
  const claimed = await claim(declaration).catch(() => null);
  if (!claimed) return refused('unavailable');
  if (claimed.receipt) return ok({ ...claimed.receipt, isMailed: true });
  const halfway = () => receiptAt(keys.halfway, declaration).catch(() => null);
  if (!claimed.isFirst) return answerOf(await halfway(), 'mail-failed');
  try {
    const declarer = { ...by, email: declaration.email };
    const begun = await halfway();
    const may = await mayDeclare(declarer).catch(() => null);
    if (!may) return answerOf(begun, may === null ? 'unavailable' : 'too-many');
    const answer = await mailBoth(declaration, begun, locale);
    if (!answer.ok) await uncountDeclaration(declarer).catch(() => undefined);
    return answer;
  } finally {
    await kv()
      .delete(keys.underWay)
      .catch(() => undefined);
  }
}

/** What the brand has is received, whatever keeps the shopper's mail back. */
function answerOf(
  begun: Receipt | null,
  kind: 'mail-failed' | 'unavailable' | 'too-many',
): Result<Answer, DeclarationProblem> {
  return begun ? ok({ ...begun, isMailed: false }) : refused(kind);
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
  const receipt = () => receiptAt(keys.received, declaration);
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

async function receiptAt(key: string, declaration: Declaration): Promise<Receipt | null> {
  const receivedAt = await kv().get(key);
  return receivedAt ? receiptFor(declaration, receivedAt) : null;
}

async function mailBoth(
  declaration: Declaration,
  begun: Receipt | null,
  locale: Locale,
): Promise<Result<Answer, DeclarationProblem>> {
  const keys = keysOf(declaration);
  const receipt = begun ?? receiptFor(declaration, new Date().toISOString());
  const keep = (key: string) =>
    kv()
      .set(key, receipt.receivedAt, SAME_SECONDS)
      .catch(() => undefined);
  try {
    if (!begun) await mailToBrand(declaration, receipt, locale);
  } catch {
    return refused('mail-failed');
  }
  await keep(keys.halfway);
  try {
    await mailToShopper(declaration, receipt, locale);
  } catch {
    log('receipt not mailed');
    return ok({ ...receipt, isMailed: false });
  }
  await keep(keys.received);
  return ok({ ...receipt, isMailed: true });
}
